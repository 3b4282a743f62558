import { expect, test } from "vitest";
import { aProblem } from "../../examples/a-problem.ts";
import { checkSchedule } from "./check-schedule.ts";
import { improveSchedule } from "./improve-schedule.ts";

const everybody = [
  [0, 1],
  [0, 2],
  [0, 3],
  [1, 2],
  [1, 3],
  [2, 3],
] as const;

test("four who all meet at two tables need three slots without a break", () => {
  const problem = aProblem(everybody);
  const { schedule, unkept } = improveSchedule(problem, { seed: 1, shouldStop: () => false });
  expect(unkept).toBe(0);
  expect(checkSchedule(problem, schedule)).toMatchObject({ faults: [], worth: { breaks: 0 } });
});

test("with too few slots the meetings that find no place are counted, the others keep every rule", () => {
  const problem = aProblem(everybody, { slots: 2 });
  const options = { seed: 1, shouldStop: () => false, mostMoves: 5000 };
  const { schedule, unkept } = improveSchedule(problem, options);
  expect(unkept).toBe(2);
  const { faults } = checkSchedule(problem, schedule);
  expect(faults.map(({ rule }) => rule)).toEqual(["not-held", "not-held"]);
});
