import fc from "fast-check";
import { expect, test } from "vitest";
import {
  clockTimeOf,
  momentOf,
  parseClockTime,
  parseTime,
  sameTimeLater,
} from "./brussels-time.ts";
import { addDays, addSeconds, asDay, type Instant } from "./day.ts";

const instant = (text: string) => text as Instant;

test("a winter afternoon is one hour ahead of UTC, a summer one two", () => {
  expect(momentOf(asDay("2026-01-15"), "13:30")).toEqual({
    kind: "once",
    instant: "2026-01-15T12:30:00.000Z",
  });
  expect(momentOf(asDay("2026-07-15"), "13:30")).toEqual({
    kind: "once",
    instant: "2026-07-15T11:30:00.000Z",
  });
});

test("in the night of 29 March 2026 the clock skips from two to three", () => {
  const day = asDay("2026-03-29");
  expect(momentOf(day, "01:59")).toMatchObject({ instant: "2026-03-29T00:59:00.000Z" });
  expect(momentOf(day, "02:00")).toEqual({ kind: "never" });
  expect(momentOf(day, "02:59")).toEqual({ kind: "never" });
  expect(momentOf(day, "03:00")).toMatchObject({ instant: "2026-03-29T01:00:00.000Z" });
});

test("in the night of 25 October 2026 half past two comes twice, the first in summer time", () => {
  const day = asDay("2026-10-25");
  expect(momentOf(day, "02:30")).toEqual({
    kind: "twice",
    instant: "2026-10-25T00:30:00.000Z",
    second: "2026-10-25T01:30:00.000Z",
  });
  expect(momentOf(day, "03:00").kind).toBe("once");
  expect(momentOf(day, "01:59").kind).toBe("once");
});

test("what a clock shows leads back to the moment, or to the other one of that hour", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000_000 }), (minutes) => {
      const at = addSeconds(instant("2023-11-14T22:00:00.000Z"), minutes * 60);
      const { day, time } = clockTimeOf(at);
      const moment = momentOf(day, time);
      expect(moment.kind).not.toBe("never");
      if (moment.kind === "never") return;
      const all = moment.kind === "twice" ? [moment.instant, moment.second] : [moment.instant];
      expect(all).toContain(at);
    }),
  );
});

test("the same time of day a week later stays the same on the clock across the change", () => {
  const before = instant("2026-10-20T11:30:00.000Z");
  const after = sameTimeLater(before, 7);
  expect(clockTimeOf(after)).toEqual({ day: "2026-10-27", time: "13:30" });
  expect(after).toBe("2026-10-27T12:30:00.000Z");
  const night = sameTimeLater(instant("2026-03-28T01:30:00.000Z"), 1);
  expect(clockTimeOf(night)).toEqual({ day: addDays(asDay("2026-03-28"), 1), time: "03:30" });
});

test("times are read as people write them", () => {
  expect([parseTime("9:05"), parseTime("09.05"), parseTime("9u05"), parseTime("9h05")]).toEqual([
    "09:05",
    "09:05",
    "09:05",
    "09:05",
  ]);
  expect([parseTime("24:00"), parseTime("9"), parseTime("12:60"), parseTime("")]).toEqual([
    null,
    null,
    null,
    null,
  ]);
  expect(parseClockTime("2026-11-23T13:30")).toEqual({ day: "2026-11-23", time: "13:30" });
  expect(parseClockTime("2026-02-30T13:30")).toBeNull();
});
