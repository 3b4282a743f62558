import fc from "fast-check";
import { expect, test } from "vitest";
import { aProblem } from "../../examples/a-problem.ts";
import { anyProblem, anySchedule } from "../../examples/any-problem.ts";
import { checkSchedule } from "./check-schedule.ts";
import { placesFor } from "./places-for.ts";

test("a place that is free fits, one that is taken says by whom", () => {
  const problem = aProblem(
    [
      [0, 1],
      [0, 2],
      [3, 4],
    ],
    { slots: 2 },
  );
  const schedule = [null, { slot: 0, table: 0 }, { slot: 1, table: 1 }];
  const places = placesFor(problem, schedule, 0);
  expect(
    places.map(({ slot, table, clashes }) => [slot, table, clashes.map(({ rule }) => rule)]),
  ).toEqual([
    [0, 0, ["table-twice", "participant-twice"]],
    [0, 1, ["participant-twice"]],
    [1, 0, []],
    [1, 1, ["table-twice"]],
  ]);
  expect(places[3]?.clashes[0]?.meetings).toEqual([0, 2]);
});

test("a place fits exactly when the checker finds no further fault with the meeting put there", () => {
  fc.assert(
    fc.property(
      anyProblem().chain((problem) => fc.tuple(fc.constant(problem), anySchedule(problem))),
      ([problem, schedule]) => {
        const relaxed = { ...problem, mostBreakSpread: null };
        const without = schedule.map((place, number) => (number === 0 ? null : place));
        const faults = (tried: typeof schedule) =>
          checkSchedule(relaxed, tried).faults.filter(({ rule }) => rule !== "not-held");
        if (faults(without).length > 0) return;
        for (const { slot, table, fits } of placesFor(relaxed, schedule, 0)) {
          const tried = without.map((place, number) => (number === 0 ? { slot, table } : place));
          expect(faults(tried).length === 0).toBe(fits);
        }
      },
    ),
    { numRuns: 300 },
  );
});
