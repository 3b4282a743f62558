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

/** Below this a name in a list would only raise hope. */
const leastScore = 0.25;
const mostFound = 5;

/** Who could do it and is near enough: a fit, and not far away. */
export const nearMatches = (matches: readonly Match[]): Match[] =>
  matches
    .filter(
      ({ score, doubts }) => score >= leastScore && !doubts.some(({ kind }) => kind === "far"),
    )
    .slice(0, mostFound);

/** Smaller sums are no chance worth a talk: 1 000 euro in a year. */
export const leastChanceCents = 100_000;
