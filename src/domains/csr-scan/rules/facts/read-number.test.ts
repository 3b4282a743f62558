import fc from "fast-check";
import { expect, test } from "vitest";
import type { Language } from "#kernel/language";
import { readTypedNumber } from "./read-number.ts";
import { typedNumber } from "./type-fact.ts";

test("Belgian and international writing are both read", () => {
  const same = ["1234,5", "1.234,5", "1 234,5", "1,234.5", "1234.5", "1’234,5", "1\u202f234,5"];
  for (const text of same) expect(readTypedNumber(text, "nl"), text).toBe(1234.5);
  expect(readTypedNumber("1.234.567", "nl")).toBe(1_234_567);
  expect(readTypedNumber("1,234,567.89", "fr")).toBe(1_234_567.89);
  expect(readTypedNumber("−3", "nl")).toBe(-3);
  expect(readTypedNumber("0,125", "nl")).toBe(0.125);
  expect(readTypedNumber("0.125", "nl")).toBe(0.125);
});

test("a mark that could be both is read as the reader writes it", () => {
  expect(readTypedNumber("1.234", "nl")).toBe(1234);
  expect(readTypedNumber("1,234", "nl")).toBe(1.234);
  expect(readTypedNumber("1.234", "en")).toBe(1.234);
  expect(readTypedNumber("1,234", "en")).toBe(1234);
});

test("what is no number is told, never guessed", () => {
  for (const text of ["", "veel", "12 stuks", "1.2.3", "1,2,3", "12,", ",5", "1.23.456", "1e9"]) {
    expect(readTypedNumber(text, "nl"), text).toBeNull();
  }
  expect(readTypedNumber("9".repeat(20), "nl")).toBeNull();
});

test("what stands in a field is read back as the same number, in every language", () => {
  const numbers = fc
    .integer({ min: -1_000_000_000, max: 1_000_000_000 })
    .map((number) => number / 1000);
  fc.assert(
    fc.property(numbers, fc.constantFrom<Language>("nl", "fr", "en"), (number, language) => {
      // Three decimals behind a short whole part look like thousands; the field then has none to mistake.
      const typed = typedNumber(number, language);
      expect(readTypedNumber(typed, language)).toBe(number === 0 ? 0 : number);
    }),
  );
});
