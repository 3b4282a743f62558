import { type ShareRange, shareRange } from "./share-range.ts";
import type { SpendSums } from "./spend-sums.ts";

/** What one municipality may know of another: shares and euros per inhabitant, never lines or whole amounts. */
export type ComparedCell =
  | {
      readonly kind: "shown";
      readonly social: ShareRange | null;
      readonly municipality: ShareRange | null;
      readonly near: ShareRange | null;
      /** EUR cents to the social economy for each inhabitant, at least; null: how many live there is not known. */
      readonly socialPerInhabitant: number | null;
    }
  /** Too few suppliers are behind it: a share would tell about one of them. */
  | { readonly kind: "hidden" }
  | { readonly kind: "none" };

export type CellFacts = {
  readonly sums: SpendSums | undefined;
  /** Different suppliers behind it. */
  readonly suppliers: number;
  readonly inhabitants: number | null;
  /** The reader may open the lines of this municipality anyway. */
  readonly isOpen: boolean;
};

/** @param leastSuppliers fewer are not told of to others */
export function compareCell(
  { sums, suppliers, inhabitants, isOpen }: CellFacts,
  leastSuppliers: number,
): ComparedCell {
  if (!sums || sums.lines === 0) return { kind: "none" };
  if (!isOpen && suppliers < leastSuppliers) return { kind: "hidden" };
  const near = sums.municipalityCents + sums.partnershipCents;
  return {
    kind: "shown",
    social: shareRange(sums.socialCents, sums.unknownCents, sums.totalCents),
    municipality: shareRange(sums.municipalityCents, sums.localUnknownCents, sums.totalCents),
    near: shareRange(near, sums.localUnknownCents, sums.totalCents),
    socialPerInhabitant: inhabitants ? Math.round(sums.socialCents / inhabitants) : null,
  };
}
