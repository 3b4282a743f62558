import { expect, test } from "vitest";
import { asDay } from "#kernel/day";
import { firstDayFor } from "./first-day.ts";

const today = asDay("2026-11-23");

test("a new action begins today, or with the year in which it is due", () => {
  expect(firstDayFor(asDay("2026-12-31"), today)).toBe(today);
  expect(firstDayFor(asDay("2027-06-30"), today)).toBe("2027-01-01");
  expect(firstDayFor(asDay("2026-03-31"), today)).toBe("2026-01-01");
});
