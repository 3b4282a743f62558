import fc from "fast-check";
import { expect, test } from "vitest";
import { clockTimeOf } from "#kernel/brussels-time";
import { addDays, asDay, type Instant, weekdayOf } from "#kernel/day";
import { isRefusal } from "#kernel/refusal";
import { daysOfRepeat, mostRepeats, onDay, readDays } from "./repeat.ts";

const until = asDay("2027-06-30");

test("every second week falls on the same weekday until the last day", () => {
  const days = daysOfRepeat(asDay("2027-01-12"), {
    kind: "weekly",
    every: 2,
    until: asDay("2027-02-23"),
  });
  expect(days).toEqual(["2027-01-26", "2027-02-09", "2027-02-23"]);
});

test("the second Tuesday stays the second Tuesday, whatever the month", () => {
  const days = daysOfRepeat(asDay("2027-01-12"), { kind: "monthly", every: 1, until });
  expect(days).toEqual(["2027-02-09", "2027-03-09", "2027-04-13", "2027-05-11", "2027-06-08"]);
});

test("a month without a fifth Friday is left out", () => {
  const days = daysOfRepeat(asDay("2027-01-29"), { kind: "monthly", every: 1, until });
  expect(days).toEqual(["2027-04-30"]);
});

test("typed days are sorted and taken once, and the day itself is not made again", () => {
  const { days, wrong } = readDays("15/3/2027\n2027-02-01, 15-03-2027; 30/2/2027");
  expect(wrong).toEqual(["30/2/2027"]);
  expect(daysOfRepeat(asDay("2027-02-01"), { kind: "dates", days })).toEqual(["2027-03-15"]);
});

test("nothing to add and far too much to add are both said", () => {
  const first = asDay("2027-01-12");
  expect(daysOfRepeat(first, { kind: "weekly", every: 1, until: first })).toMatchObject({
    because: "no-days",
  });
  expect(
    daysOfRepeat(first, { kind: "weekly", every: 1, until: asDay("2060-01-01") }),
  ).toMatchObject({ because: "too-many-days" });
});

test("a monthly repeat keeps weekday and rank, and never passes its end", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 3000 }),
      fc.integer({ min: 1, max: 12 }),
      (from, every) => {
        const first = addDays(asDay("2024-01-01"), from);
        const end = addDays(first, 700);
        const days = daysOfRepeat(first, { kind: "monthly", every, until: end });
        if (isRefusal(days)) return;
        expect(days.length).toBeLessThanOrEqual(mostRepeats);
        const rank = (day: string) => Math.floor((Number(day.slice(8)) - 1) / 7);
        for (const day of days) {
          expect([weekdayOf(day), rank(day)]).toEqual([weekdayOf(first), rank(first)]);
          expect(day <= end).toBe(true);
        }
      },
    ),
  );
});

test("an afternoon keeps its hours across the change to winter time", () => {
  const summer = {
    startsAt: "2026-10-20T11:30:00.000Z" as Instant,
    endsAt: "2026-10-20T15:00:00.000Z" as Instant,
  };
  const winter = onDay(summer, asDay("2026-10-27"));
  if (isRefusal(winter)) throw new Error(winter.because);
  expect(clockTimeOf(winter.startsAt).time).toBe("13:30");
  expect(winter.startsAt).toBe("2026-10-27T12:30:00.000Z");
  expect(clockTimeOf(winter.endsAt).time).toBe("17:00");
});

test("an hour that the clock skips is refused with its day", () => {
  const night = {
    startsAt: "2026-03-22T01:30:00.000Z" as Instant,
    endsAt: "2026-03-22T03:00:00.000Z" as Instant,
  };
  expect(onDay(night, asDay("2026-03-29"))).toMatchObject({
    because: "no-such-hour",
    about: "2026-03-29",
  });
});
