import { expect, test } from "vitest";
import { languages } from "#kernel/language";
import { brochureWords } from "./brochure/index.ts";
import { directoryWords } from "./directory/index.ts";
import { intakeWords } from "./intake/index.ts";
import { kboWords } from "./kbo/index.ts";
import { outputWords } from "./output/index.ts";
import { recordWords } from "./record/index.ts";

/** A noun in the plural right after a lone one, in any of the three languages. */
const oneOfMany =
  /(?:^|\s)1 (?:\p{L}+ )?(?:organisaties|organisations|rijen|lignes|rows|plaatsen|places|cellen|cellules|cells|velden|champs|fields|wijzigingen|modifications|changes|heures|hours|équivalents|equivalents|equivalenten|nummers|numéros|numbers)/u;

/** A limit or a lower bound is never one. */
const bound = /hoogstens|gaat tot|tot 1|of meer|at most|up to|or more|au plus|jusqu|ou plus/;

// A counting function takes the number, the number as it is written, or both.
const ways: readonly (readonly unknown[])[] = [
  [1, "1"],
  ["1", "1"],
  [1, 1],
];

/** Sentences that speak of one thing in the plural, in whatever way they are given the one. */
function clumsySentences(words: object): string[] {
  return Object.values(words).flatMap((value: unknown) => {
    if (typeof value === "function" && value.length > 0 && value.length < 3) {
      const said = ways.map((given) => countedBy(value as Say, given));
      const named = countedBy(value as Say, ["x", 1]);
      const isFine = (one: string) => !oneOfMany.test(one) || bound.test(one);
      return said.some(isFine) || (/(?:^|\s)1 /.test(named) && isFine(named)) ? [] : said;
    }
    return typeof value === "object" && value !== null ? clumsySentences(value) : [];
  });
}

type Say = (...given: readonly unknown[]) => unknown;

function countedBy(say: Say, given: readonly unknown[]): string {
  try {
    return String(say(...given));
  } catch {
    // Not about a number.
    return "";
  }
}

test.each(languages)("in %s nobody reads of 1 organisations", (language) => {
  const all = [
    brochureWords(language),
    directoryWords(language),
    intakeWords(language),
    kboWords(language),
    outputWords(language),
    recordWords(language),
  ];
  expect(clumsySentences({ clumsy: (count: number) => `${count} organisations` })).toHaveLength(3);
  expect(clumsySentences(all)).toEqual([]);
  for (const { unit } of Object.values(intakeWords(language).counts)) {
    expect(unit(1)).not.toBe(unit(2));
  }
  expect(recordWords(language).capacity("places", 1, "1")).not.toMatch(/plaatsen|places/);
});
