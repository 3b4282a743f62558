import { seededDraw } from "../seeded-draw.ts";

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
