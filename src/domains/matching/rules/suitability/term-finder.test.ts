import { expect, test } from "vitest";
import { compoundSplitter } from "#kernel/split-compound";
import { type Topic, termFinder } from "./term-finder.ts";

const topic = (name: string, terms: readonly string[], side: Topic["side"] = "for"): Topic => ({
  topic: name,
  side,
  name: { nl: name, fr: name, en: name },
  terms,
});
const split = compoundSplitter(
  "speelplein onderhoud catering dienst bloem koren machine".split(" "),
);
const find = termFinder(
  [
    topic("green", ["snoei*", "hagen", "entretien d’espaces verts", "bloemen", "maaien"]),
    topic("play", ["speelpleinen"]),
    topic("food", ["catering"]),
    topic("goods", ["machine*"], "against"),
  ],
  split,
);
const topicsIn = (text: string) => find(text).map((found) => found.topic.topic);

test("a word is met in another form, and as the beginning of a longer word", () => {
  expect(topicsIn("Het snoeien en de snoeihoutophaling")).toEqual(["green", "green"]);
});

test("a part of a compound is met", () => {
  expect(topicsIn("speelpleinonderhoud door een cateringdienst")).toEqual(["play", "food"]);
});

test("a phrase is met as its words follow one another, accents and apostrophes aside", () => {
  const [found] = find("Marche d'entretien d'espaces verts communaux");
  expect(found).toMatchObject({ at: 2, words: "entretien d espaces verts" });
  expect(topicsIn("entretien de grands espaces")).toEqual([]);
});

test("a name and a street are not what they are called after", () => {
  expect(topicsIn("Renovatie van de Korenbloem in de Cateringstraat")).toEqual([]);
  expect(topicsIn("een korenbloem")).toEqual(["green"]);
});

test("a short word counts only as itself: French May is not mowing", () => {
  expect(topicsIn("du 1er mai au 31 octobre")).toEqual([]);
  expect(topicsIn("maaien")).toEqual(["green"]);
});

test("machines for catering are machines, and catering with machines is not", () => {
  expect(topicsIn("cateringmachine")).toEqual(["food", "goods"]);
  expect(topicsIn("machineonderhoud")).toEqual(["goods"]);
  expect(topicsIn("onderhoudscatering")).toEqual(["food"]);
});
