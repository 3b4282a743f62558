import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, asDay } from "#kernel/day";
import { formatKboDay, parseKboDay } from "./kbo-day.ts";

test("every day is read back as it was written, with dashes or slashes", () => {
  const days = fc
    .integer({ min: 0, max: 98_000 })
    .map((count) => addDays(asDay("1831-07-21"), count));
  fc.assert(
    fc.property(days, (day) => {
      expect(parseKboDay(formatKboDay(day))).toBe(day);
      expect(parseKboDay(formatKboDay(day).replaceAll("-", "/"))).toBe(day);
    }),
  );
});

test("what is no day is no day", () => {
  for (const text of ["31-02-2020", "2020-01-31", "1-1-2020", "", "32-01-2020", "00-00-0000"]) {
    expect(parseKboDay(text)).toBeNull();
  }
});

test("no text at all makes it stumble", () => {
  fc.assert(fc.property(fc.string(), (text) => parseKboDay(text) === null || text.length === 10));
});
