import { expect, test } from "vitest";
import { yearToOpen } from "./year-to-open.ts";

test("a plan opens on this year while it runs, and on its first year before and after", () => {
  const plan = { fromYear: 2027, toYear: 2032 };
  expect(yearToOpen(plan, 2026)).toBe(2027);
  expect(yearToOpen(plan, 2027)).toBeNull();
  expect(yearToOpen(plan, 2032)).toBeNull();
  expect(yearToOpen(plan, 2033)).toBe(2027);
  expect(yearToOpen(null, 2026)).toBeNull();
});
