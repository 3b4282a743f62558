import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPlanAmount } from "./read-plan-amount.ts";

const written = { machine: false, euros: 1 };

describe("an amount as purchase plans write it", () => {
  test.each([
    ["€ 1.200,50", 120_050],
    ["1 250", 125_000],
    ["25000", 2_500_000],
    ["1200.5", 120_050],
    ["1,200.50", 120_050],
    ["12.345", 1_234_500],
    ["1.250,-", 125_000],
    ["ca. 25.000 euro/jaar", 2_500_000],
    ["12,5 k€", 1_250_000],
    ["€ 1,2 mio", 120_000_000],
    ["(500)", -50_000],
    ["- 500", -50_000],
    ["50.000 excl. btw", 5_000_000],
    ["1234.5600000001", 123_456],
    ["0", 0],
  ])("%s", (text, cents) => {
    expect(readPlanAmount(text, written)).toBe(cents);
  });

  test.each(["", "-", "–", "n.v.t.", "pm", "?", "nog te bepalen"])("%s says nothing", (text) => {
    expect(readPlanAmount(text, written)).toBeUndefined();
  });

  test.each(["25.000 - 30.000", "veel", "1.2.3", "12 stuks", "99999999999999"])(
    "%s is no amount",
    (text) => {
      expect(readPlanAmount(text, written)).toBeNull();
    },
  );

  test("a program's point always begins the decimals", () => {
    expect(readPlanAmount("12.345", { machine: true, euros: 1 })).toBe(1_235);
  });

  test("a column in thousands counts a thousand times", () => {
    expect(readPlanAmount("12,5", { machine: false, euros: 1_000 })).toBe(1_250_000);
  });

  test("however whole cents are written, they are read back", () => {
    const cents = fc.integer({ min: -99_999_999_999, max: 99_999_999_999 });
    const style = fc.constantFrom("nl-BE", "fr-BE");
    const sign = fc.constantFrom("", "€ ", "EUR ");
    fc.assert(
      fc.property(cents, style, sign, (value, locale, currency) => {
        const shape = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
        const text = (Math.abs(value) / 100).toLocaleString(locale, shape);
        const shown = `${value < 0 ? "-" : ""}${currency}${text}`;
        expect(readPlanAmount(shown, written)).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  test("whatever stands in the cell, it is an amount in cents or not", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (text) => {
        const cents = readPlanAmount(text, written);
        expect(cents === null || cents === undefined || Number.isSafeInteger(cents)).toBe(true);
      }),
    );
  });
});
