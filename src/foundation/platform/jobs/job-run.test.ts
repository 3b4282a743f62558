import fc from "fast-check";
import { expect, test } from "vitest";
import type { Instant } from "#kernel/day";
import { type JobRun, jobView } from "./job-run.ts";

const at = (clock: string) => `2026-11-23T${clock}.000Z` as Instant;

const aRun = (changes: Partial<JobRun> = {}): JobRun => ({
  id: "1",
  partnershipId: "2",
  kind: "count",
  input: {},
  state: "running",
  progress: {},
  result: null,
  problem: null,
  personId: null,
  cancelAsked: false,
  attempts: 1,
  createdAt: at("08:00:00"),
  startedAt: at("08:00:00"),
  heartbeatAt: at("08:01:39"),
  finishedAt: null,
  ...changes,
});

test("rate and time left follow from an even pace when the job does not give them", () => {
  const run = aRun({ progress: { done: 1_000, total: 4_000, unit: "rows" } });
  expect(jobView(run, at("08:01:40"))).toMatchObject({
    percent: 25,
    perSecond: 10,
    secondsLeft: 300,
    silent: false,
    over: false,
  });
});

test("what the job says of itself goes first", () => {
  const run = aRun({
    progress: { done: 1, total: 2, unit: "rows", perSecond: 7, secondsLeft: 9, refused: 3 },
  });
  expect(jobView(run, at("08:01:40"))).toMatchObject({ perSecond: 7, secondsLeft: 9, refused: 3 });
});

test("without a size there is no percentage and no end in sight", () => {
  const run = aRun({ progress: { done: 12, unit: "rows" } });
  expect(jobView(run, at("08:00:10"))).toMatchObject({
    percent: null,
    total: null,
    secondsLeft: null,
  });
});

test("a running job without a sign of life is silent", () => {
  expect(jobView(aRun(), at("08:02:10")).silent).toBe(true);
  expect(
    jobView(aRun({ state: "done", finishedAt: at("08:01:40") }), at("09:00:00")),
  ).toMatchObject({
    silent: false,
    over: true,
    percent: 100,
    secondsRunning: 100,
  });
});

test("no percentage leaves 0–100 and no time left is negative, whatever a job reports", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -10, max: 1e9 }),
      fc.integer({ min: -10, max: 1e9 }),
      (done, total) => {
        const view = jobView(aRun({ progress: { done, total, unit: "rows" } }), at("08:30:00"));
        expect(view.percent ?? 0).toBeGreaterThanOrEqual(0);
        expect(view.percent ?? 0).toBeLessThanOrEqual(100);
        expect(view.secondsLeft ?? 0).toBeGreaterThanOrEqual(0);
      },
    ),
  );
});
