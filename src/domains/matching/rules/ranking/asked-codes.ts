import type { CpvPrediction } from "../cpv/predict-cpv.ts";

/** A CPV code or node (`77`, `773`, `7731`) that a need is about; chance 1 when it was given. */
export type AskedCode = {
  readonly code: string;
  readonly chance: number;
  readonly isGiven: boolean;
};

/** Given codes after the first are often a list of everything that might come up. */
const laterGiven = 0.8;
const leastChance = 0.05;

/** What was given; only when nothing was, what is predicted. */
export function askedCodes(given: readonly string[], prediction: CpvPrediction): AskedCode[] {
  if (given.length > 0)
    return given.map((code, at) => ({ code, chance: at === 0 ? 1 : laterGiven, isGiven: true }));
  return [prediction.classes, prediction.groups, prediction.divisions]
    .flat()
    .filter(({ chance }) => chance >= leastChance)
    .map(({ node, chance }) => ({ code: node, chance, isGiven: false }));
}
