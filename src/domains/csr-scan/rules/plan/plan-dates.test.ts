import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, asDay, type Instant } from "#kernel/day";
import { planStates } from "./plan-action.ts";
import { isAddressOver, isRescanDue, proposedDue, reminderDue } from "./plan-dates.ts";

const dueOn = asDay("2027-03-10");
const action = { state: "open", ownerEmail: "an@voorbeeld.example", dueOn } as const;
const on = (days: number) => addDays(dueOn, days);

describe("reminding an owner", () => {
  test("from a week before until the day, and from three days after for a month", () => {
    expect(reminderDue(action, on(-8))).toBeNull();
    expect(reminderDue(action, on(-7))).toEqual({ kind: "before", ofDay: dueOn });
    expect(reminderDue(action, on(0))).toEqual({ kind: "before", ofDay: dueOn });
    expect(reminderDue(action, on(2))).toBeNull();
    expect(reminderDue(action, on(3))).toEqual({ kind: "after", ofDay: dueOn });
    expect(reminderDue(action, on(31))).toBeNull();
  });

  test("nobody hears of what is done or dropped, nor without an address", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...planStates),
        fc.integer({ min: -60, max: 60 }),
        (state, days) => {
          if (state === "done" || state === "dropped")
            expect(reminderDue({ ...action, state }, on(days))).toBeNull();
          expect(reminderDue({ ...action, state, ownerEmail: null }, on(days))).toBeNull();
        },
      ),
    );
  });

  test("the address goes when it is done or dropped, and a year after the day", () => {
    expect(isAddressOver(action, on(365))).toBe(false);
    expect(isAddressOver(action, on(366))).toBe(true);
    expect(isAddressOver({ ...action, state: "done" }, on(-30))).toBe(true);
    expect(isAddressOver({ ...action, state: "done", ownerEmail: null }, on(-30))).toBe(false);
  });
});

test("a scan is asked for again a year after it was finished, not before and not for ever", () => {
  const finished = { state: "finished", finishedAt: "2026-11-24T10:00:00.000Z" as Instant };
  expect(isRescanDue(finished, asDay("2027-11-23"))).toBe(false);
  expect(isRescanDue(finished, asDay("2027-11-24"))).toBe(true);
  expect(isRescanDue(finished, asDay("2028-06-01"))).toBe(false);
  expect(isRescanDue({ ...finished, state: "started" }, asDay("2027-11-24"))).toBe(false);
});

test("what is little work is to be ready sooner", () => {
  const today = asDay("2026-11-24");
  const days = ([1, 2, 3] as const).map((effort) => proposedDue(effort, today));
  expect(days).toEqual(days.toSorted());
  expect(new Set(days).size).toBe(3);
});
