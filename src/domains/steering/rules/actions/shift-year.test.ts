import { expect, test } from "vitest";
import { asDay } from "#kernel/day";
import { shiftYears } from "./shift-year.ts";

test("a day moves a year, and leap day to the day before", () => {
  expect(shiftYears(asDay("2026-11-23"), 1)).toBe("2027-11-23");
  expect(shiftYears(asDay("2028-02-29"), 1)).toBe("2029-02-28");
  expect(shiftYears(asDay("2024-02-29"), 4)).toBe("2028-02-29");
});
