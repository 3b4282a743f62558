import { expect, test } from "vitest";
import { dayChangesBetween, guestChanges, toldIn } from "./day-changes.ts";
import type { PlacedMeeting } from "./fair-facts.ts";
import { fingerprintOf } from "./personal-schedule.ts";

const meeting = (a: string, b: string, at: string, table = "1"): PlacedMeeting => ({
  a,
  b,
  at,
  table,
  locked: false,
});
const isThere = (id: string) => id !== "absent";

test("what falls away through an absence, what moves and what is given up are told apart", () => {
  const before = [
    meeting("absent", "bakker", "09:00"),
    meeting("bakker", "drukker", "09:20"),
    meeting("drukker", "garage", "09:40"),
    meeting("bakker", "garage", "10:00"),
    meeting("garage", "tuin", "10:20"),
  ];
  const after = [
    meeting("bakker", "drukker", "09:00"),
    meeting("drukker", "garage", "09:40", "2"),
    meeting("bakker", "garage", "10:00"),
    meeting("bakker", "tuin", "10:20"),
  ];
  const changes = dayChangesBetween(before, after, isThere);
  expect(changes.calledOff).toEqual([{ meeting: before[0], absent: ["absent"] }]);
  expect(changes.moved).toEqual([{ from: before[1], to: after[0] }]);
  expect(changes.reseated).toEqual([{ from: before[2], to: after[1] }]);
  expect(changes.added).toEqual([after[3]]);
  expect(changes.givenUp).toEqual([before[4]]);
  expect(changes.guests).not.toContain("absent");
});

test("a guest reads back what was told, also at a table whose name has spaces", () => {
  const told = [
    meeting("bakker", "garage", "09:00", "Stand 3; links"),
    meeting("bakker", "tuin", "09:20"),
  ];
  expect(toldIn(fingerprintOf(told.slice(1), "bakker"))).toEqual([
    { at: "09:20", table: "1", with: "tuin" },
  ]);
  expect(toldIn("09:00 Stand 3 garage")).toEqual([
    { at: "09:00", table: "Stand 3", with: "garage" },
  ]);
  expect(toldIn("")).toEqual([]);
});

test("a guest hears of each meeting what became of it", () => {
  const one = (other: string, at: string, table = "1") => ({ at, table, with: other });
  const told = [one("a", "09:00"), one("b", "09:20"), one("absent", "09:40"), one("d", "10:00")];
  const now = [one("a", "09:00", "2"), one("b", "10:00"), one("e", "09:20")];
  expect(guestChanges(told, now, isThere)).toEqual([
    { kind: "reseated", at: "09:00", table: "2", with: "a" },
    { kind: "moved", at: "10:00", with: "b" },
    { kind: "added", at: "09:20", with: "e" },
    { kind: "absent", was: "09:40", with: "absent" },
    { kind: "given-up", was: "10:00", with: "d" },
  ]);
});
