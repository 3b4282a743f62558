import fc from "fast-check";
import { expect, test } from "vitest";
import { printableParagraphs, printableText, shortened } from "./printable-text.ts";

test("letters of Europe stay as they were written", () => {
  const name = "Œuvre “één” – Μαζί, Вместе & søn’s ½ € 3,5";
  expect(printableText(name)).toBe(name);
});

test("a picture leaves no trace, a letter we cannot draw leaves a question mark", () => {
  expect(printableText("🌱 Groen 👩🏽‍🌾 werk 中文")).toBe("Groen werk ??");
});

test("line ends, tabs and controls become one space or nothing", () => {
  expect(printableText(" a\u0007b\r\n\tc\u00add ")).toBe("ab cd");
});

test("an accent written as a sign of its own joins its letter", () => {
  expect(printableText("coo\u0308peratie")).toBe("coöperatie");
});

test("the strict form holds Latin letters only", () => {
  expect(printableText("Μαζί één", true)).toBe("???? één");
});

test("whatever is typed, no control and no half sign is left, and twice is as once", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (typed) => {
      const shown = printableText(typed);
      expect(shown).not.toMatch(/[\p{Cc}\p{Cs}\u{1F300}-\u{1FAFF}]/u);
      expect(printableText(shown)).toBe(shown);
    }),
  );
});

test("an empty line or a line end begins a new paragraph", () => {
  expect(printableParagraphs("Eén.\r\n\r\nTwee.\nDrie.\n\n \n")).toEqual([
    "Eén.",
    "Twee.",
    "Drie.",
  ]);
});

test("a long text is cut between words and says so", () => {
  expect(shortened("tuinen en parken onderhouden", 18)).toBe("tuinen en parken …");
  expect(shortened("kort", 18)).toBe("kort");
});
