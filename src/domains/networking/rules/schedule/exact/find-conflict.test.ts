import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aMeeting, aParticipant, aProblem, aTable } from "../../../examples/a-problem.ts";
import { anyProblem } from "../../../examples/any-problem.ts";
import { newCadicalSat } from "../../../usecases/schedule/cadical-sat.ts";
import type { MeetingProblem } from "../meeting-problem.ts";
import { encodeProblem } from "./encode-problem.ts";
import { findConflict } from "./find-conflict.ts";

async function conflictIn(problem: MeetingProblem) {
  return findConflict(problem, await newCadicalSat({}), () => false);
}

const nothing = { participants: [], meetings: [], slots: [], tables: [] };

describe("a fair without a schedule", () => {
  test("names who has more meetings than free slots", async () => {
    const problem = aProblem(
      [
        [0, 1],
        [0, 2],
        [0, 3],
        [2, 3],
      ],
      {
        slots: 4,
        participants: [aParticipant({ away: [0, 3] }), ...[1, 2, 3].map(() => aParticipant())],
      },
    );
    expect(await conflictIn(problem)).toEqual({
      demands: [
        { ...nothing, rule: "must-hold", participants: [0, 1, 2, 3], meetings: [0, 1, 2] },
        { ...nothing, rule: "away", participants: [0], slots: [0, 3] },
      ],
      isMinimal: true,
    });
  });

  test("names two meetings fixed in one slot, and leaves out what has no part in it", async () => {
    const problem = aProblem([], {
      participants: Array.from({ length: 5 }, () => aParticipant()),
      meetings: [
        aMeeting([0, 1], { within: [2] }),
        aMeeting([3, 4], { within: [2] }),
        aMeeting([1, 2], { within: [2] }),
      ],
    });
    const conflict = await conflictIn(problem);
    expect(conflict?.demands.map(({ rule, meetings }) => [rule, meetings])).toEqual([
      ["must-hold", [0, 2]],
      ["within", [0]],
      ["within", [2]],
    ]);
  });

  test("says in which slots tables are short", async () => {
    const problem = aProblem([], {
      tables: [aTable(), aTable({ closed: [1] })],
      participants: Array.from({ length: 4 }, () => aParticipant()),
      meetings: [aMeeting([0, 1], { within: [1] }), aMeeting([2, 3], { within: [1] })],
    });
    const conflict = await conflictIn(problem);
    expect(conflict?.demands.at(-1)).toEqual({ ...nothing, rule: "tables", slots: [1] });
  });

  test("says which order runs in a circle", async () => {
    const pairs = [
      [0, 1],
      [2, 3],
    ] as const;
    const problem = aProblem(pairs, {
      precedences: [
        [0, 1],
        [1, 0],
      ],
    });
    const conflict = await conflictIn(problem);
    expect(conflict?.demands.map(({ rule }) => rule)).toEqual([
      "must-hold",
      "precedence",
      "precedence",
    ]);
  });

  test("has a reason exactly when there is no schedule", async () => {
    await fc.assert(
      fc.asyncProperty(anyProblem({ slots: 3, meetings: 7 }), async (raw) => {
        const problem = { ...raw, mostBreakSpread: null };
        const sat = await newCadicalSat({});
        sat.take(encodeProblem(problem).cnf);
        const isPossible = sat.solve([], () => false) === "yes";
        const conflict = await conflictIn(problem);
        expect(conflict === null).toBe(isPossible);
        if (conflict) expect(conflict.isMinimal).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
