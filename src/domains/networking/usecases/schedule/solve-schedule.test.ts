import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { aMeeting, aParticipant, aProblem, aTable } from "../../examples/a-problem.ts";
import { checkSchedule } from "../../rules/schedule/check-schedule.ts";
import { problemOfTheDay } from "../../rules/schedule/replan.ts";
import { readDzn } from "../../sources/schedule/read-dzn.ts";
import { solveSchedule } from "./solve-schedule.ts";

const patient = { seconds: 60, seed: 1 };

describe("solving a fair with two threads", () => {
  test("gives a schedule that is proven best, level by level", async () => {
    const problem = aProblem([
      [0, 1],
      [1, 2],
      [2, 0],
    ]);
    const solved = await solveSchedule(problem, patient);
    expect(solved).toMatchObject({
      status: "optimal",
      worth: { weight: 0, worstShare: 1, socialSeen: 0, breaks: 1, spread: 1 },
      bounds: { breaks: { best: 1, proven: true }, spread: { best: 1, proven: true } },
      conflict: null,
    });
    expect(checkSchedule(problem, solved.schedule ?? []).faults).toEqual([]);
  });

  test("proves how much can be met when not everything can", async () => {
    const problem = aProblem([], {
      slots: 2,
      tables: [aTable()],
      participants: [0, 1, 2, 3].map((who) => aParticipant({ isSocial: who === 3 })),
      meetings: [
        aMeeting([0, 1], { weight: 3 }),
        aMeeting([0, 2], { weight: 2 }),
        aMeeting([0, 3], { weight: 2 }),
      ],
    });
    const { status, worth, bounds } = await solveSchedule(problem, patient);
    expect(status).toBe("optimal");
    expect(worth).toMatchObject({ weight: 5, worstShare: 0, socialSeen: 1 });
    expect(bounds).toMatchObject({ weight: { best: 5, proven: true }, socialSeen: { best: 1 } });
  });

  test("names what clashes when there is no schedule, and makes none", async () => {
    const problem = aProblem(
      [
        [0, 1],
        [0, 2],
      ],
      { slots: 1 },
    );
    const { status, schedule, conflict } = await solveSchedule(problem, patient);
    expect([status, schedule]).toEqual(["infeasible", null]);
    expect(conflict?.demands).toEqual([
      { rule: "must-hold", participants: [0, 1, 2], meetings: [0, 1], slots: [], tables: [] },
    ]);
  });

  test("moves on the day no more meetings than it must", async () => {
    const problem = aProblem([], {
      slots: 2,
      tables: [aTable({ closed: [1] }), aTable()],
      participants: Array.from({ length: 5 }, () => aParticipant()),
      meetings: [aMeeting([0, 1]), aMeeting([2, 3]), aMeeting([4, 0], { within: [0] })],
    });
    const previous = [{ slot: 0, table: 0 }, { slot: 0, table: 1 }, null];
    const day = { previous, heldUntilSlot: 0, gone: [] };
    const solved = await solveSchedule(problem, { ...patient, day });
    expect(solved).toMatchObject({ status: "optimal", standing: { moves: 1 } });
    expect(solved.bounds.moves).toEqual({ best: 1, proven: true });
    const { faults } = checkSchedule(problemOfTheDay(problem, day), solved.schedule ?? []);
    expect(faults).toEqual([]);
  });

  test("ends at once when it is called off", async () => {
    const solved = await solveSchedule(aProblem([[0, 1]]), {
      ...patient,
      signal: AbortSignal.abort(),
    });
    expect(solved.status).toBe("unknown");
  });
});

const published = "../shared/data/meetings/tic-12.original.dzn";
test.skipIf(!existsSync(published))(
  "a published fair is proven to need no break (skipped without ../shared/data)",
  async () => {
    const problem = readDzn(readFileSync(published, "utf8"), "tic-12.original.dzn");
    const solved = await solveSchedule(problem, { ...patient, until: "breaks" });
    expect(solved).toMatchObject({ status: "optimal", worth: { breaks: 0 } });
  },
  60_000,
);
