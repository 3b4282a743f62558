import { expect, test } from "vitest";
import { describeJob } from "./describe-job.ts";

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

test("a running job tells counts, refusals, rate and time left in one line", () => {
  const told = describeJob("nl", {
    state: "running",
    done: 41_200,
    total: 128_000,
    refused: 12,
    perSecond: 2400.4,
    secondsLeft: 170,
    step: "adressen lezen",
  });
  expect(told.title).toBe("Bezig: adressen lezen");
  expect(plain(told.line)).toBe(
    "41.200 van 128.000 · 12 geweigerd · 2.400 per seconde · nog ongeveer 3 minuten",
  );
  expect(told.percent).toBe(32);
  expect(told.over).toBe(false);
});

test("a job of unknown size has a count but no percentage", () => {
  const told = describeJob("fr", { state: "running", done: 12, total: null });
  expect([told.percent, told.line]).toEqual([null, "12"]);
});

test("a count beyond its estimate stops at the end of the bar", () => {
  expect(describeJob("en", { state: "running", done: 120, total: 100 }).percent).toBe(100);
});

test("a stopped job promises no time left", () => {
  const told = describeJob("nl", { state: "cancelled", done: 5, total: 10, secondsLeft: 60 });
  expect([told.over, told.line]).toEqual([true, "5 van 10"]);
});
