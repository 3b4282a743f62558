import { expect, test } from "vitest";
import { changeSchedule, dayOfGuest, differenceBetween, inBoardOrder } from "./change-schedule.ts";
import type { PlacedMeeting } from "./fair-facts.ts";

const meeting = (a: string, b: string, at: string, table: string): PlacedMeeting => ({
  a,
  b,
  at,
  table,
  locked: false,
});
const before = [meeting("a", "b", "09:00", "1"), meeting("c", "d", "09:20", "2")];

test("a meeting is moved to a free place", () => {
  const { kind, meetings } = changeSchedule(before, ["b", "a"], {
    kind: "move",
    at: "09:40",
    table: "1",
  });
  expect(kind).toBe("moved");
  expect(differenceBetween(before, meetings)).toMatchObject({
    moved: [{ to: { at: "09:40" } }],
    guests: ["a", "b"],
  });
});

test("a meeting moved onto another changes places with it", () => {
  const { kind, meetings } = changeSchedule(before, ["a", "b"], {
    kind: "move",
    at: "09:20",
    table: "2",
  });
  expect(kind).toBe("swapped");
  expect(dayOfGuest(meetings, "c")).toEqual([{ at: "09:00", table: "1", with: "d" }]);
});

test("a wish that had no meeting gets one", () => {
  const { kind, meetings } = changeSchedule(before, ["a", "c"], {
    kind: "move",
    at: "10:00",
    table: "1",
  });
  expect([kind, meetings.length]).toEqual(["added", 3]);
});

test("locking twice changes nothing the second time", () => {
  const locked = changeSchedule(before, ["a", "b"], { kind: "lock" });
  expect(locked.kind).toBe("locked");
  expect(changeSchedule(locked.meetings, ["a", "b"], { kind: "lock" }).kind).toBe("same");
});

test("tables come in the order of the set-up, also the tenth", () => {
  const tables = ["1", "2", "10", "11"].map((name) => ({ name }));
  const at = (time: string, table: string) => ({ a: "a", b: "b", at: time, table, locked: false });
  const meetings = [at("09:20", "1"), at("09:00", "11"), at("09:00", "2"), at("09:00", "10")];
  expect(inBoardOrder(meetings, tables).map((one) => `${one.at} ${one.table}`)).toEqual([
    "09:00 2",
    "09:00 10",
    "09:00 11",
    "09:20 1",
  ]);
});
