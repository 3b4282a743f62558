import { chanceOfScore, type FittedSuitability, type LabelledCase } from "./fit-suitability.ts";

/** How scores of cases not learned from become honest log odds: one slope, a start per kind (Platt). */
export type Straightening = { readonly slope: number; readonly start: FittedSuitability["start"] };

/** Fits on the first cut: that at least a part of the purchase is suited. */
export function straighten(
  cases: readonly LabelledCase[],
  scores: readonly number[],
): Straightening {
  const straight = { slope: 1, start: { notice: 0, plan: 0 } };
  const kinds = ["notice", "plan"] as const;
  for (let round = 0; round < 200; round++) {
    let slopeSlope = 0;
    let slopeBend = 1e-3;
    const starts = { notice: { slope: 0, bend: 1e-3 }, plan: { slope: 0, bend: 1e-3 } };
    cases.forEach(({ kind, label }, at) => {
      const score = scores[at] ?? 0;
      const chance = chanceOfScore(straight.slope * score + straight.start[kind]);
      const miss = chance - (label >= 1 ? 1 : 0);
      const sway = chance * (1 - chance);
      slopeSlope += miss * score;
      slopeBend += sway * score * score;
      starts[kind].slope += miss;
      starts[kind].bend += sway;
    });
    // Half a step each: slope and starts move together.
    straight.slope -= (0.5 * slopeSlope) / slopeBend;
    for (const kind of kinds)
      straight.start[kind] -= (0.5 * starts[kind].slope) / starts[kind].bend;
  }
  return straight;
}

/** The same model in honest log odds, so that the parts still add up. */
export function straightened(
  { weights, start }: FittedSuitability,
  { slope, start: shift }: Straightening,
): FittedSuitability {
  return {
    weights: new Map([...weights].map(([feature, weight]) => [feature, weight * slope])),
    start: {
      notice: start.notice * slope + shift.notice,
      plan: start.plan * slope + shift.plan,
    },
  };
}
