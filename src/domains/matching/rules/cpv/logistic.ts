/** Weights of a logistic model; the last one is added to every case. */
export type Logistic = { readonly weights: readonly number[] };

const mostSteps = 25;
const ridge = 1e-3;

/**
 * Fits the chance of yes to a few figures per case, by Newton's method with a little ridge.
 * @param cases figures per case, all equally many
 * @param isYes 1 where the case was a yes
 */
export function fitLogistic(
  cases: readonly (readonly number[])[],
  isYes: ArrayLike<number>,
): Logistic {
  const width = (cases[0]?.length ?? 0) + 1;
  let weights: number[] = new Array(width).fill(0);
  for (let step = 0; step < mostSteps; step++) {
    const slope: number[] = weights.map((weight) => -ridge * weight);
    const bend: number[][] = weights.map((_, at) =>
      weights.map((_, other) => (at === other ? ridge : 0)),
    );
    cases.forEach((figures, which) => {
      const chance = chanceOf({ weights }, figures);
      const miss = (isYes[which] ?? 0) - chance;
      const sway = chance * (1 - chance);
      for (let at = 0; at < width; at++) {
        const figure = figures[at] ?? 1;
        slope[at] = (slope[at] ?? 0) + miss * figure;
        const row = bend[at] ?? [];
        for (let other = 0; other < width; other++)
          row[other] = (row[other] ?? 0) + sway * figure * (figures[other] ?? 1);
      }
    });
    const change = solve(bend, slope);
    weights = weights.map((weight, at) => weight + (change[at] ?? 0));
    if (Math.max(...change.map(Math.abs)) < 1e-6) break;
  }
  return { weights };
}

/** Chance of yes, 0 … 1. */
export function chanceOf({ weights }: Logistic, figures: readonly number[]): number {
  let sum = weights[figures.length] ?? 0;
  for (let at = 0; at < figures.length; at++) sum += (weights[at] ?? 0) * (figures[at] ?? 0);
  return 1 / (1 + Math.exp(-Math.max(-30, Math.min(30, sum))));
}

/** Gauss with the largest pivot; the matrix is symmetric and positive, so there is one. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  const size = right.length;
  for (let column = 0; column < size; column++) {
    let best = column;
    for (let at = column + 1; at < size; at++)
      if (Math.abs(rows[at]?.[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) best = at;
    const pivot = rows[best] ?? [];
    rows[best] = rows[column] ?? [];
    rows[column] = pivot;
    const height = pivot[column] ?? 0;
    if (height === 0) continue;
    for (let at = 0; at < size; at++) {
      if (at === column) continue;
      const row = rows[at] ?? [];
      const share = (row[column] ?? 0) / height;
      if (share === 0) continue;
      for (let k = column; k <= size; k++) row[k] = (row[k] ?? 0) - share * (pivot[k] ?? 0);
    }
  }
  return rows.map((row, at) => {
    const height = row[at] ?? 0;
    return height === 0 ? 0 : (row[size] ?? 0) / height;
  });
}
