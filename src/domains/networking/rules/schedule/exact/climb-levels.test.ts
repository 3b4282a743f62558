import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyProblem, anySchedule } from "../../../examples/any-problem.ts";
import { newCadicalSat } from "../../../usecases/schedule/cadical-sat.ts";
import { checkSchedule } from "../check-schedule.ts";
import type { MeetingProblem, Place, Schedule } from "../meeting-problem.ts";
import { climbLevels, type Known } from "./climb-levels.ts";
import type { Sat } from "./sat.ts";
import { compareStanding, type Level, type Standing, standingOf } from "./standing.ts";

/** The best there is, by trying every place of every meeting; the checker alone says what may be. */
function bestByTrying(problem: MeetingProblem, previous: Schedule | null): Standing | null {
  const places: (Place | null)[] = [null];
  for (let slot = 0; slot < problem.slots; slot += 1)
    for (let table = 0; table < problem.tables.length; table += 1) places.push({ slot, table });
  let best: Standing | null = null;
  const schedule: (Place | null)[] = problem.meetings.map(() => null);
  const tryFrom = (meeting: number): void => {
    if (meeting === schedule.length) {
      if (checkSchedule(problem, schedule).faults.length > 0) return;
      const standing = standingOf(problem, schedule, previous);
      if (best === null || compareStanding(standing, best) > 0) best = standing;
      return;
    }
    for (const place of places) {
      schedule[meeting] = place;
      if (!isBrokenForGood(problem, schedule)) tryFrom(meeting + 1);
    }
    schedule[meeting] = null;
  };
  tryFrom(0);
  return best;
}

/** What is broken by the meetings placed so far, and by no place of those to come is mended. */
const isBrokenForGood = (problem: MeetingProblem, schedule: Schedule): boolean =>
  checkSchedule(problem, schedule).faults.some(
    ({ rule }) => rule !== "not-held" && rule !== "break-spread",
  );

/** A solver's private notes, with which it needs nobody else. */
function alone() {
  let best: { schedule: Schedule; standing: Standing } | null = null;
  const bounds = new Map<Level, number>();
  const lowest = new Map<Level, number>();
  const known: Known = {
    best: () => best,
    lowest: (level) => lowest.get(level) ?? 0,
    found(schedule, standing) {
      if (best === null || compareStanding(standing, best.standing) > 0)
        best = { schedule, standing };
    },
    bounded(level, cost, value) {
      lowest.set(level, cost);
      bounds.set(level, value);
    },
  };
  return { known, bounds, best: () => best };
}

/** Gives up whenever it may. */
const hasty = (sat: Sat): Sat => ({
  ...sat,
  solve: (assumptions, isMoot, conflicts) =>
    conflicts === undefined ? sat.solve(assumptions, isMoot) : "stopped",
});

/** Does not look for what nobody waits for; its cores are whole questions. */
function resigned(sat: Sat): Sat {
  let asked: readonly number[] = [];
  return {
    ...sat,
    solve(assumptions, isMoot) {
      asked = assumptions;
      return isMoot() ? "stopped" : sat.solve(assumptions, isMoot);
    },
    core: () => asked,
  };
}

describe("the exact solver", () => {
  test.each(["up", "between"] as const)(
    "going %s agrees with trying everything",
    async (direction) => {
      await fc.assert(
        fc.asyncProperty(
          anyProblem({ participants: 4, slots: 4, meetings: 4 }),
          async (problem) => {
            const { known, bounds, best } = alone();
            const sat = await newCadicalSat({});
            const shouldStop = () => false;
            const end = climbLevels({
              problem,
              previous: null,
              sat,
              known,
              direction,
              until: "spread",
              shouldStop,
            });
            const tried = bestByTrying(problem, null);
            expect(end).toBe(tried === null ? "infeasible" : "optimal");
            if (tried === null) return;
            const found = checkSchedule(problem, best()?.schedule ?? []);
            expect(found.faults).toEqual([]);
            expect({ ...found.worth, moves: 0 }).toEqual(tried);
            expect(Object.fromEntries(bounds)).toEqual(tried);
          },
        ),
        { numRuns: 30 },
      );
    },
  );

  test("breaks agree too where every question is asked afresh and others knew the bound before", async () => {
    await fc.assert(
      fc.asyncProperty(
        anyProblem({ participants: 4, slots: 4, meetings: 4 }),
        fc.boolean(),
        async (problem, isKnown) => {
          const tried = bestByTrying(problem, null);
          const { known, best } = alone();
          const told = isKnown && tried !== null ? tried.breaks : 0;
          const lowest = (level: Level) =>
            Math.max(known.lowest(level), level === "breaks" ? told : 0);
          const sat = await newCadicalSat({});
          const end = climbLevels({
            problem,
            previous: null,
            sat,
            breaks: { sat: hasty(sat), afresh: { sat: resigned(sat), patience: 1 } },
            known: { ...known, lowest },
            direction: "up",
            until: "breaks",
            shouldStop: () => false,
          });
          expect(end).toBe(tried === null ? "infeasible" : "optimal");
          expect(best()?.standing.breaks).toBe(tried?.breaks);
        },
      ),
      { numRuns: 30 },
    );
  });

  test("moves as few meetings as trying everything does, without meeting less", async () => {
    await fc.assert(
      fc.asyncProperty(
        anyProblem({ participants: 4, slots: 4, meetings: 4 }).chain((problem) =>
          fc.record({ problem: fc.constant(problem), previous: anySchedule(problem) }),
        ),
        async ({ problem, previous }) => {
          const { known, best } = alone();
          const end = climbLevels({
            problem,
            previous,
            sat: await newCadicalSat({}),
            known,
            direction: "up",
            until: "moves",
            shouldStop: () => false,
          });
          const tried = bestByTrying(problem, previous);
          expect(end).toBe(tried === null ? "infeasible" : "optimal");
          if (tried === null) return;
          const { weight, moves } = tried;
          expect(best()?.standing).toMatchObject({ weight, moves });
        },
      ),
      { numRuns: 25 },
    );
  });
});
