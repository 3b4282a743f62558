import { describe, expect, test } from "vitest";
import { aMeeting, aParticipant, aProblem, aTable } from "../../examples/a-problem.ts";
import { checkSchedule } from "./check-schedule.ts";
import type { MeetingProblem, Schedule } from "./meeting-problem.ts";

const at = (slot: number, table = 0) => ({ slot, table });
const rulesBroken = (problem: MeetingProblem, schedule: Schedule) =>
  checkSchedule(problem, schedule).faults.map(({ rule }) => rule);

/** Participants 0 to 3; meetings 0-1, 1-2, 2-3. */
const chain = [
  [0, 1],
  [1, 2],
  [2, 3],
] as const;

describe("a schedule is looked over", () => {
  test("one that keeps every rule has no fault", () => {
    expect(checkSchedule(aProblem(chain), [at(0), at(1), at(0, 1)]).faults).toEqual([]);
  });

  test("a meeting that must be held and is not", () => {
    expect(checkSchedule(aProblem(chain), [at(0), null, at(0, 1)]).faults).toEqual([
      { rule: "not-held", meetings: [1], participants: [1, 2], slots: [], tables: [] },
    ]);
  });

  test("a meeting with a weight may be left out", () => {
    const problem = aProblem([[0, 1]], { meetings: [aMeeting([0, 1], { weight: 3 })] });
    expect(rulesBroken(problem, [null])).toEqual([]);
  });

  test("a slot or a table that does not exist", () => {
    expect(rulesBroken(aProblem([[0, 1]]), [at(6)])).toEqual(["unknown-place"]);
    expect(rulesBroken(aProblem([[0, 1]]), [at(0, 2)])).toEqual(["unknown-place"]);
    expect(rulesBroken(aProblem([[0, 1]]), [at(0.5)])).toEqual(["unknown-place"]);
    expect(() => checkSchedule(aProblem([[0, 1]]), [])).toThrow(RangeError);
  });

  test("a slot outside those of the meeting", () => {
    const problem = aProblem([[0, 1]], { meetings: [aMeeting([0, 1], { within: [2, 3] })] });
    expect(rulesBroken(problem, [at(1)])).toEqual(["within"]);
    expect(rulesBroken(problem, [at(2)])).toEqual([]);
  });

  test("another table than that of the meeting", () => {
    const problem = aProblem([[0, 1]], { meetings: [aMeeting([0, 1], { table: 1 })] });
    expect(rulesBroken(problem, [at(1, 0)])).toEqual(["own-table"]);
    expect(rulesBroken(problem, [at(1, 1)])).toEqual([]);
  });

  test("a table in a slot in which it is closed", () => {
    const problem = aProblem([[0, 1]], { tables: [aTable({ closed: [4] })] });
    expect(rulesBroken(problem, [at(4)])).toEqual(["closed-table"]);
    expect(rulesBroken(problem, [at(5)])).toEqual([]);
  });

  test("two meetings at one table at once", () => {
    const problem = aProblem([
      [0, 1],
      [2, 3],
    ]);
    expect(checkSchedule(problem, [at(2, 1), at(2, 1)]).faults).toEqual([
      { rule: "table-twice", meetings: [0, 1], participants: [], slots: [2], tables: [1] },
    ]);
    expect(rulesBroken(problem, [at(2, 1), at(2, 0)])).toEqual([]);
  });

  test("somebody in two meetings at once", () => {
    expect(checkSchedule(aProblem(chain), [at(3), at(3, 1), at(4)]).faults).toEqual([
      { rule: "participant-twice", meetings: [0, 1], participants: [1], slots: [3], tables: [] },
    ]);
  });

  test("somebody who is away", () => {
    const participants = [aParticipant(), aParticipant({ away: [0, 1] })];
    expect(checkSchedule(aProblem([[0, 1]], { participants }), [at(1)]).faults).toEqual([
      { rule: "away", meetings: [0], participants: [1], slots: [1], tables: [0] },
    ]);
  });

  test("somebody away from the own booth", () => {
    const participants = [aParticipant({ booth: 1 }), aParticipant()];
    const problem = aProblem([[0, 1]], { participants });
    expect(rulesBroken(problem, [at(0, 0)])).toEqual(["booth"]);
    expect(rulesBroken(problem, [at(0, 1)])).toEqual([]);
  });

  test("too little time to walk to another hall", () => {
    const problem = aProblem(chain, {
      tables: [aTable(), aTable({ hall: 1 })],
      travel: [
        [0, 1],
        [1, 0],
      ],
    });
    expect(checkSchedule(problem, [at(0, 0), at(1, 1), at(3, 1)]).faults).toEqual([
      { rule: "travel", meetings: [0, 1], participants: [1], slots: [0, 1], tables: [0, 1] },
    ]);
    expect(rulesBroken(problem, [at(0, 0), at(2, 1), at(3, 1)])).toEqual([]);
  });

  test("the second of two meetings before, or together with, the first", () => {
    const problem = aProblem(chain, { precedences: [[0, 2]] });
    expect(rulesBroken(problem, [at(3), at(4), at(3, 1)])).toEqual(["precedence"]);
    expect(rulesBroken(problem, [at(3), at(4), at(2)])).toEqual(["precedence"]);
    expect(rulesBroken(problem, [at(2), at(4), at(3)])).toEqual([]);
  });

  test("breaks that differ more than agreed, and participants without meetings left aside", () => {
    const star = [
      [0, 1],
      [0, 2],
      [0, 3],
    ] as const;
    const participants = Array.from({ length: 5 }, () => aParticipant());
    const most = (mostBreakSpread: number) => aProblem(star, { participants, mostBreakSpread });
    expect(checkSchedule(most(1), [at(0), at(2), at(4)]).faults).toEqual([
      { rule: "break-spread", meetings: [], participants: [0], slots: [], tables: [] },
    ]);
    expect(rulesBroken(most(2), [at(0), at(2), at(4)])).toEqual([]);
  });
});

describe("what a schedule is worth", () => {
  test("weight, the worst share, social firms, breaks however long once, and spread", () => {
    const problem = aProblem(chain, {
      participants: [
        aParticipant({ isSocial: true }),
        aParticipant(),
        aParticipant(),
        aParticipant({ isSocial: true }),
      ],
      meetings: [
        aMeeting([0, 1], { weight: 3 }),
        aMeeting([1, 2], { weight: 1 }),
        aMeeting([2, 3], { weight: 2 }),
      ],
    });
    expect(checkSchedule(problem, [at(0), at(5), null]).worth).toEqual({
      weight: 4,
      worstShare: 0,
      socialSeen: 1,
      breaks: 1,
      spread: 1,
    });
  });

  test("with nothing that may be left out the worst share is whole", () => {
    const { worth } = checkSchedule(aProblem(chain), [at(0), at(1), at(0, 1)]);
    expect(worth).toEqual({ weight: 0, worstShare: 1, socialSeen: 0, breaks: 0, spread: 0 });
  });
});

test("more meetings than somebody may have is a fault, told once with all of them", () => {
  const problem = aProblem(
    [
      [0, 1],
      [0, 2],
      [0, 3],
    ],
    {},
  );
  const participants = problem.participants.map((one, who) =>
    who === 0 ? { ...one, most: 2 } : one,
  );
  const limited = { ...problem, participants };
  const all = [0, 1, 2].map((slot) => ({ slot, table: 0 }));
  expect(checkSchedule(limited, all).faults).toEqual([
    { rule: "most-meetings", meetings: [0, 1, 2], participants: [0], slots: [], tables: [] },
  ]);
});
