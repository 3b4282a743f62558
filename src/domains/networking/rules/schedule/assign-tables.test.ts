import fc from "fast-check";
import { expect, test } from "vitest";
import { aParticipant, aProblem, aTable } from "../../examples/a-problem.ts";
import { anyProblem } from "../../examples/any-problem.ts";
import { assignTables } from "./assign-tables.ts";
import { checkProblem } from "./check-problem.ts";
import { checkSchedule } from "./check-schedule.ts";
import { improveSchedule } from "./improve-schedule.ts";

const at = (slot: number, table: number) => ({ slot, table });

test("who has meeting after meeting stays seated", () => {
  const problem = aProblem([
    [0, 1],
    [2, 3],
    [0, 4],
    [2, 5],
    [0, 6],
  ]);
  const walking = [at(0, 0), at(0, 1), at(1, 1), at(1, 0), at(2, 0)];
  const seated = assignTables(problem, walking);
  const tablesOf = (meetings: number[]) => new Set(meetings.map((one) => seated[one]?.table));
  expect(tablesOf([0, 2, 4]).size).toBe(1);
  expect(tablesOf([1, 3]).size).toBe(1);
  expect(seated.map((place) => place?.slot)).toEqual([0, 0, 1, 1, 2]);
});

test("a booth is left to who stays there when there is another table", () => {
  const participants = [aParticipant(), aParticipant(), aParticipant({ booth: 0 })];
  const problem = aProblem([[0, 1]], { participants });
  expect(assignTables(problem, [at(0, 0)])).toEqual([at(0, 1)]);
});

test("tables of before are kept before walking is saved", () => {
  const problem = aProblem([
    [0, 1],
    [0, 2],
  ]);
  const previous = [at(0, 0), at(1, 1)];
  expect(assignTables(problem, [at(0, 0), at(1, 0)], previous)).toEqual(previous);
});

test("a meeting that may be at no open table stays where it was", () => {
  const problem = aProblem([[0, 1]], { tables: [aTable({ closed: [2] })] });
  expect(assignTables(problem, [at(2, 0)])).toEqual([at(2, 0)]);
});

test("other tables never break a rule", () => {
  fc.assert(
    fc.property(anyProblem(), (problem) => {
      if (checkProblem(problem).length > 0) return;
      const options = { seed: 1, shouldStop: () => false, mostMoves: 2000 };
      const { schedule } = improveSchedule(problem, options);
      const before = checkSchedule(problem, schedule);
      const after = checkSchedule(problem, assignTables(problem, schedule));
      expect(after.faults).toEqual(before.faults);
      expect(after.worth).toEqual(before.worth);
    }),
    { numRuns: 50 },
  );
});
