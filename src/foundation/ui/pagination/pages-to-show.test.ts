import fc from "fast-check";
import { expect, test } from "vitest";
import { pagesToShow } from "./pages-to-show.ts";

test("a few pages are all shown", () => {
  expect(pagesToShow(2, 4)).toEqual([1, 2, 3, 4]);
  expect(pagesToShow(1, 1)).toEqual([1]);
});

test("in the middle of many, the ends and the neighbours remain", () => {
  expect(pagesToShow(10, 20)).toEqual([1, "gap-before", 9, 10, 11, "gap-after", 20]);
});

test("a gap never hides a single page", () => {
  expect(pagesToShow(4, 20)).toEqual([1, 2, 3, 4, 5, "gap-after", 20]);
});

test("the present page, the first and the last are always there, in order, once", () => {
  const anyPage = fc
    .integer({ min: 1, max: 500 })
    .chain((pages) => fc.tuple(fc.integer({ min: 1, max: pages }), fc.constant(pages)));
  fc.assert(
    fc.property(anyPage, ([page, pages]) => {
      const numbers = pagesToShow(page, pages).filter((shown) => typeof shown === "number");
      expect(numbers).toContain(page);
      expect([numbers[0], numbers.at(-1)]).toEqual([1, pages]);
      expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
      expect(numbers.length).toBeLessThanOrEqual(7);
    }),
  );
});
