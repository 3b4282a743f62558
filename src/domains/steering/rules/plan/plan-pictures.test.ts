import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, asDay } from "#kernel/day";
import { layBar, placeInYear } from "./lay-timeline.ts";
import { shiftMonth, weekdayOf, weeksOf } from "./month-grid.ts";

const days = fc.integer({ min: 0, max: 7000 }).map((count) => addDays(asDay("2015-01-01"), count));

test("an action of the whole year fills its row, and one of yesteryear has none", () => {
  expect(layBar(asDay("2026-01-01"), asDay("2026-12-31"), 2026)).toEqual({
    start: 0,
    width: 1,
    fromBefore: false,
    goesOn: false,
  });
  expect(layBar(asDay("2025-01-01"), asDay("2025-12-31"), 2026)).toBeNull();
});

test("an action over New Year says that it goes on", () => {
  const bar = layBar(asDay("2025-11-01"), asDay("2027-02-01"), 2026);
  expect(bar).toMatchObject({ start: 0, width: 1, fromBefore: true, goesOn: true });
});

test("no bar ever leaves its row, and a day always has some width", () => {
  fc.assert(
    fc.property(days, fc.nat(900), fc.integer({ min: 2015, max: 2035 }), (start, length, year) => {
      const bar = layBar(start, addDays(start, length), year);
      if (!bar) return;
      expect(bar.start).toBeGreaterThanOrEqual(0);
      expect(bar.width).toBeGreaterThan(0.002);
      expect(bar.start + bar.width).toBeLessThanOrEqual(1 + 1e-9);
    }),
  );
});

test("today stands where it is in the year", () => {
  expect(placeInYear(asDay("2026-01-01"), 2026)).toBe(0);
  expect(placeInYear(asDay("2026-07-02"), 2026)).toBeCloseTo(0.4986, 3);
  expect(placeInYear(asDay("2027-01-01"), 2026)).toBeNull();
});

test("every day of a month stands once, under its weekday", () => {
  expect(weekdayOf(asDay("2026-11-23"))).toBe(0);
  fc.assert(
    fc.property(days, (day) => {
      const first = asDay(`${day.slice(0, 7)}-01`);
      const weeks = weeksOf(first);
      const all = weeks.flat().filter((one) => one !== null);
      expect(new Set(all).size).toBe(all.length);
      expect(addDays(all.at(-1) ?? first, 1)).toBe(shiftMonth(first, 1));
      for (const week of weeks) {
        for (const [at, one] of week.entries()) if (one) expect(weekdayOf(one)).toBe(at);
      }
    }),
  );
});

test("twelve months on is the same month of the next year", () => {
  expect(shiftMonth(asDay("2026-11-01"), 12)).toBe("2027-11-01");
  expect(shiftMonth(asDay("2026-01-01"), -1)).toBe("2025-12-01");
});
