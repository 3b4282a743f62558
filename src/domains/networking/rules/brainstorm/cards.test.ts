import { expect, test } from "vitest";
import type { Idea } from "./brainstorm.ts";
import { byDots, layOutCards, nameOfCard } from "./cards.ts";
import { layDots } from "./lay-dots.ts";
import { suggestGroups } from "./suggest-groups.ts";

const idea = (id: string, body: string, more: Partial<Idea> = {}): Idea => ({
  id,
  body,
  state: "shown",
  groupId: null,
  ...more,
});

test("an idea that waits or was taken away stands on no card", () => {
  const ideas = [
    idea("a", "Deelkeuken", { state: "waiting" }),
    idea("b", "x", { state: "hidden" }),
  ];
  expect(layOutCards(ideas, [], new Map())).toEqual([]);
});

test("dots laid on an idea before it was grouped count for its group", () => {
  const ideas = [idea("a", "Deelkeuken", { groupId: "g" }), idea("b", "Soepbar", { groupId: "g" })];
  const dots = new Map([
    ["a", 2],
    ["g", 3],
  ]);
  const [card] = layOutCards(ideas, [{ id: "g", title: "Samen koken" }], dots);
  expect(card).toMatchObject({ id: "g", title: "Samen koken", dots: 5 });
});

test("an idea of a group that was taken apart stands alone again", () => {
  const [card] = layOutCards([idea("a", "Deelkeuken", { groupId: "gone" })], [], new Map());
  expect(card).toMatchObject({ id: "a", title: null });
  expect(card && nameOfCard(card)).toBe("Deelkeuken");
});

test("the most dots come first, and cards with as many keep their order", () => {
  const ideas = [idea("a", "a"), idea("b", "b"), idea("c", "c")];
  const cards = layOutCards(ideas, [], new Map([["c", 1]]));
  expect(byDots(cards).map(({ id }) => id)).toEqual(["c", "a", "b"]);
});

test("a phone cannot lay more dots than it has, and can move those it laid", () => {
  const laid = new Map([
    ["a", 2],
    ["b", 1],
  ]);
  expect(layDots(laid, "c", 1, 3)).toBeNull();
  expect(layDots(laid, "a", 1, 3)).toEqual(
    new Map([
      ["a", 1],
      ["b", 1],
    ]),
  );
  expect(layDots(laid, "a", 0, 3)).toEqual(new Map([["b", 1]]));
  expect(layDots(laid, "a", -1, 3)).toBeNull();
  expect(layDots(laid, "a", 1.5, 3)).toBeNull();
});

test("ideas that speak of the same are suggested as a group, however the word is written", () => {
  const ideas = [
    idea("a", "Een fiets voor elke jongere"),
    idea("b", "Fietsen herstellen in de school"),
    idea("c", "Meer zitbanken in het park"),
    idea("d", "Zitbank bij de kerk"),
    idea("e", "Repair café", { groupId: "g" }),
  ];
  expect(suggestGroups(ideas).map(({ ideaIds }) => ideaIds)).toEqual([
    ["a", "b"],
    ["c", "d"],
  ]);
});

test("words that say nothing make no group, in none of the languages", () => {
  const ideas = [
    idea("a", "Meer sociale economie voor iedereen"),
    idea("b", "Sociale economie, nog meer voor iedereen"),
    idea("c", "Plus d’économie sociale pour tous"),
    idea("d", "Pour tous, plus d’économie sociale"),
  ];
  expect(suggestGroups(ideas)).toEqual([]);
});
