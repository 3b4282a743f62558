import type { NameFeature, NameFeatures } from "./compare-names.ts";

/** How much each feature speaks for (or against) two names being of one organisation, in log odds. */
export type NameModel = {
  readonly start: number;
  readonly weights: ReadonlyMap<NameFeature, number>;
};

/** Two names of which people said whether they are of one organisation. */
export type LabelledPair = { readonly features: NameFeatures; readonly isSame: boolean };

/** Log odds that two names are of one organisation. */
export function scoreOf({ start, weights }: NameModel, features: NameFeatures): number {
  let score = start;
  for (const [feature, value] of features) score += value * (weights.get(feature) ?? 0);
  return score;
}

export const chanceOf = (score: number): number => 1 / (1 + Math.exp(-score));

/** Features that can only speak for, or only against, however few pairs were met. */
const speaksFor: ReadonlySet<NameFeature> = new Set([
  "same-letters",
  "letters-alike",
  "words-shared",
  "one-letter",
  "two-letters",
  "other-word-alike",
  "acronym",
  "same-form",
]);
const speaksAgainst: ReadonlySet<NameFeature> = new Set([
  "other-word-instead",
  "other-word-weight",
  "other-ending",
  "extra-words",
  "first-word-differs",
  "only-common-words",
  "other-form",
  "other-family-of-form",
  "other-trade",
  "other-place",
  "extra-place",
  "extra-number",
]);

/**
 * Learns the weights from labelled pairs: logistic regression, each weight held to its sign, found one after the
 * other by Newton steps.
 * @param ridge how strongly weights are pulled to nought
 */
export function fitNames(pairs: readonly LabelledPair[], ridge: number): NameModel {
  const weights = new Map<NameFeature, number>();
  for (const { features } of pairs) for (const name of features.keys()) weights.set(name, 0);
  let start = 0;
  const scores = new Float64Array(pairs.length);
  const newton = (weight: number, pull: number, howMuch: (pair: LabelledPair) => number) => {
    let slope = pull * weight;
    let bend = pull + 1e-6;
    pairs.forEach((pair, at) => {
      const value = howMuch(pair);
      if (value === 0) return;
      const chance = chanceOf(scores[at] as number);
      slope += (chance - (pair.isSame ? 1 : 0)) * value;
      bend += chance * (1 - chance) * value * value;
    });
    return weight - slope / bend;
  };
  const move = (change: number, howMuch: (pair: LabelledPair) => number) =>
    pairs.forEach((pair, at) => {
      scores[at] = (scores[at] as number) + change * howMuch(pair);
    });
  for (let sweep = 0; sweep < 150; sweep += 1) {
    const wanted = newton(start, 0, () => 1);
    move(wanted - start, () => 1);
    start = wanted;
    for (const [name, weight] of weights) {
      const howMuch = ({ features }: LabelledPair) => features.get(name) ?? 0;
      const held = holdSign(name, newton(weight, ridge, howMuch));
      if (held === weight) continue;
      move(held - weight, howMuch);
      weights.set(name, held);
    }
  }
  return { start, weights };
}

function holdSign(name: NameFeature, weight: number): number {
  if (speaksFor.has(name)) return Math.max(0, weight);
  return speaksAgainst.has(name) ? Math.min(0, weight) : weight;
}
