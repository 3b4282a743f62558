import type { Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { VatKind } from "../../rules/spend-view/filter-names.ts";
import { type ShareRange, shareRange } from "../../rules/spend-view/share-range.ts";
import { allSpend } from "../../rules/spend-view/spend-filter.ts";
import type { SpendSums } from "../../rules/spend-view/spend-sums.ts";
import { listSettled, sumBy, sumOtherCurrencies, sumWhere } from "./sums.ts";

/** What was spent in a year, in EUR cents; what came back is subtracted. */
export type SpendOfYear = SpendSums & {
  /** In the municipality itself; `partnershipCents` more in the others of the partnership. */
  readonly localCents: number;
  /** Null when nothing was spent. */
  readonly socialShare: ShareRange | null;
  readonly municipalityShare: ShareRange | null;
  /** In the municipality or elsewhere in the partnership. */
  readonly nearShare: ShareRange | null;
  /** Of the total: with VAT in it, without, or the file does not say. */
  readonly vat: Readonly<Record<VatKind, number>>;
  /** Never added to the euros. */
  readonly otherCurrencies: readonly {
    readonly currency: string;
    readonly cents: number;
    readonly lines: number;
  }[];
  /** When this was last added up; null: nothing was brought in. */
  readonly settledAt: Instant | null;
};

/**
 * What a municipality, or the whole partnership, spent in a year. Asks nobody: whoever calls asked who may.
 * The lines behind it: `linesHref({ year, nis })`.
 */
export async function sumSpend(
  tx: Tx,
  { nis, year }: { readonly nis?: string; readonly year: number },
): Promise<SpendOfYear> {
  const filter = { ...allSpend, nis: nis ?? null, year };
  const [sums, vat, otherCurrencies, settled] = await Promise.all([
    sumWhere(tx, filter, "all"),
    sumBy(tx, "vat", filter, "all"),
    sumOtherCurrencies(tx, filter, "all"),
    listSettled(tx, nis ? [nis] : "all"),
  ]);
  return { ...withShares(sums), vat: vatOf(vat), otherCurrencies, settledAt: latest(settled) };
}

/** Sums with their shares. */
export function withShares<Sums extends SpendSums>(sums: Sums) {
  const { totalCents, municipalityCents, partnershipCents, localUnknownCents } = sums;
  const near = municipalityCents + partnershipCents;
  return {
    ...sums,
    localCents: municipalityCents,
    socialShare: shareRange(sums.socialCents, sums.unknownCents, totalCents),
    municipalityShare: shareRange(municipalityCents, localUnknownCents, totalCents),
    nearShare: shareRange(near, localUnknownCents, totalCents),
  };
}

const vatOf = (sums: readonly { key: string; totalCents: number }[]): Record<VatKind, number> => {
  const of = (kind: VatKind) => sums.find(({ key }) => key === kind)?.totalCents ?? 0;
  return { with: of("with"), without: of("without"), unknown: of("unknown") };
};

const latest = (settled: readonly { readonly settledAt: Instant }[]): Instant | null =>
  settled
    .map(({ settledAt }) => settledAt)
    .toSorted()
    .at(-1) ?? null;
