import { plainText } from "#kernel/file-table";
import type { PlanWorld } from "./plan-world.ts";

type Organisation = PlanWorld["organisations"][number];

/** Finds organisations of the register by the number or the name a file writes. */
export type PartnerIndex = {
  byNumber: ReadonlyMap<string, readonly Organisation[]>;
  byName: ReadonlyMap<string, readonly Organisation[]>;
};

export const indexPartners = (organisations: readonly Organisation[]): PartnerIndex => ({
  byNumber: Map.groupBy(
    organisations.filter(({ number }) => number !== null),
    ({ number }) => number ?? "",
  ),
  byName: Map.groupBy(organisations, ({ name }) => plainText(name)),
});

/** @param before partners it has already: of several with one name, that one is meant */
export function findPartner(
  text: string,
  index: PartnerIndex,
  before: readonly string[],
): string | null {
  const digits = /^[\d\s.]+$/.test(text) ? text.replace(/\D/g, "") : "";
  const number = digits.length === 9 ? `0${digits}` : digits;
  const found = index.byNumber.get(number) ?? index.byName.get(plainText(text)) ?? [];
  const known = found.filter(({ id }) => before.includes(id));
  const [only, second] = known.length > 0 ? known : found;
  return only && !second ? only.id : null;
}
