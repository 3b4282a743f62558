import { describe, expect, test } from "vitest";
import { queryWordsOf, wordsOf } from "#kernel/fold-text";
import { stemOf } from "#kernel/stem-word";
import { isOneSlipAway, mayHaveSlip, splitterOf } from "#register";
import { searchTexts, suggestTexts, type WordTools } from "./rank-answers.ts";

const tools: WordTools = {
  wordsOf,
  queryWordsOf,
  stemOf,
  split: await splitterOf(`${process.cwd()}/`),
  mayHaveSlip,
  isOneSlipAway,
};
const text = (id: string, title: string, body = "", tags: string[] = []) => ({
  id,
  title,
  body,
  tags,
});
const texts = [
  text("speel", "Onderhoud van het speelplein", "Een maatwerkbedrijf maait en herstelt.", [
    "groen",
  ]),
  text(
    "voorbehouden",
    "Voorbehouden opdrachten",
    "Artikel over overheidsopdrachten en de drempel.",
  ),
  text("cafe", "Sociaal café uitbaten", "Wie kan een café openhouden?", ["horeca"]),
  text("kring", "Kringwinkel en recyclagepark", "Ophaling aan huis."),
];
const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id);
const search = (query: string) => ids(searchTexts(query, texts, tools));

describe("searching answers", () => {
  test("words in any order", () => {
    expect(search("speelplein onderhoud")).toEqual(["speel"]);
    expect(search("onderhoud speelplein")).toEqual(["speel"]);
  });
  test("without accents", () => {
    expect(search("sociaal cafe")).toEqual(["cafe"]);
  });
  test("a compound finds its parts, and a part its compound", () => {
    expect(search("speelpleinonderhoud")).toEqual(["speel"]);
    expect(search("overheid")).toEqual(["voorbehouden"]);
  });
  test("one slip of the pen is forgiven, two are not", () => {
    expect(search("speelplien")).toEqual(["speel"]);
    expect(search("spelplien")).toEqual([]);
  });
  test("every word must occur", () => {
    expect(search("speelplein café")).toEqual([]);
  });
  test("nothing searched gives all", () => {
    expect(search("  ")).toHaveLength(4);
  });
  test("a title says more than a text", () => {
    const two = [text("a", "Groen", "over water"), text("b", "Water", "over groen")];
    expect(ids(searchTexts("water", two, tools))).toEqual(["b", "a"]);
  });
});

describe("suggesting answers", () => {
  const suggest = (subject: string, body = "") =>
    ids(suggestTexts({ subject, body }, texts, tools, 3));
  test("a question about a playground gets the answer about playgrounds first", () => {
    expect(
      suggest("Wie doet ons speelpleinonderhoud?", "We zoeken iemand tegen de lente.")[0],
    ).toBe("speel");
  });
  test("a question that shares no telling word gets nothing", () => {
    expect(suggest("Busvervoer voor senioren", "Dank bij voorbaat")).toEqual([]);
  });
  test("at most as many as asked", () => {
    expect(suggest("café kringwinkel speelplein opdrachten").length).toBe(3);
  });
});
