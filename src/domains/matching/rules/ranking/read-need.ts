import { wordsOf } from "#kernel/fold-text";
import { stemOf } from "#kernel/stem-word";
import type { CpvPrediction, CpvPredictor } from "../cpv/predict-cpv.ts";
import type { Need } from "../need.ts";
import type { KnownActivity, RankingWorld } from "./ranking-world.ts";

/** A need of which the words were understood. */
export type ReadNeed = {
  readonly need: Need;
  readonly prediction: CpvPrediction;
  /** Activities of our tree that the words name, the surest first; `chance` is 0 … 1. */
  readonly activities: readonly { readonly code: string; readonly chance: number }[];
};

/** Nothing was learned yet, or nothing was said. */
export const noPrediction: CpvPrediction = {
  divisions: [],
  groups: [],
  classes: [],
  said: [],
  verdict: { kind: "no-text" },
};

/** Understands the words of a need. */
export function readNeed(
  world: Pick<RankingWorld, "activities" | "split">,
  predict: CpvPredictor | null,
  need: Need,
): ReadNeed {
  const text = need.texts.join("\n");
  const stems = new Set(
    wordsOf(text).flatMap((word) => [stemOf(word), ...world.split(word).flat()]),
  );
  const activities = world.activities
    .filter(({ parent }) => parent !== null)
    .map((activity) => ({ code: activity.code, chance: namedChance(activity, stems) }))
    .filter(({ chance }) => chance >= 0.5)
    .sort((a, b) => b.chance - a.chance || (a.code < b.code ? -1 : 1));
  return { need, prediction: predict && text ? predict(text) : noPrediction, activities };
}

/** How much of the best of its phrases stands in the text. */
function namedChance(activity: KnownActivity, stems: ReadonlySet<string>): number {
  const shares = activity.phrases.map((phrase) => {
    const words = wordsOf(phrase).filter((word) => word.length > 2);
    const met = words.filter((word) => stems.has(stemOf(word))).length;
    return words.length > 0 ? met / words.length : 0;
  });
  return Math.max(0, ...shares);
}
