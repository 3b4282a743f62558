import {
  type FittedSuitability,
  fitSuitability,
  type LabelledCase,
  scoreCase,
} from "./fit-suitability.ts";
import {
  learnWords,
  type StemCounts,
  usualMargin,
  type WordWeights,
  weighWords,
} from "./learned-words.ts";
import { dealFolds } from "./suitability-folds.ts";

/** A labelled purchase with its words. */
export type WordedCase = LabelledCase & { readonly stems: StemCounts };

export type LearnedSuitability = FittedSuitability & { readonly words: WordWeights };

const innerFolds = 5;
const seed = 1;
const wordsFeature = "learned-words";

/**
 * Learns how much words speak, and then how much that counts beside the other features: for this, the words of a case
 * are weighed by what was learned without its family.
 */
export function learnSuitability(cases: readonly WordedCase[]): LearnedSuitability {
  const folds = dealFolds(
    cases.map(({ family }) => family),
    innerFolds,
    seed,
  );
  const worded = new Array<LabelledCase>(cases.length);
  for (const fold of new Set(folds)) {
    const words = wordsFrom(cases.filter((_, at) => folds[at] !== fold));
    cases.forEach((each, at) => {
      if (folds[at] === fold) worded[at] = withWords(each, words);
    });
  }
  return { ...fitSuitability(worded), words: wordsFrom(cases) };
}

const wordsFrom = (cases: readonly WordedCase[]): WordWeights =>
  learnWords(
    cases.map(({ stems }) => stems),
    cases.map(({ label }) => label >= 1),
  );

/** Only of a plan: a notice has a code that says more. */
const withWords = (each: WordedCase, words: WordWeights): LabelledCase =>
  each.kind === "plan"
    ? {
        ...each,
        features: [
          ...each.features,
          { feature: wordsFeature, value: weighWords(each.stems, words).margin - usualMargin },
        ],
      }
    : each;

/** Log odds of a case by what was learned. */
export const scoreWorded = (learned: LearnedSuitability, each: WordedCase): number =>
  scoreCase(learned, withWords(each, learned.words));

/** The score of each case by what was learned without its fold. */
export function scoresOutOfFold(
  cases: readonly WordedCase[],
  folds: readonly number[],
): readonly number[] {
  const scores = new Array<number>(cases.length).fill(0);
  for (const fold of new Set(folds)) {
    const learned = learnSuitability(cases.filter((_, at) => folds[at] !== fold));
    cases.forEach((each, at) => {
      if (folds[at] === fold) scores[at] = scoreWorded(learned, each);
    });
  }
  return scores;
}
