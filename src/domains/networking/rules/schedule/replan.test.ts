import fc from "fast-check";
import { expect, test } from "vitest";
import { aMeeting, aProblem, aTable } from "../../examples/a-problem.ts";
import { anyProblem } from "../../examples/any-problem.ts";
import { checkProblem } from "./check-problem.ts";
import { checkSchedule } from "./check-schedule.ts";
import { improveSchedule } from "./improve-schedule.ts";
import { problemOfTheDay, replan } from "./replan.ts";

const at = (slot: number, table = 0) => ({ slot, table });

test("who does not come takes only the own meetings along", () => {
  const problem = aProblem([
    [0, 1],
    [0, 2],
    [1, 2],
  ]);
  const previous = [at(0), at(1), at(2)];
  const day = { previous, heldUntilSlot: 0, gone: [0] };
  const after = replan(problem, day, { seed: 1 });
  expect(after.schedule).toEqual([null, null, at(2)]);
  expect(after).toMatchObject({ unkept: 0, moved: [], reseated: [], dropped: [0, 1], added: [] });
});

test("a wish that found no place gets the one that came free", () => {
  const problem = aProblem([], {
    slots: 1,
    tables: [aTable()],
    participants: aProblem([[0, 3]]).participants,
    meetings: [aMeeting([0, 1], { weight: 3 }), aMeeting([2, 3], { weight: 1 })],
  });
  const day = { previous: [at(0), null], heldUntilSlot: 0, gone: [1] };
  expect(replan(problem, day, { seed: 1 })).toMatchObject({
    schedule: [null, at(0)],
    dropped: [0],
    added: [1],
  });
});

test("what is past stays and nothing is added there", () => {
  const problem = aProblem([
    [0, 1],
    [2, 3],
    [0, 2],
  ]);
  const day = { previous: [at(0), at(3), null], heldUntilSlot: 2, gone: [1] };
  const { schedule } = replan(problem, day, { seed: 1 });
  expect(schedule[0]).toEqual(at(0));
  expect(schedule[1]).toEqual(at(3));
  expect(schedule[2]?.slot).toBeGreaterThanOrEqual(2);
});

test("one meeting makes way for a walk-in when that is enough", () => {
  const meetings = [
    [0, 1],
    [2, 3],
    [4, 0],
  ] as const;
  const problem = aProblem(meetings, {
    slots: 2,
    tables: [aTable({ closed: [1] }), aTable()],
    meetings: [aMeeting([0, 1]), aMeeting([2, 3]), aMeeting([4, 0], { within: [0] })],
  });
  const day = { previous: [at(0, 0), at(0, 1), null], heldUntilSlot: 0, gone: [] };
  const after = replan(problem, day, { seed: 1 });
  expect(after).toMatchObject({ unkept: 0, moved: [0], dropped: [], added: [2] });
});

test("a meeting of two who are there does not make way for a heavier new one", () => {
  const problem = aProblem([], {
    slots: 1,
    tables: [aTable()],
    participants: aProblem([[0, 3]]).participants,
    meetings: [aMeeting([0, 1], { weight: 1 }), aMeeting([2, 3], { weight: 9 })],
  });
  const day = { previous: [at(0), null], heldUntilSlot: 0, gone: [] };
  expect(replan(problem, day, { seed: 1 })).toMatchObject({
    schedule: [at(0), null],
    dropped: [],
    added: [],
  });
});

test("where not all can stay, the fewest are given up, however much something new weighs", () => {
  const one = aTable({ closed: [1] });
  const problem = aProblem([], {
    slots: 2,
    tables: [one],
    participants: aProblem([[0, 5]]).participants,
    meetings: [
      aMeeting([0, 1], { weight: 1 }),
      aMeeting([2, 3], { weight: 2 }),
      aMeeting([4, 5], { weight: 9 }),
    ],
  });
  const day = { previous: [at(0), at(1), null], heldUntilSlot: 0, gone: [] };
  const after = replan(problem, day, { seed: 1 });
  expect(after).toMatchObject({ schedule: [null, at(0), null], dropped: [0], added: [] });
});

