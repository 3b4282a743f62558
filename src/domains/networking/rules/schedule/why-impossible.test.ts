import { expect, test } from "vitest";
import type { WishPair } from "../wishes/wish.ts";
import { checkProblem } from "./check-problem.ts";
import type { CompiledFair } from "./compile-problem.ts";
import type { Meeting, MeetingProblem } from "./meeting-problem.ts";
import { clashOf, plainImpossibilities } from "./why-impossible.ts";

const must = (a: number, b: number, within: number[] | null = null): Meeting => ({
  between: [a, b],
  within,
  table: null,
  weight: null,
});

const compiled = (over: Partial<MeetingProblem>): CompiledFair => {
  const problem: MeetingProblem = {
    slots: 2,
    tables: [{ hall: 0, closed: [] }],
    travel: [],
    participants: ["a", "b", "c"].map(() => ({
      away: [],
      booth: null,
      most: null,
      isSocial: false,
    })),
    meetings: [],
    precedences: [],
    mostBreakSpread: null,
    ...over,
  };
  return {
    problem,
    slots: [
      { from: "09:00", to: "09:15" },
      { from: "09:20", to: "09:35" },
    ],
    tables: ["1"],
    guests: ["a", "b", "c"].map((id) => ({
      id,
      name: id,
      side: "regular",
      state: "coming",
      attendance: "unknown",
      organisationId: null,
      language: "nl",
    })),
    pairs: problem.meetings.map(({ between }): WishPair => {
      const [one, other] = between.map((who) => ["a", "b", "c"][who] ?? "");
      return {
        between: [one ?? "", other ?? ""],
        wishes: [],
        isMutual: false,
        isVetoed: false,
        weight: 1,
      };
    }),
    leftOut: [],
    loose: [],
  };
};
const why = (fair: CompiledFair) => plainImpossibilities(fair, checkProblem(fair.problem));

test("two that must meet and are never there together are named", () => {
  const away = [[0], [1], []].map((slots) => ({
    away: slots,
    booth: null,
    most: null,
    isSocial: false,
  }));
  expect(why(compiled({ participants: away, meetings: [must(0, 1)] }))).toEqual([
    { kind: "no-slot-left", guests: ["a", "b"] },
  ]);
});

test("two fixed meetings of one guest at one time are named with the time", () => {
  expect(why(compiled({ meetings: [must(0, 1, [1]), must(0, 2, [1])] }))).toContainEqual({
    kind: "same-slot",
    guests: ["a", "b", "c"],
    at: "09:20",
  });
});

test("more that must be held than there are places is told in numbers", () => {
  const all = [must(0, 1), must(0, 2), must(1, 2)];
  expect(why(compiled({ meetings: all }))).toEqual([
    { kind: "too-few-places", must: 3, places: 2 },
  ]);
});

test("demands that clash are told by name, and when nobody found them that they clash", () => {
  const fair = compiled({ meetings: [must(0, 1)] });
  const demand = { rule: "away", participants: [1], meetings: [], slots: [0], tables: [] } as const;
  expect(clashOf(fair, { demands: [demand], isMinimal: true })).toEqual([
    { kind: "clash", rule: "away", guests: ["b"], at: ["09:00"], tables: [] },
  ]);
  expect(clashOf(fair, null)).toEqual([{ kind: "together" }]);
});
