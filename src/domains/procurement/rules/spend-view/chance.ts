import type { Match } from "#matching";

/** Spend of a municipality on one kind of thing that did not go to the social economy, in EUR cents. */
export type CategorySpend = {
  readonly nis: string;
  /** Three digits of the CPV. */
  readonly category: string;
  /** To suppliers that are not social. */
  readonly regularCents: number;
  readonly unknownCents: number;
  readonly socialCents: number;
  /** Different suppliers, those that are social left out. */
  readonly suppliers: number;
  readonly lines: number;
};

/** Below this a buyer who calls would be disappointed. */
const leastScore = 0.4;
const mostFound = 5;

/** Who really does such work, or got it before, and is near enough. */
export const nearMatches = (matches: readonly Match[]): Match[] =>
  matches
    .filter(
      ({ score, reasons, doubts }) =>
        score >= leastScore &&
        reasons.some(
          (reason) =>
            reason.kind === "activity" || (reason.kind === "cpv" && reason.through === "won"),
        ) &&
        !doubts.some(({ kind }) => kind === "far" || kind === "other-work"),
    )
    .slice(0, mostFound);

/** Smaller sums are no chance worth a talk: 1 000 euro in a year. */
export const leastChanceCents = 100_000;
