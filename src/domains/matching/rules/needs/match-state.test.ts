import { expect, test } from "vitest";
import { asDay, type Instant } from "#kernel/day";
import { type DatedStep, outcomeOfMatch, type StepKind, stateOfMatch } from "./match-state.ts";

const steps = (...kinds: readonly (StepKind | `-${StepKind}`)[]): DatedStep[] =>
  kinds.map((kind, at) => ({
    kind: kind.replace(/^-/, "") as StepKind,
    happenedOn: asDay(`2026-11-${String(at + 1).padStart(2, "0")}`),
    recordedAt: `2026-11-23T10:00:${String(at).padStart(2, "0")}.000Z` as Instant,
    cents: kind === "contract" ? 12_000_00 : null,
    isUndone: kind.startsWith("-"),
  }));

test.each([
  [[], "named"],
  [["note", "action"], "named"],
  [["mail"], "contacted"],
  [["mail", "answer-yes", "call"], "interested"],
  [["mail", "meeting", "quote", "mail"], "quoted"],
  [["mail", "answer-no"], "declined"],
  [["mail", "answer-no", "mail"], "declined"],
  [["answer-no", "meeting"], "talking"],
  [["mail", "-contract"], "contacted"],
  [["contract", "answer-no"], "declined"],
] as const)("after %s a match is %s", (kinds, state) => {
  expect(stateOfMatch(steps(...kinds))).toBe(state);
});

test("steps count in the order in which they happened, not in which they were written down", () => {
  const [no, yes] = steps("answer-no", "answer-yes") as [DatedStep, DatedStep];
  expect(stateOfMatch([yes, no])).toBe("interested");
});

test("a talk, a quote or a contract proves a match, the furthest one with its amount", () => {
  expect(outcomeOfMatch(steps("mail", "call", "answer-yes"))).toBeNull();
  expect(outcomeOfMatch(steps("meeting"))).toMatchObject({ kind: "meeting", on: "2026-11-01" });
  expect(outcomeOfMatch(steps("meeting", "contract", "meeting"))).toEqual({
    kind: "contract",
    on: "2026-11-02",
    cents: 12_000_00,
  });
  expect(outcomeOfMatch(steps("meeting", "-contract"))).toMatchObject({ kind: "meeting" });
});
