import { expect, test } from "vitest";
import { slotsOf, slotsWithin, usualSetup } from "./fair-setup.ts";

test("slots follow each other with time to change, and begin again after lunch", () => {
  const setup = {
    ...usualSetup("09:00"),
    slots: 4,
    minutes: 20,
    changeMinutes: 5,
    pauses: [{ from: "09:40", to: "10:30", name: "Koffie" }],
  };
  expect(slotsOf(setup).map(({ from, to }) => `${from}-${to}`)).toEqual([
    "09:00-09:20",
    "10:30-10:50",
    "10:55-11:15",
    "11:20-11:40",
  ]);
});

test("slots do not run on into the next day", () => {
  expect(slotsOf({ ...usualSetup("23:00"), slots: 12 }).length).toBe(3);
});

test("who is away for a talk misses every slot the talk touches", () => {
  const slots = slotsOf({ ...usualSetup("09:00"), slots: 4, minutes: 15, changeMinutes: 5 });
  expect(slotsWithin(slots, { from: "09:15", to: "09:41" })).toEqual([1, 2]);
});
