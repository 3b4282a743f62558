import type { MeetingProblem } from "../meeting-problem.ts";
import {
  addClause,
  always,
  anyOf,
  atMostOne,
  type Cnf,
  never,
  newCnf,
  newVariable,
} from "./cnf.ts";
import { encodeDay } from "./encode-day.ts";
import { encodeMost } from "./encode-most.ts";
import { encodeTables } from "./encode-tables.ts";
import { type PossiblePlaces, possiblePlaces } from "./possible-places.ts";

/** The problem as clauses: what a literal of it means. */
export type Model = {
  readonly cnf: Cnf;
  readonly places: readonly PossiblePlaces[];
  /** `at[meeting][slot]`: it is held in that slot. */
  readonly at: readonly (readonly number[])[];
  /** `inZone[meeting][zone]`: if held, it is in that zone; absent where there is only one. */
  readonly inZone: readonly ReadonlyMap<number, number>[];
  readonly held: readonly number[];
  /** Meetings of each participant. */
  readonly meetingsOf: readonly (readonly number[])[];
  /** `busy[participant][slot]`: it has a meeting then. */
  readonly busy: readonly (readonly number[])[];
  /** `breaks[participant][i]` holds exactly when it has more than i breaks. */
  readonly breaks: readonly (readonly number[])[];
};

/** Literals under which a rule holds, for who asks which rules clash; by default all hold. */
export type Guards = {
  readonly tables: (slot: number) => number;
  readonly ownTable: (table: number) => number;
  readonly travel: (participant: number) => number;
  readonly most: (participant: number) => number;
};

const allHold: Guards = {
  tables: () => always,
  ownTable: () => always,
  travel: () => always,
  most: () => always,
};

/** The rules of the problem as clauses; what the schedule is worth is added by who asks for it. */
export function encodeProblem(
  problem: MeetingProblem,
  guards: Guards = allHold,
  cnf: Cnf = newCnf(),
): Model {
  const places = possiblePlaces(guards === allHold ? problem : withoutClosed(problem));
  const at = places.map(({ slots }) => {
    const row = Array<number>(problem.slots).fill(never);
    for (const slot of slots) row[slot] = newVariable(cnf);
    return row;
  });
  const held = problem.meetings.map(({ weight }, meeting) => {
    const slots = (at[meeting] ?? []).filter((literal) => literal !== never);
    atMostOne(cnf, slots);
    if (weight !== null) return anyOf(cnf, slots);
    addClause(cnf, slots);
    return -never;
  });
  const meetingsOf = problem.participants.map((_, who) =>
    problem.meetings.flatMap(({ between }, meeting) => (between.includes(who) ? [meeting] : [])),
  );
  const busy = meetingsOf.map((mine) =>
    encodeBusy(
      cnf,
      problem.slots,
      mine.map((m) => at[m] ?? []),
    ),
  );
  const mostBreaks = mostBreaksOf(problem, meetingsOf);
  const breaks = meetingsOf.map((mine, who) =>
    encodeDay(cnf, {
      busy: busy[who] ?? [],
      held: mine.map((meeting) => held[meeting] ?? never),
      at: mine.map((meeting) => at[meeting] ?? []),
      allowed: mostBreaks,
    }),
  );
  const inZone = encodeTables(cnf, problem, { places, at, meetingsOf, busy, guards });
  encodePrecedences(cnf, problem, at, held);
  encodeMost(cnf, problem, meetingsOf, held, guards.most);
  const model = { cnf, places, at, inZone, held, meetingsOf, busy, breaks };
  if (problem.mostBreakSpread !== null)
    addClause(cnf, [spreadAtMost(model, problem.mostBreakSpread)]);
  return model;
}

/** Breaks that anybody can have: whoever has one meeting or no free slot has none, and others not much more. */
function mostBreaksOf(
  { mostBreakSpread, meetings, slots }: MeetingProblem,
  meetingsOf: readonly (readonly number[])[],
): number {
  const hasNone = meetingsOf.some(
    (mine) =>
      (mine.length === 1 || mine.length === slots) &&
      mine.every((meeting) => meetings[meeting]?.weight === null),
  );
  return hasNone && mostBreakSpread !== null ? mostBreakSpread : slots;
}

/** Closed tables then are told by the guards alone. */
const withoutClosed = (problem: MeetingProblem): MeetingProblem => ({
  ...problem,
  tables: problem.tables.map((table) => ({ ...table, closed: [] })),
});

function encodeBusy(cnf: Cnf, slots: number, mine: readonly (readonly number[])[]): number[] {
  return Array.from({ length: slots }, (_, slot) => {
    const here = mine.map((row) => row[slot] ?? never).filter((literal) => literal !== never);
    atMostOne(cnf, here);
    return anyOf(cnf, here);
  });
}

/** The first is over before the second begins, when both are held. */
function encodePrecedences(
  cnf: Cnf,
  { precedences, slots }: MeetingProblem,
  at: readonly (readonly number[])[],
  held: readonly number[],
) {
  const overBy = new Map<number, readonly number[]>();
  const over = (meeting: number): readonly number[] => {
    const known = overBy.get(meeting) ?? heldBy(cnf, at[meeting] ?? []);
    overBy.set(meeting, known);
    return known;
  };
  for (const [first, then] of precedences) {
    const firstHeld = held[first] ?? never;
    for (let slot = 0; slot < slots; slot += 1) {
      const before = slot === 0 ? never : (over(first)[slot - 1] ?? never);
      addClause(cnf, [-(at[then]?.[slot] ?? never), -firstHeld, before]);
      addClause(cnf, [-(over(then)[slot] ?? never), -firstHeld, before]);
    }
  }
}

/** `by[slot]` holds exactly when the meeting is held in that slot or before. */
function heldBy(cnf: Cnf, row: readonly number[]): readonly number[] {
  let before = never;
  return row.map((here) => {
    before = anyOf(cnf, [before, here]);
    return before;
  });
}

/**
 * A literal that makes the breaks of any two participants with a meeting differ by no more than `most`: whoever has more
 * than `most + i` needs everybody to have more than i.
 */
export function spreadAtMost(model: Model, most: number): number {
  const { cnf, breaks, held, meetingsOf } = model;
  const asked = newVariable(cnf);
  const highest = Math.max(0, ...breaks.map((counted) => counted.length));
  for (let i = 0; most + i < highest; i += 1) {
    const everybody = newVariable(cnf);
    breaks.forEach((counted, who) => {
      if (counted[most + i] !== undefined)
        addClause(cnf, [-asked, -(counted[most + i] ?? never), everybody]);
      for (const meeting of meetingsOf[who] ?? [])
        addClause(cnf, [-everybody, -(held[meeting] ?? never), counted[i] ?? never]);
    });
  }
  return asked;
}
