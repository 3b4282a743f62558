/** How an order of purchases compares with what people said. Equal scores count as one step. */
export type Judged = { readonly score: number; readonly isSuited: boolean };

type Step = { readonly suited: number; readonly count: number };

function stepsOf(judged: readonly Judged[]): Step[] {
  const byScore = new Map<number, { suited: number; count: number }>();
  for (const { score, isSuited } of judged) {
    const step = byScore.get(score) ?? { suited: 0, count: 0 };
    step.count++;
    if (isSuited) step.suited++;
    byScore.set(score, step);
  }
  return [...byScore].sort(([a], [b]) => b - a).map(([, step]) => step);
}

const suitedIn = (judged: readonly Judged[]): number =>
  judged.filter(({ isSuited }) => isSuited).length;

/** Precision at every suited purchase, averaged. */
export function averagePrecision(judged: readonly Judged[]): number {
  const all = suitedIn(judged);
  let suited = 0;
  let count = 0;
  let sum = 0;
  for (const step of stepsOf(judged)) {
    suited += step.suited;
    count += step.count;
    sum += (step.suited / Math.max(1, all)) * (suited / count);
  }
  return sum;
}

/** Chance that a suited purchase stands above one that is not; a draw counts for half. */
export function areaUnderCurve(judged: readonly Judged[]): number {
  const all = suitedIn(judged);
  const others = judged.length - all;
  let above = 0;
  let area = 0;
  for (const { suited, count } of stepsOf(judged)) {
    area += (count - suited) * (above + suited / 2);
    above += suited;
  }
  return area / Math.max(1, all * others);
}

/** Of the suited purchases that fit on the first page of so many lines, the share that stands there. */
export function recallAt(judged: readonly Judged[], lines: number): number {
  let left = lines;
  let found = 0;
  for (const { suited, count } of stepsOf(judged)) {
    // Of a step that is cut, as many as chance would give.
    found += suited * Math.min(1, left / count);
    left -= count;
    if (left <= 0) break;
  }
  return found / Math.max(1, Math.min(lines, suitedIn(judged)));
}

/** Mean squared distance between chance and truth. */
export const brierScore = (judged: readonly Judged[]): number =>
  judged.reduce((sum, { score, isSuited }) => sum + (score - (isSuited ? 1 : 0)) ** 2, 0) /
  Math.max(1, judged.length);

/** What share was suited among purchases of about the same chance, in tenths. */
export function calibrationTable(judged: readonly Judged[]): Record<string, unknown>[] {
  return Array.from({ length: 10 }, (_, tenth) => {
    const inIt = judged.filter(({ score }) => Math.min(9, Math.floor(score * 10)) === tenth);
    const mean = inIt.reduce((sum, { score }) => sum + score, 0) / Math.max(1, inIt.length);
    return {
      chance: `${tenth / 10}–${(tenth + 1) / 10}`,
      purchases: inIt.length,
      said: rounded(mean),
      suited: rounded(suitedIn(inIt) / Math.max(1, inIt.length)),
    };
  }).filter(({ purchases }) => purchases > 0);
}

export const rounded = (value: number): number => Math.round(value * 1000) / 1000;
