import { expect, test } from "vitest";
import { aMeeting, aParticipant, aProblem } from "../../examples/a-problem.ts";
import { conflictsOf, gravestLevel, usualLevels } from "./conflicts-of.ts";

const at = (slot: number, table = 0) => ({ slot, table });
const problem = aProblem(
  [
    [0, 1],
    [0, 2],
  ],
  { precedences: [[0, 1]] },
);
const told = (conflicts: ReturnType<typeof conflictsOf>) =>
  conflicts.map(({ rule, level }) => `${level} ${rule}`);

test("the gravest conflict comes first, each at its level", () => {
  expect(told(conflictsOf(problem, [at(1), at(1, 1)]))).toEqual([
    "block participant-twice",
    "block-publication precedence",
  ]);
});

test("a rule that is ignored is not told, and levels are data", () => {
  const levels = { ...usualLevels, "participant-twice": "warn", precedence: "ignore" } as const;
  expect(told(conflictsOf(problem, [at(1), at(1, 1)], levels))).toEqual(["warn participant-twice"]);
  expect(gravestLevel([{ rule: "precedence" }, { rule: "travel" }], levels)).toBe(
    "block-publication",
  );
  expect(gravestLevel([{ rule: "precedence" }], levels)).toBeNull();
});

test("who asked and gets nothing is told, a social firm by its own rule; who asked nothing is not", () => {
  const fair = aProblem([], {
    participants: [aParticipant(), aParticipant({ isSocial: true }), aParticipant()],
    meetings: [aMeeting([0, 1], { weight: 2 })],
  });
  expect(told(conflictsOf(fair, [null]))).toEqual(["warn gets-nothing", "warn social-unseen"]);
  expect(conflictsOf(fair, [at(0)])).toEqual([]);
});
