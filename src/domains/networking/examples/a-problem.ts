import type {
  Meeting,
  MeetingProblem,
  Participant,
  Table,
} from "../rules/schedule/meeting-problem.ts";

/** A small fair that any schedule of separate slots fits: two tables in one hall, nobody away. */
export function aProblem(
  between: readonly (readonly [number, number])[],
  changes: Partial<MeetingProblem> = {},
): MeetingProblem {
  const count = Math.max(0, ...between.flat()) + 1;
  return {
    slots: 6,
    tables: [aTable(), aTable()],
    travel: [],
    participants: Array.from({ length: count }, () => aParticipant()),
    meetings: between.map((pair) => aMeeting(pair)),
    precedences: [],
    mostBreakSpread: null,
    ...changes,
  };
}

export function aTable(changes: Partial<Table> = {}): Table {
  return { hall: 0, closed: [], ...changes };
}

export function aParticipant(changes: Partial<Participant> = {}): Participant {
  return { away: [], booth: null, most: null, isSocial: false, ...changes };
}

export function aMeeting(
  between: readonly [number, number],
  changes: Partial<Meeting> = {},
): Meeting {
  return { between, within: null, table: null, weight: null, ...changes };
}
