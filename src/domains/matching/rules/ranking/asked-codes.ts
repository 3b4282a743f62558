import type { CpvPrediction } from "../cpv/predict-cpv.ts";

/** A CPV code or node (`77`, `773`, `7731`) that a need is about. */
export type AskedCode = {
  readonly code: string;
  readonly chance: number;
  /** By who asks, or by a person who confirmed it for this text; otherwise a guess. */
  readonly isGiven: boolean;
};

/** Given codes after the first are often a list of everything that might come up. */
const laterGiven = 0.8;
/** The text a person confirmed was nearly this one. */
const nearlySame = 0.9;
const leastChance = 0.05;

/** What was given, else what somebody confirmed for this text, else what is predicted. */
export function askedCodes(given: readonly string[], prediction: CpvPrediction): AskedCode[] {
  if (given.length > 0)
    return given.map((code, at) => ({ code, chance: at === 0 ? 1 : laterGiven, isGiven: true }));
  if (prediction.mapping) {
    const { mapping, isExact } = prediction.mapping;
    return [{ code: mapping.cpv, chance: isExact ? 1 : nearlySame, isGiven: true }];
  }
  return [prediction.classes, prediction.groups, prediction.divisions]
    .flat()
    .filter(({ chance }) => chance >= leastChance)
    .map(({ node, chance }) => ({ code: node, chance, isGiven: false }));
}
