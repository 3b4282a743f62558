import { expect, test } from "vitest";
import { addDays, asDay } from "#kernel/day";
import { dueRound, mayStillAnswer, nextRound, roundOfAnswer } from "./rounds.ts";

const held = asDay("2026-03-01");
const after = (days: number) => addDays(held, days);

test("guests are asked on day 30, 90 and 180, and not before", () => {
  expect([29, 30, 90, 180].map((days) => dueRound(held, after(days)))).toEqual([null, 30, 90, 180]);
});

test("a server that was down for a week asks late, after three weeks no more", () => {
  expect(dueRound(held, after(37))).toBe(30);
  expect(dueRound(held, after(51))).toBeNull();
  expect(dueRound(held, after(260))).toBeNull();
});

test("an answer belongs to the last question, also when it comes early", () => {
  expect([3, 45, 100, 300].map((days) => roundOfAnswer(held, after(days)))).toEqual([
    30, 30, 90, 180,
  ]);
});

test("the desk is told when the next question goes", () => {
  expect(nextRound(held, after(31))).toEqual({ round: 90, on: after(90) });
  expect(nextRound(held, after(181))).toBeNull();
});

test("after a year the page only shows", () => {
  expect(mayStillAnswer(held, after(365))).toBe(true);
  expect(mayStillAnswer(held, after(366))).toBe(false);
});
