import fc from "fast-check";
import { expect, test } from "vitest";
import { readEuros, writeEuros } from "./read-euros.ts";

test("an amount is read however a treasurer writes it", () => {
  const written = [
    "1250,50",
    "1.250,50",
    "1 250,5",
    "€ 1.250,50",
    "1250.50",
    "1,250.50",
    "EUR 1250,5",
  ];
  expect(written.map(readEuros)).toEqual(written.map(() => 1250_50));
  expect(readEuros("1.250")).toBe(1250_00);
  expect(readEuros("0,05")).toBe(5);
  expect(readEuros("12,-")).toBe(12_00);
  expect(readEuros(" ")).toBe(0);
});

test("what is no amount is refused, not guessed", () => {
  for (const text of ["twaalf", "-5", "1,2,3", "1.25.0", "12,345", "1e9", "99999999999999"]) {
    expect(readEuros(text)).toBeNull();
  }
});

test("every amount reads back as it was written", () => {
  fc.assert(
    fc.property(fc.nat(1_000_000_000), (cents) => {
      expect(readEuros(writeEuros(cents))).toBe(cents);
    }),
  );
});
