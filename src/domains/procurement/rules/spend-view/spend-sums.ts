import type { SpendParts } from "./share-range.ts";

/** What lines of one currency come to, in cents; social and local each divide the whole. */
export type SpendSums = SpendParts & {
  readonly municipalityCents: number;
  /** In another municipality of the partnership. */
  readonly partnershipCents: number;
  readonly elsewhereCents: number;
  readonly localUnknownCents: number;
  readonly lines: number;
};

export const noSpend: SpendSums = {
  totalCents: 0,
  socialCents: 0,
  regularCents: 0,
  unknownCents: 0,
  municipalityCents: 0,
  partnershipCents: 0,
  elsewhereCents: 0,
  localUnknownCents: 0,
  lines: 0,
};

/** What may be seen: everything of the partnership, or these municipalities. */
export type SpendReach = "all" | readonly string[];

export const reaches = (reach: SpendReach, nis: string): boolean =>
  reach === "all" || reach.includes(nis);
