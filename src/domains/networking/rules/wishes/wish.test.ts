import { expect, test } from "vitest";
import { pairWishes, usualWorth, type Wish } from "./wish.ts";

const wish = (from: string, to: string, strength: Wish["strength"]): Wish => ({
  id: `${from}${to}`,
  from,
  to,
  strength,
  about: "",
  activity: null,
  origin: "desk",
  reasons: [],
});

test("wishes of both sides become one meeting that is worth both and a bonus", () => {
  const [pair] = pairWishes([wish("b", "a", 3), wish("a", "b", 1)], usualWorth);
  expect(pair).toMatchObject({ between: ["a", "b"], isMutual: true, weight: 4 + 1 + 2 });
});

test("a wish of one side is worth its strength", () => {
  expect(pairWishes([wish("a", "b", 2)], usualWorth)[0]?.weight).toBe(2);
});

test("a veto of one side undoes the wish of the other", () => {
  const [pair] = pairWishes([wish("a", "b", 3), wish("b", "a", null)], usualWorth);
  expect(pair).toMatchObject({ isVetoed: true, isMutual: false, weight: 0 });
});

test("the worthiest pair comes first, and nobody meets himself", () => {
  const pairs = pairWishes([wish("a", "a", 3), wish("a", "b", 1), wish("c", "a", 3)], usualWorth);
  expect(pairs.map(({ between }) => between.join(""))).toEqual(["ac", "ab"]);
});
