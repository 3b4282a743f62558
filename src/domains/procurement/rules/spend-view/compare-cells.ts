import { type ShareRange, shareRange } from "./share-range.ts";
import type { SpendSums } from "./spend-sums.ts";

/**
 * few: too few suppliers are behind it · dominant: one supplier is nearly all of it · beside: it would give another
 * hidden figure away.
 */
export type WhyHidden = "few" | "dominant" | "beside";

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
  | { readonly kind: "hidden"; readonly because: WhyHidden }
  | { readonly kind: "none" };

/** Who is behind a figure. */
export type BehindCell = {
  /** Different suppliers. */
  readonly suppliers: number;
  /** To whom most was paid, in EUR cents. */
  readonly largestCents: number;
  /** To all who were paid more than came back. */
  readonly paidCents: number;
};
export const nobodyBehind: BehindCell = { suppliers: 0, largestCents: 0, paidCents: 0 };

export type CellFacts = {
  readonly sums: SpendSums | undefined;
  readonly behind: BehindCell;
  readonly inhabitants: number | null;
  /** The reader may open the lines of this municipality anyway. */
  readonly isOpen: boolean;
};

/** From when on a figure may be told to others. */
export type CompareRule = {
  readonly leastSuppliers: number;
  /** 0 … 1: the largest supplier is at most this part. */
  readonly mostOfOne: number;
};

export function compareCell(
  { sums, behind, inhabitants, isOpen }: CellFacts,
  rule: CompareRule,
): ComparedCell {
  if (!sums || sums.lines === 0) return { kind: "none" };
  const because = isOpen ? null : whyHidden(behind, rule);
  if (because) return { kind: "hidden", because };
  const near = sums.municipalityCents + sums.partnershipCents;
  return {
    kind: "shown",
    social: shareRange(sums.socialCents, sums.unknownCents, sums.totalCents),
    municipality: shareRange(sums.municipalityCents, sums.localUnknownCents, sums.totalCents),
    near: shareRange(near, sums.localUnknownCents, sums.totalCents),
    socialPerInhabitant: inhabitants ? Math.round(sums.socialCents / inhabitants) : null,
  };
}

function whyHidden(behind: BehindCell, { leastSuppliers, mostOfOne }: CompareRule) {
  if (behind.suppliers < leastSuppliers) return "few";
  return behind.largestCents > mostOfOne * behind.paidCents ? "dominant" : null;
}

/**
 * Hides one part more where a single part of a whole that is shown is hidden: it could be found by taking the others
 * from the whole. The smallest of those that are shown goes with it.
 * @param sizes of the parts, in cents
 * @param others parts of the same whole that are shown nowhere
 */
export function hideBeside(
  whole: ComparedCell,
  parts: readonly ComparedCell[],
  sizes: readonly number[],
  others: number,
): readonly ComparedCell[] {
  const hidden = parts.filter(({ kind }) => kind === "hidden").length;
  if (whole.kind !== "shown" || hidden !== 1 || others > 0) return parts;
  const [smallest] = parts
    .flatMap(({ kind }, at) => (kind === "shown" ? [{ at, size: Math.abs(sizes[at] ?? 0) }] : []))
    .sort((one, other) => one.size - other.size);
  return parts.map((part, at) =>
    at === smallest?.at ? { kind: "hidden", because: "beside" } : part,
  );
}
