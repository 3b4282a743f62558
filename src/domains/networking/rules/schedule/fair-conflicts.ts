import { pairKey } from "../wishes/wish.ts";

import { type CompiledFair, compileProblem, scheduleIn } from "./compile-problem.ts";
import { type Conflict, type ConflictLevels, conflictsOf, usualLevels } from "./conflicts-of.ts";
import { type FairFacts, mostMeetingsOf, type PlacedMeeting } from "./fair-facts.ts";
import type { FairRule, RuleLevel } from "./fair-setup.ts";

/** A rule of the fair that a schedule breaks, in names. */
export type FairConflict = {
  readonly rule: FairRule;
  readonly level: RuleLevel;
  /** Pair keys of the meetings it is about. */
  readonly meetings: readonly string[];
  /** Guest ids. */
  readonly guests: readonly string[];
  /** Starts of slots. */
  readonly at: readonly string[];
  readonly tables: readonly string[];
};

const levelOrder: readonly RuleLevel[] = ["block", "block-publication", "warn", "ignore"];

/** What a schedule breaks, the gravest first; what is to be ignored is left out. */
export function conflictsIn(
  facts: FairFacts,
  placed: readonly PlacedMeeting[],
  compiled = compileAll(facts),
): readonly FairConflict[] {
  const { schedule, strangers } = scheduleIn(compiled, placed);
  const found = conflictsOf(compiled.problem, schedule, levelsOf(facts)).map((fault) =>
    conflictOf(fault, compiled),
  );
  return [...found, ...strangersOf(strangers, compiled), ...tooMany(facts, placed)]
    .filter(({ level }) => level !== "ignore")
    .sort((a, b) => levelOrder.indexOf(a.level) - levelOrder.indexOf(b.level));
}

/** Without the most that one may have: who has more is told once, below, also of meetings with who is not there. */
export const compileAll = (facts: FairFacts): CompiledFair =>
  compileProblem({
    ...facts,
    setup: { ...facts.setup, mostMeetings: null },
    demands: facts.demands.map((one) => ({ ...one, mostMeetings: null })),
  });

/** The levels of the organiser; what nobody can do, like being in two places, blocks. */
export const levelsOf = ({ setup }: FairFacts): ConflictLevels => ({
  ...usualLevels,
  ...setup.levels,
});

function conflictOf(fault: Conflict, compiled: CompiledFair): FairConflict {
  const of = <Value>(numbers: readonly number[], list: readonly Value[]): Value[] =>
    numbers.flatMap((number) => list[number] ?? []);
  const pairs = of(fault.meetings, compiled.pairs);
  const named = of(fault.participants, compiled.guests).map(({ id }) => id);
  return {
    rule: fault.rule,
    level: fault.level,
    meetings: pairs.map(({ between }) => pairKey(...between)),
    guests: named.length > 0 ? named : [...new Set(pairs.flatMap(({ between }) => between))],
    at: of(fault.slots, compiled.slots).map(({ from }) => from),
    tables: of(fault.tables, compiled.tables),
  };
}

/** Meetings with somebody who is not there, or that somebody does not want. */
const strangersOf = (strangers: readonly PlacedMeeting[], { leftOut }: CompiledFair) =>
  strangers.flatMap((one): FairConflict[] => {
    const key = pairKey(one.a, one.b);
    const why = leftOut.find(({ pair }) => pairKey(...pair.between) === key);
    if (!why) return [];
    const rule = why.because;
    return [
      {
        rule,
        level: rule === "veto" ? "block" : "block-publication",
        meetings: [key],
        guests: why.guest ? [why.guest] : [one.a, one.b],
        at: [one.at],
        tables: [one.table],
      },
    ];
  });

export function tooMany(facts: FairFacts, placed: readonly PlacedMeeting[]): FairConflict[] {
  const count = new Map<string, number>();
  for (const { a, b } of placed) {
    for (const id of [a, b]) count.set(id, (count.get(id) ?? 0) + 1);
  }
  return [...count].flatMap(([id, meetings]) =>
    meetings > (mostMeetingsOf(facts, id) ?? meetings)
      ? [
          {
            rule: "most-meetings" as const,
            level: facts.setup.levels["most-meetings"],
            meetings: [],
            guests: [id],
            at: [],
            tables: [],
          },
        ]
      : [],
  );
}

export type MoveJudged = {
  /** What the schedule would break after the move and does not break now. */
  readonly added: readonly FairConflict[];
  readonly isBlocked: boolean;
};

const keyOf = (one: FairConflict) => JSON.stringify([one.rule, one.meetings, one.guests, one.at]);

/** What would come of a change: only what is new counts against it. */
export function judgeChange(
  facts: FairFacts,
  before: readonly PlacedMeeting[],
  after: readonly PlacedMeeting[],
): MoveJudged {
  return againstKnown(conflictsIn(facts, before))(conflictsIn(facts, after));
}

const againstKnown = (before: readonly FairConflict[]) => {
  const known = new Set(before.map(keyOf));
  return (after: readonly FairConflict[]): MoveJudged => {
    const added = after.filter((one) => !known.has(keyOf(one)));
    return { added, isBlocked: added.some(({ level }) => level === "block") };
  };
};
