import fc from "fast-check";
import { expect, test } from "vitest";
import { aMeeting, aProblem, aTable } from "../../examples/a-problem.ts";
import { anyProblem } from "../../examples/any-problem.ts";
import { checkProblem } from "./check-problem.ts";
import type { CompiledFair } from "./compile-problem.ts";
import { improveSchedule } from "./improve-schedule.ts";
import type { MeetingProblem } from "./meeting-problem.ts";
import { roomForWishes } from "./room-for-wishes.ts";

const compiled = (problem: MeetingProblem) =>
  ({
    problem,
    guests: problem.participants.map((_, who) => ({ id: `g${who}` })),
  }) as unknown as CompiledFair;

test("who is wanted more often than there are slots is named with both numbers", () => {
  const problem = aProblem(
    [
      [0, 1],
      [0, 2],
      [0, 3],
    ],
    { slots: 2, tables: [aTable()] },
  );
  expect(roomForWishes(compiled(problem))).toMatchObject({
    wanted: 3,
    most: 2,
    places: 2,
    tablesNeeded: null,
    crowded: [{ guestId: "g0", wanted: 3, can: 2 }],
  });
});

test("too few tables are told with how many would do", () => {
  const problem = aProblem(
    [
      [0, 1],
      [2, 3],
      [4, 5],
    ],
    { slots: 1, tables: [aTable()] },
  );
  const room = roomForWishes(compiled(problem));
  expect(room).toMatchObject({ wanted: 3, most: 1, tablesNeeded: 3, crowded: [] });
});

test("no schedule holds more meetings than it says", () => {
  fc.assert(
    fc.property(anyProblem(), (raw) => {
      const meetings = raw.meetings.map((one) => aMeeting(one.between, { ...one, weight: 1 }));
      const problem = { ...raw, meetings, mostBreakSpread: null };
      if (checkProblem(problem).length > 0) return;
      const stop = { seed: 1, shouldStop: () => false, mostMoves: 2000 };
      const { worth } = improveSchedule(problem, stop);
      expect(worth.weight).toBeLessThanOrEqual(roomForWishes(compiled(problem)).most);
    }),
    { numRuns: 60 },
  );
});
