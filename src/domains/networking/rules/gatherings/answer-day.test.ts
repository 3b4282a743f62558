import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, asDay, type Instant } from "#kernel/day";
import { answerDayFor } from "./answer-day.ts";

const proposed = {
  startsAt: "2027-01-12T12:00:00.000Z" as Instant,
  answerUntil: asDay("2027-01-02"),
};
const today = asDay("2026-11-24");
const day = asDay("2026-12-08");

test("of a new gathering the field that nobody touched follows the day that was chosen", () => {
  expect(answerDayFor(null, proposed, { day, today, isNew: true })).toEqual({
    day: "2026-11-28",
    isDerived: true,
  });
});

test("a day that was typed stays as it was typed", () => {
  const typed = asDay("2026-12-01");
  const asked = { day, today };
  expect(answerDayFor(typed, proposed, { ...asked, isNew: true }).day).toBe(typed);
  expect(answerDayFor(typed, proposed, { ...asked, isNew: false }).day).toBe(typed);
});

test("moved: what was not touched moves along, what was emptied stays empty", () => {
  const asked = { day, today, isNew: false };
  expect(answerDayFor(proposed.answerUntil, proposed, asked)).toEqual({
    day: "2026-11-28",
    isDerived: true,
  });
  expect(answerDayFor(null, proposed, asked)).toEqual({ day: null, isDerived: false });
});

test("not moved: nothing moves, also when the answer day is past", () => {
  const asked = { day: asDay("2027-01-12"), today: asDay("2027-01-10"), isNew: false };
  expect(answerDayFor(proposed.answerUntil, proposed, asked).isDerived).toBe(false);
});

test("a derived day is never past and never after the day itself", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), (ahead) => {
      const chosen = addDays(today, ahead);
      const found = answerDayFor(null, proposed, { day: chosen, today, isNew: true }).day;
      expect(found && found >= today && found <= chosen).toBe(true);
    }),
  );
});
