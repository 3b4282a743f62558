import fc from "fast-check";
import { expect, test } from "vitest";
import { readCents } from "./read-cents.ts";

test("an amount is read as people type it", () => {
  expect(["1 250", "1.250,50", "1250,5", "€ 12", ""].map(readCents)).toEqual([
    125_000,
    125_050,
    125_050,
    1_200,
    null,
  ]);
});

test("what is no amount is refused", () => {
  expect(["-3", "tien", "1,234", "12.5.6"].map(readCents)).toEqual(Array(4).fill("wrong"));
});

test("an amount written with a comma is read back", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999 }), (cents) => {
      expect(readCents((cents / 100).toFixed(2).replace(".", ","))).toBe(cents);
    }),
  );
});
