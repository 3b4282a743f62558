import { expect, test } from "vitest";
import { hiddenRows } from "./hide-few.ts";

test("one to three people are hidden, nought and four are not", () => {
  expect(hiddenRows([0, 1.2, 2, 3.4, 4])).toEqual([false, true, true, true, false]);
});

test("a single hidden row takes the smallest other with it, or the total would tell", () => {
  expect(hiddenRows([2, 40, 12, 0])).toEqual([true, false, true, false]);
  expect(hiddenRows([2, 0])).toEqual([true, false]);
});
