import { pairKey } from "../wishes/wish.ts";
import { changeSchedule } from "./change-schedule.ts";
import { type CompiledFair, scheduleIn } from "./compile-problem.ts";
import { type Conflict, conflictsOf } from "./conflicts-of.ts";
import { compileAll, judgeChange, levelsOf, tooMany } from "./fair-conflicts.ts";
import type { FairFacts, PlacedMeeting } from "./fair-facts.ts";
import { type FairRule, type RuleLevel, ruleLevels } from "./fair-setup.ts";
import type { Place, Schedule } from "./meeting-problem.ts";

export type JudgedPlace = {
  readonly at: string;
  readonly table: string;
  /** Another meeting is there; the two would change places. */
  readonly isSwap: boolean;
  /** The gravest level of what it would break; null: nothing. */
  readonly level: RuleLevel | null;
  readonly rules: readonly FairRule[];
};

type Broken = { readonly rule: FairRule; readonly level: RuleLevel };

/** For one meeting: what would come of it at every place. */
export function judgePlaces(
  facts: FairFacts,
  meetings: readonly PlacedMeeting[],
  between: readonly [string, string],
): readonly JudgedPlace[] {
  const compiled = compileAll(facts);
  const key = pairKey(...between);
  const others = new Set(
    meetings.flatMap((one) => (pairKey(one.a, one.b) === key ? [] : [placeKey(one.at, one.table)])),
  );
  const judge = judgeByNumber(facts, compiled, meetings, between) ?? judgeByName;
  return compiled.slots.flatMap(({ from }, slot) =>
    compiled.tables.map((table, number): JudgedPlace => {
      const added = judge({ slot, table: number }, from, table);
      const gravest = ruleLevels.find((level) => added.some((one) => one.level === level));
      return {
        at: from,
        table,
        isSwap: others.has(placeKey(from, table)),
        level: gravest ?? null,
        rules: [...new Set(inOrder(added).map(({ rule }) => rule))],
      };
    }),
  );

  function judgeByName(_: Place, at: string, table: string): readonly Broken[] {
    const after = changeSchedule(meetings, between, { kind: "move", at, table });
    return judgeChange(facts, meetings, after.meetings).added;
  }
}

const placeKey = (at: string, table: string) => `${at} ${table}`;

const inOrder = (added: readonly Broken[]): readonly Broken[] =>
  [...added].sort((a, b) => ruleLevels.indexOf(a.level) - ruleLevels.indexOf(b.level));

/**
 * The same without names, a thousand times a second instead of a hundred; null where a meeting stands on the board that the
 * problem does not know.
 */
function judgeByNumber(
  facts: FairFacts,
  compiled: CompiledFair,
  meetings: readonly PlacedMeeting[],
  between: readonly [string, string],
): ((to: Place) => readonly Broken[]) | null {
  const { problem, pairs } = compiled;
  const { schedule, strangers } = scheduleIn(compiled, meetings);
  const key = pairKey(...between);
  const number = pairs.findIndex((pair) => pairKey(...pair.between) === key);
  if (number < 0 || strangers.length > 0) return null;
  const levels = levelsOf(facts);
  const known = new Set(conflictsOf(problem, schedule, levels).map(keyOf));
  const more = schedule[number] ? [] : oneTooMany(facts, meetings, between);
  return (to) => [
    ...conflictsOf(problem, moved(schedule, number, to), levels).filter(
      (one) => !known.has(keyOf(one)),
    ),
    ...more,
  ];
}

const keyOf = ({ rule, meetings, participants, slots }: Conflict) =>
  `${rule} ${meetings} ${participants} ${slots}`;

/** A meeting that is moved onto another one changes places with it; one that had no place only comes. */
function moved(schedule: Schedule, number: number, to: Place): Schedule {
  const after = [...schedule];
  const mine = schedule[number];
  const there = schedule.findIndex(
    (place, one) => one !== number && place?.slot === to.slot && place.table === to.table,
  );
  if (mine && there >= 0) after[there] = mine;
  after[number] = to;
  return after;
}

/** Whom a meeting more would give more than the most. */
function oneTooMany(
  facts: FairFacts,
  meetings: readonly PlacedMeeting[],
  [a, b]: readonly [string, string],
): readonly Broken[] {
  const before = new Set(tooMany(facts, meetings).flatMap(({ guests }) => guests));
  const after = tooMany(facts, [...meetings, { a, b, at: "", table: "", locked: false }]);
  return after.filter(
    ({ guests, level }) => level !== "ignore" && guests.some((id) => !before.has(id)),
  );
}
