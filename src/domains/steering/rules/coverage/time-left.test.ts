import { expect, test } from "vitest";
import { asDay } from "#kernel/day";
import { timeLeft } from "./time-left.ts";

const [from, until] = [asDay("2026-01-01"), asDay("2026-12-31")];
const left = (today: string) => timeLeft(asDay(today), from, until);

test("on New Year's Day the whole year is left", () => {
  expect(left("2026-01-01")).toEqual({ kind: "left", months: 12, days: 0 });
});

test("on 23 November one month and nine days are left, the last day included", () => {
  expect(left("2026-11-23")).toEqual({ kind: "left", months: 1, days: 9 });
});

test("on the last day one day is left, and then it is over", () => {
  expect(left("2026-12-31")).toEqual({ kind: "left", months: 0, days: 1 });
  expect(left("2027-01-01")).toEqual({ kind: "over" });
});

test("a year that has not come has not begun", () => {
  expect(left("2025-12-31")).toEqual({ kind: "not-begun" });
});

test("from the last day of a long month, a short month counts whole", () => {
  expect(timeLeft(asDay("2026-01-31"), from, asDay("2026-02-28"))).toEqual({
    kind: "left",
    months: 1,
    days: 1,
  });
});
