import { chanceOfScore } from "./fit-suitability.ts";
import type { StemCounts } from "./learned-words.ts";
import { dealFolds } from "./suitability-folds.ts";

/** How much each stem adds to the score; `rarity` as in tf-idf. */
export type Correction = {
  readonly words: ReadonlyMap<string, { readonly weight: number; readonly rarity: number }>;
};

/** A purchase with a label of this installation. */
export type CorrectionCase = {
  readonly stems: StemCounts;
  /** Log odds by the product alone. */
  readonly score: number;
  readonly suited: boolean;
  readonly family: string;
};

type Quality = {
  /** Mean square of how far the chance was off; less is better. */
  readonly brier: number;
  /** Share of purchases on the right side of one half. */
  readonly right: number;
};

/** Of labels that were held out: by the product alone, and with what was learned from the others. */
export type CorrectionFigures = {
  readonly labels: number;
  readonly before: Quality;
  readonly after: Quality;
};

const fewestTexts = 2;
const sweeps = 40;
const outerFolds = 5;
const innerFolds = 4;
const seed = 1;
/** How strongly weights are pulled to nought; which of these is best is tried on labels held out. */
const ridges = [0.5, 1, 2, 4, 8] as const;
/** However much was said, words alone move a score no further. */
const mostMoved = 3;

/**
 * Learns from labels what words add to the score of the product. There is no start of its own: people say something
 * where the score is wrong, so how often they do tells nothing about all the others. Where no word is known, nothing
 * changes. The same labels give the same correction.
 */
export function learnCorrection(cases: readonly CorrectionCase[]): {
  readonly correction: Correction;
  readonly figures: CorrectionFigures;
} {
  const after = heldOut(cases, outerFolds, (learned, asked) =>
    scoresBy(learnFrom(learned, bestRidge(learned)), asked),
  );
  return {
    correction: learnFrom(cases, bestRidge(cases)),
    figures: {
      labels: cases.length,
      before: qualityOf(
        cases,
        cases.map(({ score }) => score),
      ),
      after: qualityOf(cases, after),
    },
  };
}

/** Worth taking into use: nearer to the truth on labels it had not seen. */
export const isBetter = ({ before, after }: CorrectionFigures): boolean =>
  after.brier < before.brier - 0.001 && after.right >= before.right;

/** Log odds that a correction adds to a purchase, and the words it rests on, the weightiest first. */
export function correct(
  { words }: Correction,
  stems: StemCounts,
): { readonly points: number; readonly words: readonly string[] } {
  const known = [...stems].flatMap(([stem, { word }]) => {
    const has = words.get(stem);
    return has ? [{ word, ...has }] : [];
  });
  const length = Math.sqrt(known.reduce((sum, { rarity }) => sum + rarity ** 2, 0)) || 1;
  const pulls = known.map(({ word, weight, rarity }) => ({
    word,
    pull: (weight * rarity) / length,
  }));
  const sum = pulls.reduce((total, { pull }) => total + pull, 0);
  const telling = pulls
    .filter(({ pull }) => pull * sum > 0)
    .sort((a, b) => Math.abs(b.pull) - Math.abs(a.pull));
  return {
    points: Math.max(-mostMoved, Math.min(mostMoved, sum)),
    words: [...new Set(telling.map(({ word }) => word))],
  };
}

const scoresBy = (correction: Correction, cases: readonly CorrectionCase[]): number[] =>
  cases.map(({ stems, score }) => score + correct(correction, stems).points);

/** The score of each case by what was learned without its fold. */
function heldOut(
  cases: readonly CorrectionCase[],
  folds: number,
  ask: (learned: readonly CorrectionCase[], asked: readonly CorrectionCase[]) => readonly number[],
): number[] {
  const dealt = dealFolds(
    cases.map(({ family }) => family),
    folds,
    seed,
  );
  const scores = cases.map(({ score }) => score);
  for (const fold of new Set(dealt)) {
    const at = [...cases.keys()].filter((each) => dealt[each] === fold);
    const learned = cases.filter((_, each) => dealt[each] !== fold);
    const said = ask(
      learned,
      at.flatMap((each) => cases[each] ?? []),
    );
    at.forEach((each, which) => {
      scores[each] = said[which] ?? 0;
    });
  }
  return scores;
}

function bestRidge(cases: readonly CorrectionCase[]): number {
  const tried = ridges.map((ridge) => ({
    ridge,
    brier: qualityOf(
      cases,
      heldOut(cases, innerFolds, (learned, asked) => scoresBy(learnFrom(learned, ridge), asked)),
    ).brier,
  }));
  return tried.reduce((best, one) => (one.brier < best.brier ? one : best)).ridge;
}

function qualityOf(cases: readonly CorrectionCase[], scores: readonly number[]): Quality {
  let off = 0;
  let right = 0;
  cases.forEach(({ suited }, at) => {
    const chance = chanceOfScore(scores[at] ?? 0);
    off += (chance - (suited ? 1 : 0)) ** 2;
    if (chance >= 0.5 === suited) right++;
  });
  const all = Math.max(1, cases.length);
  return { brier: off / all, right: right / all };
}

type Column = { readonly at: number[]; readonly values: number[]; weight: number };

/** Logistic regression on stems with the score of the product as offset; Newton steps, one stem at a time. */
function learnFrom(cases: readonly CorrectionCase[], ridge: number): Correction {
  const met = new Map<string, number>();
  for (const { stems } of cases)
    for (const stem of stems.keys()) met.set(stem, (met.get(stem) ?? 0) + 1);
  const rarity = new Map(
    [...met]
      .filter(([, count]) => count >= fewestTexts)
      .map(([stem, count]) => [stem, Math.log((1 + cases.length) / (1 + count)) + 1]),
  );
  const columns = new Map<string, Column>();
  cases.forEach(({ stems }, at) => {
    const known = [...stems.keys()].flatMap((stem) => {
      const value = rarity.get(stem);
      return value === undefined ? [] : [{ stem, value }];
    });
    const length = Math.sqrt(known.reduce((sum, { value }) => sum + value ** 2, 0)) || 1;
    for (const { stem, value } of known) {
      const column = columns.get(stem) ?? { at: [], values: [], weight: 0 };
      column.at.push(at);
      column.values.push(value / length);
      columns.set(stem, column);
    }
  });
  const scores = Float64Array.from(cases, ({ score }) => score);
  const isYes = Float64Array.from(cases, ({ suited }) => (suited ? 1 : 0));
  for (let sweep = 0; sweep < sweeps; sweep++)
    for (const column of columns.values()) step(column, scores, isYes, ridge);
  return {
    words: new Map(
      [...columns].map(([stem, { weight }]) => [stem, { weight, rarity: rarity.get(stem) ?? 1 }]),
    ),
  };
}

function step(column: Column, scores: Float64Array, isYes: Float64Array, ridge: number): void {
  let slope = ridge * column.weight;
  let bend = ridge;
  column.at.forEach((at, which) => {
    const value = column.values[which] ?? 0;
    const chance = chanceOfScore(scores[at] ?? 0);
    slope += (chance - (isYes[at] ?? 0)) * value;
    bend += chance * (1 - chance) * value * value;
  });
  const change = -slope / bend;
  column.weight += change;
  column.at.forEach((at, which) => {
    scores[at] = (scores[at] ?? 0) + change * (column.values[which] ?? 0);
  });
}
