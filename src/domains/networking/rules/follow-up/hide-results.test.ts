import fc from "fast-check";
import { expect, test } from "vitest";
import { countResults, hideResults, resultMeasures } from "./hide-results.ts";
import type { Settled } from "./outcome.ts";

type Shape = { readonly fruitful: number; readonly nothing: number; readonly differ: number };

const countsOf = ({ fruitful, nothing, differ }: Shape) => {
  const many = (count: number, one: Settled) => Array.from({ length: count }, () => one);
  return countResults([
    ...many(fruitful, { outcomes: ["contact"], basis: "both" }),
    ...many(nothing, { outcomes: [], basis: "one" }),
    ...many(differ, { outcomes: [], basis: "differ" }),
  ]);
};

const most = 14;
const all: Shape[] = [];
for (let fruitful = 0; fruitful <= most; fruitful += 1)
  for (let nothing = 0; nothing <= most; nothing += 1)
    for (let differ = 0; differ <= most; differ += 1) all.push({ fruitful, nothing, differ });
const bySight = Map.groupBy(all, (shape) => JSON.stringify(hideResults(countsOf(shape))));

test("whoever sees what is shown cannot tell which small count is behind it", () => {
  for (const shapes of bySight.values())
    for (const part of ["fruitful", "nothing"] as const) {
      const values = new Set(shapes.map((shape) => shape[part]));
      const [only] = values;
      const isToldSmall = values.size === 1 && only !== undefined && only > 0 && only <= 3;
      expect(isToldSmall, JSON.stringify(shapes[0])).toBe(false);
    }
});

test("no count of 1 to 3 is ever shown, and large ones stand", () => {
  fc.assert(
    fc.property(fc.constantFrom(...all), (shape) => {
      const shown = hideResults(countsOf(shape));
      for (const measure of resultMeasures) {
        const value = shown[measure];
        expect(value === null || value === 0 || value > 3).toBe(true);
      }
    }),
  );
  expect(hideResults(countsOf({ fruitful: 20, nothing: 9, differ: 0 }))).toMatchObject({
    known: 29,
    fruitful: 20,
    nothing: 9,
    visit: 0,
  });
});

test("where nobody said anything there is nothing to hide", () => {
  expect(hideResults(countsOf({ fruitful: 0, nothing: 0, differ: 0 })).known).toBe(0);
});

test("what is hidden elsewhere takes what would tell it along", () => {
  const shown = hideResults(countsOf({ fruitful: 9, nothing: 6, differ: 0 }), { isHidden: true });
  expect(shown).toMatchObject({ known: null, fruitful: null, nothing: null, contact: null });
});
