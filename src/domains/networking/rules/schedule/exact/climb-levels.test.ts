import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newCadicalSat } from "../../../usecases/schedule/cadical-sat.ts";
import { checkProblem } from "../check-problem.ts";
import { checkSchedule } from "../check-schedule.ts";
import { compareWorth } from "../compare-worth.ts";
import type { MeetingProblem, Place, Schedule, Worth } from "../meeting-problem.ts";
import { climbLevels, type Known } from "./climb-levels.ts";
import type { Level } from "./levels.ts";

/** The best there is, by trying every place of every meeting; the checker alone says what may be. */
function bestByTrying(problem: MeetingProblem): Worth | null {
  const places: (Place | null)[] = [null];
  for (let slot = 0; slot < problem.slots; slot += 1)
    for (let table = 0; table < problem.tables.length; table += 1) places.push({ slot, table });
  let best: Worth | null = null;
  const schedule: (Place | null)[] = problem.meetings.map(() => null);
  const tryFrom = (meeting: number): void => {
    if (meeting === schedule.length) {
      const { faults, worth } = checkSchedule(problem, schedule);
      if (faults.length === 0 && (best === null || compareWorth(worth, best) > 0)) best = worth;
      return;
    }
    for (const place of places) {
      schedule[meeting] = place;
      tryFrom(meeting + 1);
    }
  };
  tryFrom(0);
  return best;
}

/** A solver's private notes, with which it needs nobody else. */
function alone() {
  let best: { schedule: Schedule; worth: Worth } | null = null;
  const bounds = new Map<Level, number>();
  const known: Known = {
    best: () => best,
    lowest: () => 0,
    found(schedule, worth) {
      if (best === null || compareWorth(worth, best.worth) > 0) best = { schedule, worth };
    },
    bounded: (level, _cost, worth) => bounds.set(level, worth),
  };
  return { known, bounds, best: () => best };
}

const aProblem: fc.Arbitrary<MeetingProblem> = fc
  .record({
    slots: fc.integer({ min: 2, max: 4 }),
    people: fc.integer({ min: 3, max: 4 }),
    tables: fc.integer({ min: 1, max: 2 }),
    halls: fc.boolean(),
    spread: fc.constantFrom(null, 0, 1),
  })
  .chain(({ slots, people, tables, halls, spread }) => {
    const slot = fc.integer({ min: 0, max: slots - 1 });
    const table = fc.integer({ min: 0, max: tables - 1 });
    const some = (of: fc.Arbitrary<number>, most: number) =>
      fc.uniqueArray(of, { maxLength: most });
    const mostMeetings = tables * slots > 6 ? 4 : 5;
    return fc.record({
      slots: fc.constant(slots),
      tables: fc.array(fc.record({ hall: fc.integer({ min: 0, max: 1 }), closed: some(slot, 1) }), {
        minLength: tables,
        maxLength: tables,
      }),
      travel: fc.constant(
        halls
          ? [
              [0, 1],
              [1, 0],
            ]
          : [],
      ),
      participants: fc.array(
        fc.record({
          away: some(slot, 1),
          booth: fc.option(table, { freq: 4 }),
          isSocial: fc.boolean(),
        }),
        { minLength: people, maxLength: people },
      ),
      meetings: fc.array(
        fc.record({
          between: fc
            .uniqueArray(fc.integer({ min: 0, max: people - 1 }), { minLength: 2, maxLength: 2 })
            .map(([one = 0, other = 1]) => [one, other] as const),
          within: fc.option(fc.uniqueArray(slot, { minLength: 1 }), { freq: 3 }),
          table: fc.option(table, { freq: 5 }),
          weight: fc.option(fc.integer({ min: 1, max: 3 })),
        }),
        { minLength: 1, maxLength: mostMeetings },
      ),
      precedences: fc.array(fc.tuple(fc.nat({ max: 0 }), fc.nat({ max: 0 })), { maxLength: 0 }),
      mostBreakSpread: fc.constant(spread),
    });
  })
  .chain((problem) =>
    fc
      .array(
        fc.tuple(
          fc.nat({ max: problem.meetings.length - 1 }),
          fc.nat({ max: problem.meetings.length - 1 }),
        ),
        { maxLength: 2 },
      )
      .map((precedences) => ({ ...problem, precedences })),
  )
  .filter((problem) =>
    checkProblem(problem).every(({ because }) =>
      ["no-slot-left", "two-booths", "precedence-circle"].includes(because),
    ),
  );

describe("the exact solver", () => {
  test.each(["up", "down"] as const)(
    "going %s agrees with trying everything",
    async (direction) => {
      await fc.assert(
        fc.asyncProperty(aProblem, async (problem) => {
          const { known, bounds, best } = alone();
          const sat = await newCadicalSat({});
          const shouldStop = () => false;
          const end = climbLevels({ problem, sat, known, direction, until: "spread", shouldStop });
          const tried = bestByTrying(problem);
          expect(end).toBe(tried === null ? "infeasible" : "optimal");
          if (tried === null) return;
          const found = checkSchedule(problem, best()?.schedule ?? []);
          expect(found.faults).toEqual([]);
          expect(found.worth).toEqual(tried);
          expect(Object.fromEntries(bounds)).toEqual(tried);
        }),
        { numRuns: 60 },
      );
    },
  );
});
