import { expect, test } from "vitest";
import { minutesToFill } from "./minutes-to-fill.ts";

test("the light scan of about forty questions takes twenty minutes", () => {
  expect([38, 40, 42].map(minutesToFill)).toEqual([20, 20, 20]);
});

test("a handful of questions takes five minutes, not none", () => {
  expect([0, 1, 6].map(minutesToFill)).toEqual([5, 5, 5]);
});
