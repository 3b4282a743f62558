import { seededDraw } from "../../src/domains/matching/rules/seeded-draw.ts";
import type { Candidate } from "./candidates.ts";
import type { Stratum } from "./strata.ts";

export type Round = 1 | 2;

/** A candidate that was drawn, from which part, and of how many it is one. */
export type Drawn = {
  readonly candidate: Candidate;
  readonly stratum: string;
  readonly standsFor: number;
};

const seed = 4;

/** Draws by lot within each part; the second round takes up where the first stopped. In an order by lot as well. */
export function drawSample(
  candidates: readonly Candidate[],
  strata: readonly Stratum[],
  round: Round,
): readonly Drawn[] {
  const next = seededDraw(seed);
  const drawn: Drawn[] = [];
  for (const stratum of strata) {
    const [inFirst, inSecond] = stratum.counts;
    const [from, count] = round === 1 ? [0, inFirst] : [inFirst, inSecond];
    const inIt = candidates.filter(
      (candidate) => strata.find(({ holds }) => holds(candidate)) === stratum,
    );
    const order = inIt
      .map((candidate) => ({ candidate, lot: next() }))
      .sort((a, b) => a.lot - b.lot)
      .slice(from, from + count);
    const inBoth = Math.min(inIt.length, inFirst + inSecond);
    const standsFor = Math.round((inIt.length / Math.max(1, inBoth)) * 100) / 100;
    for (const { candidate } of order) drawn.push({ candidate, stratum: stratum.name, standsFor });
  }
  return drawn
    .map((line) => ({ line, lot: next() }))
    .sort((a, b) => a.lot - b.lot)
    .map(({ line }) => line);
}
