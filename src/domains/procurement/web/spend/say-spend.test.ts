import { expect, test } from "vitest";
import { spendWords } from "../../text/spend/index.ts";
import { sayDifference, withoutEcho } from "./say-spend.ts";

test("a name that is the same is not also said to be nearly the same", () => {
  const [same, alike, place] = ["same-letters", "letters-alike", "same-place"].map((reason) => ({
    reason,
  }));
  if (!same || !alike || !place) throw new Error("three reasons");
  expect(withoutEcho([same, alike, place])).toEqual([same, place]);
  expect(withoutEcho([alike, place])).toEqual([alike, place]);
});

test("a difference says in words which of the two is more", () => {
  expect(sayDifference(spendWords("nl"), "nl", -89_99)).toContain("is minder dan");
  expect(sayDifference(spendWords("fr"), "fr", 89_99)).toContain("est plus que");
});
