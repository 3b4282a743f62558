import { expect, test } from "vitest";
import { compoundSplitter } from "#kernel/split-compound";
import { completeWords } from "./complete-words.ts";

const split = compoundSplitter(
  "sport terreinen fiets paden voet groen natuur projecten".split(" "),
);

test.each([
  ["Speel- en sportterreinen", "Speelterreinen en sportterreinen"],
  ["onderhoud van fiets- en voetpaden", "onderhoud van fietspaden en voetpaden"],
  ["duurzame groen- of natuurprojecten", "duurzame groenprojecten of natuurprojecten"],
])("%s is written out", (text, whole) => {
  expect(completeWords(text, split)).toBe(whole);
});

test.each(["in- en uitgang", "e-loket en balie", "Halle - Beersel", "sociaal- en zorgbeleid", ""])(
  "%s stays as it is",
  (text) => {
    expect(completeWords(text, split)).toBe(text);
  },
);
