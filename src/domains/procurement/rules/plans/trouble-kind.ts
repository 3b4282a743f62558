import type { PlanTrouble, RefusedReason, ToldReason } from "./planned-purchase.ts";

const refused: readonly string[] = [
  "no-title",
  "no-municipality",
  "unknown-municipality",
  "ambiguous-municipality",
  "unreadable-row",
] satisfies RefusedReason[];

const told: readonly string[] = [
  "amount-unreadable",
  "no-amount",
  "negative",
  "total-differs",
  "year-unreadable",
  "cpv-unknown",
  "title-from-description",
  "title-from-plan",
] satisfies ToldReason[];

type Because = PlanTrouble["because"];

/** The row became no line, and should have. */
export const isRefusedReason = (because: Because): boolean => refused.includes(because);
/** The row became a line; something about it is worth knowing. */
export const isToldReason = (because: Because): boolean => told.includes(because);
