import type { Day } from "#kernel/day";
import type { ClauseSector, PurchaseKind } from "./families.ts";

/** What a policy asks of a purchase above a threshold. */
export const policyAsks = [
  /** A clause is expected. */
  "clause",
  /** A clause, or a written reason why there is none. */
  "motivate",
] as const;
export type PolicyAsk = (typeof policyAsks)[number];

/** From an amount on, something is asked; the most precise threshold that fits a purchase counts. */
export type PolicyThreshold = {
  /** null: every kind. */
  readonly kind: PurchaseKind | null;
  /** null: every sector. */
  readonly sector: ClauseSector | null;
  /** EUR cents, excl. VAT: from this amount, itself included. */
  readonly fromCents: number;
  readonly ask: PolicyAsk;
};

/** What the share of a policy is a share of. */
export const shareBases = ["upkeep", "all-purchases", "other"] as const;
export type ShareBase = (typeof shareBases)[number];

/** What a municipality decided about buying from the social economy, for a period. */
export type PolicyContent = {
  readonly title: string;
  /** Percent, to two decimals; null: no share was decided. */
  readonly sharePercent: number | null;
  readonly shareBase: ShareBase;
  /** What exactly it is a share of, in the words of the decision. */
  readonly shareOf: string;
  /** The yearly budget it is a share of, EUR cents; null: not known. */
  readonly shareBudgetCents: number | null;
  readonly thresholds: readonly PolicyThreshold[];
  readonly validFrom: Day;
  /** First day on which it no longer holds; null: no end is known. */
  readonly validTo: Day | null;
  /** Day of the council's decision. */
  readonly decidedOn: Day | null;
  readonly decisionReference: string;
  readonly sourceTitle: string;
  readonly sourceUrl: string;
  readonly note: string;
};

export type Policy = PolicyContent & {
  readonly id: string;
  readonly nis: string;
  /** Goes up with each change; earlier ones stay readable. */
  readonly version: number;
};

/** The threshold a purchase falls under: the one that names most of it; of equals the lowest. */
export function thresholdFor(
  thresholds: readonly PolicyThreshold[],
  purchase: { readonly kind: PurchaseKind | null; readonly sector: ClauseSector | null },
): PolicyThreshold | null {
  const weight = ({ kind, sector }: PolicyThreshold) =>
    (sector === null ? 0 : 2) + (kind === null ? 0 : 1);
  return (
    thresholds
      .filter(
        ({ kind, sector }) =>
          (kind === null || kind === purchase.kind) &&
          (sector === null || sector === purchase.sector),
      )
      .toSorted((a, b) => weight(b) - weight(a) || a.fromCents - b.fromCents)[0] ?? null
  );
}