test("a meeting planned beyond the most somebody may have is not taken away on the day", () => {
  const plain = aProblem([
    [0, 1],
    [0, 2],
  ]);
  const problem = {
    ...plain,
    participants: plain.participants.map((one, who) => (who === 0 ? { ...one, most: 1 } : one)),
    meetings: plain.meetings.map((one) => ({ ...one, weight: 1 })),
  };
  const day = { previous: [at(0), at(1)], heldUntilSlot: 0, gone: [] };
  expect(replan(problem, day, { seed: 1 })).toMatchObject({ dropped: [], moved: [] });
});

test("who stays put is filled in round, and moves for nobody", () => {
  const problem = aProblem([], {
    slots: 2,
    tables: [aTable(), aTable()],
    participants: aProblem([[0, 3]]).participants,
    meetings: [
      aMeeting([0, 1], { weight: 1 }),
      aMeeting([0, 2], { weight: 5, within: [0] }),
      aMeeting([2, 3], { weight: 1 }),
    ],
  });
  const day = { previous: [at(0), null, null], heldUntilSlot: 0, gone: [] };
  expect(replan(problem, day, { seed: 1 })).toMatchObject({ moved: [0], added: [1, 2] });
  const put = replan(problem, { ...day, staysPut: true }, { seed: 1 });
  expect(put).toMatchObject({ moved: [], dropped: [], added: [2] });
});

test("whatever comes new, all that was published for who is there is held where that can be", () => {
  fc.assert(
    fc.property(
      anyProblem({ participants: 6, meetings: 8 }),
      fc.uniqueArray(fc.nat({ max: 5 }), { maxLength: 2 }),
      fc.nat({ max: 2 }),
      fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
      (raw, gone, until, isNew) => {
        const wishes = raw.meetings.map((one) => ({ ...one, weight: one.weight ?? 1 }));
        const problem = { ...raw, mostBreakSpread: null, meetings: wishes };
        if (checkProblem(problem).length > 0) return;
        const found = improveSchedule(problem, {
          seed: 1,
          shouldStop: () => false,
          mostMoves: 2000,
        });
        // What comes new on the day weighs more than anything that was published.
        const previous = found.schedule.map((place, number) => (isNew[number] ? null : place));
        const heavy = wishes.map((one, number) => ({ ...one, weight: isNew[number] ? 50 : 1 }));
        const day = { previous, heldUntilSlot: until, gone };
        const today = { ...problem, meetings: heavy };
        const { schedule } = replan(today, day, { seed: 2, shouldStop: stopAfter(3) });
        previous.forEach((was, number) => {
          const isOff = problem.meetings[number]?.between.some((who) => gone.includes(who));
          if (was && (was.slot < until || !isOff)) expect(schedule[number]).not.toBeNull();
        });
      },
    ),
    { numRuns: 100 },
  );
});

test("a re-planned schedule keeps every rule of the day and never loses weight for nothing", () => {
  fc.assert(
    fc.property(
      anyProblem({ participants: 6 }),
      fc.nat({ max: 5 }),
      fc.nat({ max: 3 }),
      (raw, gone, until) => {
        const problem = { ...raw, mostBreakSpread: null };
        if (checkProblem(problem).length > 0) return;
        const { schedule: previous, unkept } = improveSchedule(problem, {
          seed: 1,
          shouldStop: () => false,
          mostMoves: 2000,
        });
        if (unkept > 0) return;
        const day = { previous, heldUntilSlot: until, gone: [gone] };
        const after = replan(problem, day, { seed: 2, shouldStop: stopAfter(3) });
        const { faults, worth } = checkSchedule(problemOfTheDay(problem, day), after.schedule);
        expect(faults).toEqual([]);
        expect(worth).toEqual(after.worth);
        const kept = previous.map((place, number) =>
          place && (place.slot < until || !problem.meetings[number]?.between.includes(gone))
            ? place
            : null,
        );
        expect(worth.weight).toBeGreaterThanOrEqual(
          checkSchedule(problemOfTheDay(problem, day), kept).worth.weight,
        );
      },
    ),
    { numRuns: 60 },
  );
});

function stopAfter(looks: number) {
  let left = looks;
  return () => {
    left -= 1;
    return left < 0;
  };
}
