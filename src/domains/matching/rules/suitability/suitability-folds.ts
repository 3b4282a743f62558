import { seededDraw } from "../seeded-draw.ts";
import { fitSuitability, type LabelledCase, scoreCase } from "./fit-suitability.ts";

/** Deals families over folds; the largest first, each to the fold that has least. */
export function dealFolds(
  families: readonly string[],
  folds: number,
  seed: number,
): readonly number[] {
  const draw = seededDraw(seed);
  const sizes = new Map<string, number>();
  for (const family of families) sizes.set(family, (sizes.get(family) ?? 0) + 1);
  const order = [...sizes]
    .map(([family, size]) => ({ family, size, lot: draw() }))
    .sort((a, b) => b.size - a.size || a.lot - b.lot);
  const held = new Array<number>(folds).fill(0);
  const foldOf = new Map<string, number>();
  for (const { family, size } of order) {
    const fold = held.indexOf(Math.min(...held));
    held[fold] = (held[fold] ?? 0) + size;
    foldOf.set(family, fold);
  }
  return families.map((family) => foldOf.get(family) ?? 0);
}

/** The score of each case by a model that saw no case of its fold. */
export function scoresOutOfFold(
  cases: readonly LabelledCase[],
  folds: readonly number[],
): readonly number[] {
  const scores = new Array<number>(cases.length).fill(0);
  for (const fold of new Set(folds)) {
    const model = fitSuitability(cases.filter((_, at) => folds[at] !== fold));
    cases.forEach((each, at) => {
      if (folds[at] === fold) scores[at] = scoreCase(model, each);
    });
  }
  return scores;
}
