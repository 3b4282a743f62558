import type { MeetingProblem } from "./meeting-problem.ts";

/** Two days of half-hour slots; more is refused, because a day of a participant is kept in two words of 31 bits. */
export const mostSlots = 62;

/** What is wrong with a problem as it was given, before anybody tries to solve it. */
export type ProblemFault = {
  readonly because:
    | "no-slots"
    | "too-many-slots"
    | "no-tables"
    | "unknown-slot"
    | "unknown-table"
    | "unknown-hall"
    | "unknown-participant"
    | "unknown-meeting"
    | "with-oneself"
    | "bad-weight"
    | "bad-travel"
    | "travel-shorter-around"
    | "bad-spread"
    | "two-booths"
    | "no-slot-left"
    | "precedence-circle";
  /** Where: `meetings[3].within`. */
  readonly field: string;
  readonly participants: readonly number[];
  readonly meetings: readonly number[];
};

/**
 * Input that cannot be meant: numbers that point nowhere, and single meetings that can never be held.
 * A problem without faults may still have no schedule: that is for the solver to prove.
 */
export function checkProblem(problem: MeetingProblem): readonly ProblemFault[] {
  const faults: ProblemFault[] = [];
  const say: Say = (because, field, about = {}) =>
    faults.push({ because, field, participants: [], meetings: [], ...about });
  if (!isCount(problem.slots) || problem.slots === 0) say("no-slots", "slots");
  if (problem.slots > mostSlots) say("too-many-slots", "slots");
  if (problem.tables.length === 0 && problem.meetings.length > 0) say("no-tables", "tables");
  checkTravel(problem, say);
  checkLists(problem, say);
  problem.meetings.forEach((_, number) => {
    checkMeeting(problem, number, say);
  });
  if (problem.mostBreakSpread !== null && !isCount(problem.mostBreakSpread))
    say("bad-spread", "mostBreakSpread");
  if (faults.length === 0) checkHoldable(problem, say);
  return faults;
}

type Say = (
  because: ProblemFault["because"],
  field: string,
  about?: { participants?: readonly number[]; meetings?: readonly number[] },
) => void;

function isCount(number: number) {
  return Number.isInteger(number) && number >= 0;
}

function isBelow(number: number, count: number) {
  return isCount(number) && number < count;
}

function checkTravel({ travel, tables }: MeetingProblem, say: Say) {
  if (travel.length === 0) return;
  const halls = travel.length;
  tables.forEach(({ hall }, number) => {
    if (!isBelow(hall, halls)) say("unknown-hall", `tables[${number}].hall`);
  });
  travel.forEach((row, from) => {
    const isRight = row.length === halls && row.every(isCount) && row[from] === 0;
    if (!isRight) say("bad-travel", `travel[${from}]`);
  });
  for (let from = 0; from < halls; from += 1)
    for (let by = 0; by < halls; by += 1)
      for (let to = 0; to < halls; to += 1) {
        const around = (travel[from]?.[by] ?? 0) + 1 + (travel[by]?.[to] ?? 0);
        if ((travel[from]?.[to] ?? 0) > around) say("travel-shorter-around", `travel[${from}]`);
      }
}

function checkLists(
  { slots, tables, participants, meetings, precedences }: MeetingProblem,
  say: Say,
) {
  tables.forEach(({ closed }, number) => {
    if (!closed.every((slot) => isBelow(slot, slots)))
      say("unknown-slot", `tables[${number}].closed`);
  });
  participants.forEach(({ away, booth }, number) => {
    const about = { participants: [number] };
    if (!away.every((slot) => isBelow(slot, slots)))
      say("unknown-slot", `participants[${number}].away`, about);
    if (booth !== null && !isBelow(booth, tables.length))
      say("unknown-table", `participants[${number}].booth`, about);
  });
  precedences.forEach((pair, number) => {
    if (!pair.every((meeting) => isBelow(meeting, meetings.length)))
      say("unknown-meeting", `precedences[${number}]`);
  });
}

function checkMeeting(
  { slots, tables, participants, meetings }: MeetingProblem,
  number: number,
  say: Say,
) {
  const meeting = meetings[number];
  if (!meeting) return;
  const about = { meetings: [number], participants: meeting.between };
  const field = `meetings[${number}]`;
  if (!meeting.between.every((who) => isBelow(who, participants.length)))
    say("unknown-participant", `${field}.between`, about);
  if (meeting.between[0] === meeting.between[1]) say("with-oneself", `${field}.between`, about);
  if (meeting.within && !meeting.within.every((slot) => isBelow(slot, slots)))
    say("unknown-slot", `${field}.within`, about);
  if (meeting.table !== null && !isBelow(meeting.table, tables.length))
    say("unknown-table", `${field}.table`, about);
  if (meeting.weight !== null && !(isCount(meeting.weight) && meeting.weight > 0))
    say("bad-weight", `${field}.weight`, about);
}

/** Meetings that no schedule can hold, asked one by one, and precedences that run in a circle. */
function checkHoldable(problem: MeetingProblem, say: Say) {
  problem.meetings.forEach((meeting, number) => {
    const about = { meetings: [number], participants: meeting.between };
    const asked = new Set(meeting.table === null ? [] : [meeting.table]);
    const away = new Set<number>();
    for (const who of meeting.between) {
      const participant = problem.participants[who];
      if (participant?.booth != null) asked.add(participant.booth);
      for (const slot of participant?.away ?? []) away.add(slot);
    }
    if (asked.size > 1 && meeting.weight === null) say("two-booths", `meetings[${number}]`, about);
    const tables = problem.tables.filter((_, table) => asked.size === 0 || asked.has(table));
    const slots = meeting.within ?? Array.from({ length: problem.slots }, (_, slot) => slot);
    const isFree = (slot: number) =>
      !away.has(slot) && tables.some(({ closed }) => !closed.includes(slot));
    if (asked.size < 2 && meeting.weight === null && !slots.some(isFree))
      say("no-slot-left", `meetings[${number}]`, about);
  });
  const circle = circleOf(problem);
  if (circle.length > 0) say("precedence-circle", "precedences", { meetings: circle });
}

/** Meetings that must be held and wait for one another; empty when none do. */
function circleOf({ meetings, precedences }: MeetingProblem): readonly number[] {
  const required = precedences.filter((pair) =>
    pair.every((number) => meetings[number]?.weight === null),
  );
  let waiting = [...new Set(required.flat())];
  for (;;) {
    const still = waiting.filter(
      (number) =>
        required.some(([first, then]) => then === number && waiting.includes(first)) &&
        required.some(([first, then]) => first === number && waiting.includes(then)),
    );
    if (still.length === waiting.length) return still.sort((a, b) => a - b);
    waiting = still;
  }
}
