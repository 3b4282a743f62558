import fc from "fast-check";
import { expect, test } from "vitest";
import { readCents, readWhole, writeCents } from "./read-typed.ts";

test("amounts are read as people write them", () => {
  expect(["1250,50", "1.250,50", "1,250.50", "€ 80", "80", "1.250", "0,5"].map(readCents)).toEqual([
    125050, 125050, 125050, 8000, 8000, 125000, 50,
  ]);
  expect(readCents("  ")).toBeNull();
  expect(["veel", "1,2,3", "-5", "12,345,6", "1.25.0"].map(readCents)).toEqual([
    "wrong",
    "wrong",
    "wrong",
    "wrong",
    "wrong",
  ]);
});

test("cents that are written are read back the same", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999 }), (cents) => {
      expect(readCents(writeCents(cents))).toBe(cents);
    }),
  );
});

test("a count is a whole number, or nothing", () => {
  expect(["12", " 0 ", "", "1,5", "-1", "tien"].map(readWhole)).toEqual([
    12,
    0,
    null,
    "wrong",
    "wrong",
    "wrong",
  ]);
});
