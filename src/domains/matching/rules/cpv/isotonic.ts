/** A stair that only goes up: at `scores[i]` the share of yes was `shares[i]`; between two steps it slopes. */
export type Stair = { readonly scores: readonly number[]; readonly shares: readonly number[] };

const fewestPerStep = 20;

/**
 * Fits what share was right at each height of a score, never falling (pool adjacent violators).
 * @param scores any order
 * @param isYes 1 where it was right
 */
export function fitStair(scores: ArrayLike<number>, isYes: ArrayLike<number>): Stair {
  const steps: Step[] = [];
  for (const level of levelsOf(scores, isYes)) {
    steps.push(level);
    for (let last = steps.at(-1), before = steps.at(-2); last && before; ) {
      const mustJoin = before.yes * last.count >= last.yes * before.count;
      if (!mustJoin) break;
      steps.splice(-2, 2, join(before, last));
      last = steps.at(-1);
      before = steps.at(-2);
    }
  }
  const wide = widen(steps);
  return {
    scores: wide.map(({ score, count }) => score / count),
    shares: wide.map(({ yes, count }) => yes / count),
  };
}

type Step = { readonly count: number; readonly score: number; readonly yes: number };

const join = (a: Step, b: Step): Step => ({
  count: a.count + b.count,
  score: a.score + b.score,
  yes: a.yes + b.yes,
});

/** One step per height: cases of the same score cannot be told apart. */
function levelsOf(scores: ArrayLike<number>, isYes: ArrayLike<number>): Step[] {
  const order = Array.from({ length: scores.length }, (_, at) => at);
  order.sort((a, b) => (scores[a] ?? 0) - (scores[b] ?? 0));
  const levels: Step[] = [];
  let height = Number.NaN;
  for (const at of order) {
    const score = scores[at] ?? 0;
    const level = { count: 1, score, yes: isYes[at] ?? 0 };
    const last = levels.at(-1);
    if (last && score === height) levels.splice(-1, 1, join(last, level));
    else levels.push(level);
    height = score;
  }
  return levels;
}

/** A step that stands on two or three cases promises too much: it joins the one before. */
function widen(steps: readonly Step[]): Step[] {
  const wide: Step[] = [];
  for (const step of steps) {
    const last = wide.at(-1);
    if (last && (last.count < fewestPerStep || step.count < fewestPerStep))
      wide.splice(-1, 1, join(last, step));
    else wide.push(step);
  }
  return wide;
}

/** The share at a score, 0 … 1; never falls when the score rises. */
export function climb({ scores, shares }: Stair, score: number): number {
  let low = 0;
  let high = scores.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((scores[middle] ?? 0) <= score) low = middle + 1;
    else high = middle;
  }
  const before = low - 1;
  if (before < 0) return shares[0] ?? 0;
  if (low >= scores.length) return shares.at(-1) ?? 0;
  const from = scores[before] ?? 0;
  const part = (score - from) / ((scores[low] ?? 0) - from || 1);
  return (shares[before] ?? 0) + part * ((shares[low] ?? 0) - (shares[before] ?? 0));
}
