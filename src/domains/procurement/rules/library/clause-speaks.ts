import type { Day } from "#kernel/day";
import type { ClauseState } from "./clause.ts";
import type { ClauseFamily, ClauseLevel, ClauseSector, PurchaseKind } from "./families.ts";

export type Speaking = {
  readonly version: number;
  readonly state: ClauseState;
  readonly validFrom: Day;
  readonly validTo: Day | null;
};

/**
 * The version of a clause that may be used on a day. What the partnership decided goes before what was shipped: the
 * highest version it approved or withdrew that has begun; only when there is none, the highest shipped one.
 * @returns null when the clause may not be used then
 */
export function versionToUse<V extends Speaking>(versions: readonly V[], on: Day): V | null {
  const begun = versions.filter(({ validFrom }) => validFrom <= on);
  const highest = (...states: ClauseState[]): V | null =>
    begun
      .filter(({ state }) => states.includes(state))
      .reduce<V | null>((best, one) => (best && best.version > one.version ? best : one), null);
  const speaks = highest("approved", "withdrawn") ?? highest("shipped");
  if (!speaks || speaks.state === "withdrawn") return null;
  return speaks.validTo === null || on < speaks.validTo ? speaks : null;
}

export type ClauseWish = {
  readonly families?: readonly ClauseFamily[];
  readonly sector?: ClauseSector;
  readonly purchaseKind?: PurchaseKind;
  readonly level?: ClauseLevel;
};

/** Does a clause fit what is asked? One that names no sector or kind fits each. */
export function fitsWish(
  clause: {
    readonly family: ClauseFamily;
    readonly level: ClauseLevel;
    readonly sectors: readonly ClauseSector[];
    readonly purchaseKinds: readonly PurchaseKind[];
  },
  { families, sector, purchaseKind, level }: ClauseWish,
): boolean {
  return (
    (families === undefined || families.includes(clause.family)) &&
    (level === undefined || clause.level === level) &&
    (sector === undefined || clause.sectors.length === 0 || clause.sectors.includes(sector)) &&
    (purchaseKind === undefined ||
      clause.purchaseKinds.length === 0 ||
      clause.purchaseKinds.includes(purchaseKind))
  );
}
