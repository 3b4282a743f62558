import { seededDraw } from "../../src/domains/matching/rules/seeded-draw.ts";
import type { Candidate } from "./candidates.ts";
import { noticeStrata, planStrata, type Stratum, thirdRoundStrata } from "./strata.ts";

export type Round = 1 | 2 | 3;

/** A candidate that was drawn, from which part, and of how many it is one. */
export type Drawn = {
  readonly candidate: Candidate;
  readonly stratum: string;
  readonly standsFor: number;
};

const seed = 4;

/** The lines of a round. The third is drawn from the plans that the others left. */
export function drawRound(
  notices: readonly Candidate[],
  plans: readonly Candidate[],
  round: Round,
): { readonly notices: readonly Drawn[]; readonly plans: readonly Drawn[] } {
  if (round < 3)
    return {
      notices: drawSample(notices, noticeStrata, round),
      plans: drawSample(plans, planStrata, round),
    };
  const before = new Set(
    ([1, 2] as const).flatMap((earlier) =>
      drawSample(plans, planStrata, earlier).map(({ candidate }) => candidate.id),
    ),
  );
  const left = plans.filter(({ id }) => !before.has(id));
  return { notices: [], plans: drawSample(left, thirdRoundStrata, 1) };
}

/** Draws by lot within each part; the second round takes up where the first stopped. In an order by lot as well. */
function drawSample(
  candidates: readonly Candidate[],
  strata: readonly Stratum[],
  round: Round,
): readonly Drawn[] {
  const next = seededDraw(seed);
  const drawn: Drawn[] = [];
  for (const stratum of strata) {
    const [inFirst, inSecond] = stratum.counts;
    const [from, count] = round === 2 ? [inFirst, inSecond] : [0, inFirst];
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
