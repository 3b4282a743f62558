import fc from "fast-check";
import { expect, test } from "vitest";
import { holdsNationalNumber, withoutNationalNumbers } from "./national-number.ts";

// Made from birth days and orders that nobody has: order numbers are odd for men, even for women, from 001.
const numberOf = (
  year: number,
  month: number,
  day: number,
  order: number,
  bornFrom2000: boolean,
) => {
  const two = (value: number) => String(value).padStart(2, "0");
  const nine = `${two(year)}${two(month)}${two(day)}${String(order).padStart(3, "0")}`;
  const check = two(97 - (Number(bornFrom2000 ? `2${nine}` : nine) % 97));
  return { nine, check };
};

const anyNumber = fc
  .tuple(
    fc.integer({ min: 0, max: 99 }),
    fc.integer({ min: 0, max: 12 }),
    fc.integer({ min: 0, max: 31 }),
    fc.integer({ min: 1, max: 998 }),
    fc.boolean(),
  )
  .map((parts) => numberOf(...parts));

const spellings = (nine: string, check: string): string[] => [
  `${nine}${check}`,
  `${nine.slice(0, 2)}.${nine.slice(2, 4)}.${nine.slice(4, 6)}-${nine.slice(6)}.${check}`,
  `${nine.slice(0, 6)} ${nine.slice(6)} ${check}`,
  `${nine.slice(0, 2)} ${nine.slice(2, 4)} ${nine.slice(4, 6)} - ${nine.slice(6)}-${check}`,
];

test("a national register number is found in every usual spelling, within a sentence", () => {
  fc.assert(
    fc.property(anyNumber, fc.integer({ min: 0, max: 3 }), ({ nine, check }, spelling) => {
      const text = `Deelnemer ${spellings(nine, check)[spelling]}, uit Voorbeeldstad.`;
      expect(holdsNationalNumber(text)).toBe(true);
      expect(withoutNationalNumbers(text, "[…]")).toBe("Deelnemer […], uit Voorbeeldstad.");
    }),
  );
});

test("a wrong check digit is no national register number", () => {
  const { nine, check } = numberOf(85, 7, 30, 33, false);
  const wrong = String((Number(check) + 1) % 97).padStart(2, "0");
  expect(holdsNationalNumber(`${nine}${wrong}`)).toBe(false);
});

test("written with the marks of an identity card it is one, also when a digit slipped", () => {
  expect(holdsNationalNumber("Voorbeeld 85.01.02-123.45 werkte mee")).toBe(true);
  expect(holdsNationalNumber("85.14.02-123.45")).toBe(false);
});

test("enterprise numbers, accounts, phones and amounts are left alone", () => {
  const text =
    "KBO 0999.000.097, BE68 5390 0754 7034, tel. 02 000 00 01, 12.345.678,90 euro, 2026-11-23, 123456789012345";
  expect(holdsNationalNumber(text)).toBe(false);
  expect(withoutNationalNumbers(text, "x")).toBe(text);
});
