import type { SupplierIndex } from "./index-suppliers.ts";
import { judgePlace } from "./judge-place.ts";
import { mayTakePart } from "./judge-suppliers.ts";
import type { ReadNeed } from "./read-need.ts";

/** Somebody near of whom the register does not know what work it does. */
export type NearUnknown = {
  readonly organisationId: string;
  /** From the nearest establishment; null: only its area is known. */
  readonly km: number | null;
  /** What the KBO says it does, one class; the one that goes with the work asked, when it has that. */
  readonly nace: string | null;
  /** Is that class one of firms that do this work? */
  readonly isHint: boolean;
};

/** Further away nobody is asked before anything is known. */
const nearKm = 20;
const defaultLimit = 6;
/** Every sheltered workshop has it, whatever it does. */
const saysNothing: ReadonlySet<string> = new Set(["88.993"]);

/**
 * Who is near, or serves the place, and of whom nobody said what it does: worth a question. Those whose NACE class goes
 * with the work first, then the nearer. Empty when no place was asked.
 * @param named who stands in the list already
 */
export function nearUnknown(
  read: ReadNeed,
  { suppliers, tools }: SupplierIndex,
  {
    named,
    regularToo = false,
    limit = defaultLimit,
  }: {
    readonly named: ReadonlySet<string>;
    readonly regularToo?: boolean;
    readonly limit?: number;
  },
): readonly NearUnknown[] {
  if (read.places.length === 0 && read.nis.length === 0) return [];
  const linked = new Set(
    read.activities.flatMap(({ code }) => tools.activities.get(code)?.nace ?? []),
  );
  const near: NearUnknown[] = [];
  for (const filed of suppliers) {
    const { id, activities, nace } = filed.supplier;
    if (!mayTakePart(filed.supplier, regularToo) || named.has(id)) continue;
    if (activities.some(({ basis }) => basis === "stated")) continue;
    const { reasons } = judgePlace(filed, read);
    const km = reasons.find((reason) => reason.kind === "near")?.km ?? null;
    const serves = reasons.some(({ kind }) => kind === "serves");
    if (!serves && (km === null || km > nearKm)) continue;
    const telling = nace.filter((code) => !saysNothing.has(code));
    const hint = telling.find((code) => linked.has(code));
    near.push({
      organisationId: id,
      km,
      nace: hint ?? telling[0] ?? null,
      isHint: hint !== undefined,
    });
  }
  return near.sort(nearerFirst).slice(0, limit);
}

const nearerFirst = (a: NearUnknown, b: NearUnknown): number =>
  Number(b.isHint) - Number(a.isHint) ||
  (a.km ?? nearKm) - (b.km ?? nearKm) ||
  (a.organisationId < b.organisationId ? -1 : 1);
