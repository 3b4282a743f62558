import type { Instant } from "#kernel/day";
import type { Match, Suitability, SuitabilityLevel, SuitabilityReason } from "#matching";

/** An organisation that could do a lot, with its name as it was when that was counted. */
export type KeptMatch = {
  readonly id: string;
  readonly name: string;
  readonly score: number;
};

/** One lot, or the whole when `lot` is null. */
export type AssessedLot = {
  readonly lot: string | null;
  readonly level: SuitabilityLevel;
  readonly chance: number;
  /** How many organisations of the social economy fit. */
  readonly fitting: number;
  /** The first of them. */
  readonly matches: readonly KeptMatch[];
};

/** Is a notice suited to the social economy, why, and who could do it: that of its best lot. */
export type Assessment = {
  readonly level: SuitabilityLevel;
  readonly chance: number;
  /** The weightiest first. */
  readonly reasons: readonly SuitabilityReason[];
  readonly fitting: number;
  /** The best first. */
  readonly lots: readonly AssessedLot[];
  readonly assessedAt: Instant;
};

/** From this score on a match is called possible, and counts. */
const fittingFrom = 0.35;
const mostKept = 5;
const mostReasons = 8;

export const fits = ({ score }: Pick<Match, "score">): boolean => score >= fittingFrom;

/** A lot that was judged and matched. */
export type JudgedLot = {
  readonly lot: string | null;
  readonly title: string;
  readonly suitability: Suitability;
  /** Null: its matches were not looked for, because others suit better. */
  readonly matches: readonly Match[] | null;
  /** How many organisations were compared. */
  readonly considered: number;
};

/** What is kept of what was found about the lots of a notice. @param lots at least one */
export function assess(
  lots: readonly JudgedLot[],
  nameOf: (organisationId: string) => string,
  now: Instant,
): Assessment | null {
  const sorted = lots.toSorted(
    (a, b) =>
      b.suitability.chance - a.suitability.chance ||
      (b.matches?.length ?? 0) - (a.matches?.length ?? 0),
  );
  const [best] = sorted;
  if (!best) return null;
  const { level, chance, reasons } = best.suitability;
  const kept = sorted.filter(({ matches }) => matches !== null).map((lot) => keep(lot, nameOf));
  return {
    level,
    chance,
    reasons: reasons.slice(0, mostReasons),
    fitting: kept[0]?.fitting ?? 0,
    lots: kept,
    assessedAt: now,
  };
}

function keep({ lot, suitability, matches }: JudgedLot, nameOf: (id: string) => string) {
  const fitting = (matches ?? []).filter(fits);
  return {
    lot,
    level: suitability.level,
    chance: suitability.chance,
    fitting: fitting.length,
    matches: fitting.slice(0, mostKept).map(({ organisationId, score }) => ({
      id: organisationId,
      name: nameOf(organisationId),
      score,
    })),
  };
}
