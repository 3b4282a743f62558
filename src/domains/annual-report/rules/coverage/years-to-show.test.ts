import { expect, test } from "vitest";
import { asDay } from "#kernel/day";
import { yearsToShow } from "./years-to-show.ts";

const today = asDay("2026-11-23");

test("a new partnership chooses between last year, this year and the next", () => {
  expect(yearsToShow(null, today, null)).toEqual([2025, 2026, 2027]);
});

test("from the first work on, at most twelve", () => {
  expect(yearsToShow({ first: 2022, last: 2026 }, today, null)[0]).toBe(2022);
  expect(yearsToShow({ first: 1995, last: 2026 }, today, null)).toHaveLength(12);
});

test("a mistyped year far ahead does not fill the list", () => {
  expect(yearsToShow({ first: 2025, last: 2099 }, today, null).at(-1)).toBe(2031);
});

test("a year from an address outside the list is there too", () => {
  expect(yearsToShow(null, today, 2014)).toEqual([2014, 2025, 2026, 2027]);
});
