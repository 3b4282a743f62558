import fc from "fast-check";
import { expect, test } from "vitest";
import { exampleNumber } from "#kernel/kbo-number";
import { weightWithoutRegistry } from "./common-words.ts";
import { compareNames } from "./compare-names.ts";
import { letterDistance } from "./letter-distance.ts";
import { slotsOf } from "./name-grams.ts";
import { fitNames, scoreOf } from "./name-model.ts";
import { isPlaceWord } from "./place-words.ts";
import { readName } from "./read-name.ts";
import { readSupplierNumber, repairsOf } from "./supplier-number.ts";

const knowledge = { weightOf: weightWithoutRegistry, isPlace: isPlaceWord };
const compare = (left: string, right: string) =>
  compareNames(readName(left), readName(right), knowledge);

test.each([
  ["Voorbeeld & Zn. B.V.B.A.", "VOORBEELD EN ZN BV"],
  ["Voorbeeld vzw", "Voorbeeld A.S.B.L."],
  ["L'Exemple S.A.", "EXEMPLE NV"],
  ["Sint-Voorbeeld", "St. Voorbeeld"],
  ["J.P. Voorbeeld", "JP Voorbeeld"],
  ["Voorbeeld Naamloze Vennotschap", "nv Voorbeeld"],
])("%s and %s are the same name, form included", (left, right) => {
  const [a, b] = [readName(left), readName(right)];
  expect(a.joined).toBe(b.joined);
  expect(a.form?.form).toBe(b.form?.form);
});

test("a name that is only a legal form stays a name", () => {
  expect(readName("NV").words).toEqual(["nv"]);
});

test("a country tells sister companies apart, in the language of either", () => {
  expect(compare("Voorbeeld Nederland", "Voorbeeld Belgique").get("other-place")).toBe(1);
  expect(compare("Voorbeeld", "Voorbeeld Belgium").get("extra-place")).toBe(1);
});

test("an acronym stands for what it abbreviates, also with the town behind it", () => {
  expect(compare("VVA", "Voorbeeld voor Allen").get("acronym")).toBe(1);
  expect(
    compare("OCMW Voorbeeldegem", "Openbaar Centrum voor Maatschappelijk Welzijn Voorbeeldegem"),
  ).toContainEqual(["acronym", 1]);
});

test("one letter is a slip, another number is not", () => {
  expect(compare("Bakkerij Janssens", "Bakkerij Jansens").get("one-letter")).toBe(1);
  const sections = compare("Voorbeeldfonds 1", "Voorbeeldfonds 2");
  expect(sections.get("one-letter")).toBeUndefined();
  expect(sections.get("other-number")).toBe(1);
});

const anyName = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        "Voorbeeld",
        "bouw",
        "NV",
        "B.V.",
        "&",
        "Zn.",
        "2",
        "d'Exemple",
        "ООО",
        "Ünal",
      ),
      { maxLength: 6 },
    )
    .map((words) => words.join(" ")),
);

test("whatever is written, names are read and compared without preference for one of the two", () => {
  fc.assert(
    fc.property(anyName, anyName, (left, right) => {
      const there = compare(left, right);
      const back = compare(right, left);
      expect([...there.keys()].sort()).toEqual([...back.keys()].sort());
      for (const value of there.values()) {
        expect(value).toBeGreaterThan(0);
        expect(value).toBeLessThanOrEqual(1.000_001);
      }
    }),
  );
});

test("a name is the same as itself, whatever it is", () => {
  fc.assert(
    fc.property(anyName, (name) => {
      expect(readName(name)).toEqual(readName(name.toUpperCase().toLowerCase()));
      expect(compare(name, name).get("same-letters")).toBe(1);
    }),
  );
});

test("the distance of letters is that of one edit at a time", () => {
  const word = fc.stringMatching(/^[a-d]{0,8}$/);
  fc.assert(
    fc.property(word, word, word, (a, b, c) => {
      expect(letterDistance(a, b)).toBe(letterDistance(b, a));
      expect(letterDistance(a, b) === 0).toBe(a === b);
      expect(letterDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      expect(letterDistance(a, b, 2)).toBe(Math.min(3, letterDistance(a, b)));
      expect(letterDistance(a + c, b + c)).toBeLessThanOrEqual(letterDistance(a, b));
    }),
  );
});

test("every slot of a word is found again in a name that holds the word", () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z0-9]{1,10}$/), { minLength: 1 }), (words) => {
      const all = new Set(slotsOf(words));
      expect(slotsOf(words.slice(0, 1)).every((slot) => all.has(slot))).toBe(true);
    }),
  );
});

test("what always goes with being the same gets a weight for it, what never does one against it", () => {
  const pair = (isSame: boolean) => ({
    isSame,
    features: new Map([[isSame ? "same-letters" : "other-word-instead", 1]] as const),
  });
  const model = fitNames(
    [...Array(20)].map((_, at) => pair(at % 2 === 0)),
    1,
  );
  expect(scoreOf(model, new Map([["same-letters", 1]]))).toBeGreaterThan(1);
  expect(scoreOf(model, new Map([["other-word-instead", 1]]))).toBeLessThan(-1);
});

test.each([
  ["0413.313.535", undefined],
  ["BE 0413.313.535", undefined],
  ["BE413313535", undefined],
  ["BTW BE 0413 313 535", undefined],
  ["TVA: BE-0413.313.535", undefined],
  ["0208:0413313535", undefined],
  ["0413313535", "0208"],
  ["BE0413313535", "9925"],
])("%s with scheme %s is an enterprise number", (text, scheme) => {
  expect(readSupplierNumber(text, scheme)).toEqual({ kind: "number", number: "0413313535" });
});

test("a number of another country or scheme is no wrong number of ours", () => {
  expect(readSupplierNumber("NL123456789B01").kind).toBe("foreign");
  expect(readSupplierNumber("0413313536", "0106").kind).toBe("foreign");
  expect(readSupplierNumber("5412345000013", "0088").kind).toBe("other");
  expect(readSupplierNumber("klant 17").kind).toBe("other");
  expect(readSupplierNumber("  ").kind).toBe("none");
});

test("a digit typed wrong and two neighbours swapped are both found back", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 9_999 }),
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 9 }),
      (index, at, step) => {
        const number = exampleNumber(index);
        const wrong = `${number.slice(0, at)}${(Number(number[at]) + step) % 10}${number.slice(at + 1)}`;
        expect(repairsOf(wrong)).toContain(number);
        const swapped = `${number.slice(0, at - 1)}${number[at]}${number[at - 1]}${number.slice(at + 1)}`;
        if (swapped !== number) expect(repairsOf(swapped)).toContain(number);
        expect(readSupplierNumber(wrong).kind).not.toBe("number");
      },
    ),
  );
});
