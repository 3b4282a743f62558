/** Chance and truth of each case for one class. */
export type ClassCases = { readonly chances: Float32Array; readonly isYes: Uint8Array };

export type ThresholdOptions = {
  /** How much the mean F1 over classes counts beside the F1 over all decisions. */
  readonly shareOfClasses: number;
  /** Cases with the F1 of the whole that every class is thought to have besides its own; keeps rare classes modest. */
  readonly borrowedCases: number;
};

const heights = Array.from({ length: 27 }, (_, at) => 0.06 + at * 0.02);
const firstHeight = 12;
const rounds = 4;

/**
 * From which chance each class is said, so that both the F1 over all decisions and the mean F1 over classes are good.
 * One class is moved at a time; rare classes hardly touch the first and fully the second.
 */
export function chooseThresholds(
  classes: readonly ClassCases[],
  options: ThresholdOptions,
): Float32Array {
  const tallies = classes.map(tallyHeights);
  const chosen = classes.map(() => firstHeight);
  const said = (at: number, height: number) => tallies[at]?.said[height] ?? 0;
  const right = (at: number, height: number) => tallies[at]?.right[height] ?? 0;
  const wanted = tallies.reduce((sum, { wanted }) => sum + wanted, 0);
  for (let round = 0; round < rounds; round++) {
    classes.forEach((_, at) => {
      let otherSaid = 0;
      let otherRight = 0;
      chosen.forEach((height, other) => {
        if (other === at) return;
        otherSaid += said(other, height);
        otherRight += right(other, height);
      });
      const whole = (2 * otherRight) / Math.max(1, otherSaid + wanted);
      const own = tallies[at]?.wanted ?? 0;
      let best = Number.NEGATIVE_INFINITY;
      heights.forEach((_, height) => {
        const micro =
          (2 * (otherRight + right(at, height))) /
          Math.max(1, otherSaid + said(at, height) + wanted);
        const borrowed = 2 * options.borrowedCases;
        const ownF1 =
          (2 * right(at, height) + borrowed * whole * 0.5) / (said(at, height) + own + borrowed);
        const worth = micro + (options.shareOfClasses * ownF1) / classes.length;
        if (worth > best + 1e-12) {
          best = worth;
          chosen[at] = height;
        }
      });
    });
  }
  return Float32Array.from(chosen, (height) => heights[height] ?? 0.3);
}

/** Per height: how many cases would be said, and how many of those rightly. */
function tallyHeights({ chances, isYes }: ClassCases) {
  const said = new Uint32Array(heights.length);
  const right = new Uint32Array(heights.length);
  let wanted = 0;
  chances.forEach((chance, which) => {
    const yes = isYes[which] ?? 0;
    wanted += yes;
    heights.forEach((height, at) => {
      if (chance < height) return;
      said[at] = (said[at] ?? 0) + 1;
      right[at] = (right[at] ?? 0) + yes;
    });
  });
  return { said, right, wanted };
}
