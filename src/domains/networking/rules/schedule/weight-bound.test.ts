import fc from "fast-check";
import { expect, test } from "vitest";
import { aFair } from "../../examples/a-fair.ts";
import { aMeeting, aProblem, aTable } from "../../examples/a-problem.ts";
import { anyProblem } from "../../examples/any-problem.ts";
import { checkProblem } from "./check-problem.ts";
import { improveSchedule } from "./improve-schedule.ts";
import { weightBound } from "./weight-bound.ts";

test("a firm that everybody wants meets no more than it has slots, the heaviest at most", () => {
  const meetings = [3, 2, 1, 1].map((weight, other) => aMeeting([0, other + 1], { weight }));
  const problem = aProblem([[0, 4]], { slots: 2, meetings });
  expect(weightBound(problem)).toBe(5);
});

test("one table holds one meeting to a slot", () => {
  const meetings = [0, 2, 4, 6].map((one) => aMeeting([one, one + 1], { weight: 2 }));
  const problem = aProblem([[6, 7]], { slots: 3, tables: [aTable({ closed: [0] })], meetings });
  expect(weightBound(problem)).toBe(4);
});

test("no schedule meets more than the bound", () => {
  fc.assert(
    fc.property(anyProblem(), (problem) => {
      if (checkProblem(problem).length > 0) return;
      const options = { seed: 1, shouldStop: () => false, mostMoves: 2000 };
      const { worth, unkept } = improveSchedule(problem, options);
      if (unkept === 0) expect(worth.weight).toBeLessThanOrEqual(weightBound(problem));
    }),
    { numRuns: 100 },
  );
});

test("an invented fair is the same for the same seed and has no fault", () => {
  const size = { participants: 20, wishes: 60, slots: 6, tables: 8, seed: 3, halls: 2, booths: 4 };
  const fair = aFair({ ...size, awayShare: 0.3 });
  expect(aFair({ ...size, awayShare: 0.3 })).toEqual(fair);
  expect(checkProblem(fair)).toEqual([]);
  expect(fair.meetings).toHaveLength(60);
});
