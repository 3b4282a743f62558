import type { AssessedLot } from "./assessment.ts";

/**
 * What a buyer could do before publication. reserve: the whole can be kept for the social economy · lot: these
 * lots can · clause: a condition for carrying out · none: nothing to advise.
 */
export type Advice =
  | { readonly kind: "reserve"; readonly suppliers: number }
  | { readonly kind: "lot"; readonly lots: readonly string[] }
  | { readonly kind: "clause" }
  | { readonly kind: "none" };

/** With fewer that fit there is no competition among them, and reserving leaves a buyer without a choice. */
const fewestToReserve = 2;

/** @param lots as assessed; a purchase that is not divided has one, without a name */
export function adviseBuyer(lots: readonly AssessedLot[]): Advice {
  const suited = lots.filter(
    ({ level, fitting }) => level === "likely" && fitting >= fewestToReserve,
  );
  const named = suited.flatMap(({ lot }) => lot ?? []);
  if (named.length > 0) return { kind: "lot", lots: named };
  const [whole] = suited;
  if (whole) return { kind: "reserve", suppliers: whole.fitting };
  const some = lots.some(({ level, fitting }) => level !== "unlikely" && fitting > 0);
  return some ? { kind: "clause" } : { kind: "none" };
}
