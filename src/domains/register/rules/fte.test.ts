import fc from "fast-check";
import { expect, test } from "vitest";
import { isSmallFte, readFte } from "./fte.ts";

test.each([
  ["125.0", 125],
  ["12,5", 12.5],
  ["1.250,75", 1250.75],
  ["1 592,1", 1592.1],
  ["1.250", 1250],
  ["0", 0],
  ["3,333", 3.33],
  ["12,5 VTE", 12.5],
  ["FTE 7", 7],
])("%s is %d full-time equivalents", (text, fte) => {
  expect(readFte(text)).toBe(fte);
});

test.each(["-3", "veel", "5-10", "1,2,3", "", "1e9", "99999999999"])(
  "%s is no number of full-time equivalents",
  (text) => {
    expect(readFte(text)).toBeNull();
  },
);

test("what is written with a comma is read as it was", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_99 }), (hundredths) => {
      const fte = hundredths / 100;
      expect(readFte(String(fte).replace(".", ","))).toBe(fte);
    }),
  );
});

test("a figure that may be about one to three people is small; none and more than three are not", () => {
  expect([0.1, 1, 3].map(isSmallFte)).toEqual([true, true, true]);
  expect([0, 3.01, 12, null, undefined].map(isSmallFte)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
});
