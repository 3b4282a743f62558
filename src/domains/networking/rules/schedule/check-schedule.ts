import type { MeetingProblem, Place, Schedule, Worth } from "./meeting-problem.ts";
import { breaksIn, worthOf } from "./worth-of.ts";

/** Rules that a schedule can break, in the order in which they are reported. */
export const scheduleRules = [
  "unknown-place",
  "not-held",
  "within",
  "own-table",
  "closed-table",
  "table-twice",
  "participant-twice",
  "away",
  "booth",
  "travel",
  "most-meetings",
  "precedence",
  "break-spread",
] as const;

export type ScheduleRule = (typeof scheduleRules)[number];

/** One broken rule: which, and whom and what it concerns (numbers in the problem, each once, ascending). */
export type Fault = {
  readonly rule: ScheduleRule;
  readonly meetings: readonly number[];
  readonly participants: readonly number[];
  readonly slots: readonly number[];
  readonly tables: readonly number[];
};

/**
 * Looks a schedule over rule by rule, in plain loops that no solver shares.
 * @returns every fault (none: the schedule may be published as it is) and what the schedule is worth; places that do
 * not exist count as not held
 * @throws RangeError when the schedule is not as long as the problem has meetings
 */
export function checkSchedule(
  problem: MeetingProblem,
  schedule: Schedule,
): { faults: readonly Fault[]; worth: Worth } {
  if (schedule.length !== problem.meetings.length)
    throw new RangeError(
      `a schedule of ${schedule.length} places for ${problem.meetings.length} meetings`,
    );
  const unknown = unknownPlaces(problem, schedule);
  const real = schedule.map((place) => (place && exists(problem, place) ? place : null));
  const days = daysIn(problem, real);
  const faults = [
    ...unknown,
    ...notHeld(problem, schedule),
    ...ownDemands(problem, real),
    ...tableTwice(problem, real),
    ...perParticipant(problem, days),
    ...mostMeetings(problem, days),
    ...precedences(problem, real),
    ...breakSpread(problem, days),
  ];
  const order = (fault: Fault) => scheduleRules.indexOf(fault.rule);
  return { faults: faults.sort((a, b) => order(a) - order(b)), worth: worthOf(problem, real) };
}

function exists(problem: MeetingProblem, { slot, table }: Place) {
  const known = (number: number, count: number) =>
    Number.isInteger(number) && number >= 0 && number < count;
  return known(slot, problem.slots) && known(table, problem.tables.length);
}

type About = { meetings?: number[]; participants?: number[]; slots?: number[]; tables?: number[] };

function fault(rule: ScheduleRule, about: About): Fault {
  const once = (numbers: number[] = []) => [...new Set(numbers)].sort((a, b) => a - b);
  return {
    rule,
    meetings: once(about.meetings),
    participants: once(about.participants),
    slots: once(about.slots),
    tables: once(about.tables),
  };
}

function unknownPlaces(problem: MeetingProblem, schedule: Schedule) {
  const faults: Fault[] = [];
  schedule.forEach((place, meeting) => {
    if (place && !exists(problem, place))
      faults.push(
        fault("unknown-place", { meetings: [meeting], slots: [place.slot], tables: [place.table] }),
      );
  });
  return faults;
}

function notHeld(problem: MeetingProblem, schedule: Schedule) {
  const faults: Fault[] = [];
  problem.meetings.forEach((meeting, number) => {
    if (meeting.weight === null && !schedule[number])
      faults.push(fault("not-held", { meetings: [number], participants: [...meeting.between] }));
  });
  return faults;
}

/** What one meeting asks by itself: its slots, its table, a table that is open, the booth of either, nobody away. */
function ownDemands(problem: MeetingProblem, schedule: Schedule) {
  const faults: Fault[] = [];
  problem.meetings.forEach((meeting, number) => {
    const place = schedule[number];
    if (!place) return;
    const { slot, table } = place;
    const here = { meetings: [number], slots: [slot], tables: [table] };
    if (meeting.within && !meeting.within.includes(slot)) faults.push(fault("within", here));
    if (meeting.table !== null && meeting.table !== table) faults.push(fault("own-table", here));
    if (problem.tables[table]?.closed.includes(slot)) faults.push(fault("closed-table", here));
    for (const who of meeting.between) {
      const participant = problem.participants[who];
      if (participant?.away.includes(slot))
        faults.push(fault("away", { ...here, participants: [who] }));
      if (participant && participant.booth !== null && participant.booth !== table)
        faults.push(fault("booth", { ...here, participants: [who] }));
    }
  });
  return faults;
}

function tableTwice(problem: MeetingProblem, schedule: Schedule) {
  const sitting = new Map<number, number[]>();
  schedule.forEach((place, number) => {
    if (!place) return;
    const cell = place.slot * problem.tables.length + place.table;
    const here = sitting.get(cell);
    if (here) here.push(number);
    else sitting.set(cell, [number]);
  });
  const taken = [...sitting].filter(([, meetings]) => meetings.length > 1);
  return taken
    .sort(([a], [b]) => a - b)
    .map(([cell, meetings]) => {
      const table = cell % problem.tables.length;
      const slot = (cell - table) / problem.tables.length;
      return fault("table-twice", { meetings, slots: [slot], tables: [table] });
    });
}

type Held = { readonly number: number; readonly slot: number; readonly table: number };

/** Per participant its meetings that are held, by slot. */
function daysIn(problem: MeetingProblem, schedule: Schedule): readonly (readonly Held[])[] {
  const days = problem.participants.map((): Held[] => []);
  problem.meetings.forEach((meeting, number) => {
    const place = schedule[number];
    if (!place) return;
    for (const who of new Set(meeting.between)) days[who]?.push({ number, ...place });
  });
  for (const day of days) day.sort((a, b) => a.slot - b.slot || a.number - b.number);
  return days;
}

function perParticipant(problem: MeetingProblem, days: readonly (readonly Held[])[]) {
  const faults: Fault[] = [];
  for (const [who, day] of days.entries()) {
    for (let i = 1; i < day.length; i += 1) {
      const [before, after] = [day[i - 1], day[i]];
      if (!before || !after) continue;
      const both = {
        meetings: [before.number, after.number],
        participants: [who],
        slots: [before.slot, after.slot],
      };
      if (before.slot === after.slot) faults.push(fault("participant-twice", both));
      else if (after.slot - before.slot - 1 < travelBetween(problem, before, after))
        faults.push(fault("travel", { ...both, tables: [before.table, after.table] }));
    }
  }
  return faults;
}

function mostMeetings(problem: MeetingProblem, days: readonly (readonly Held[])[]) {
  const faults: Fault[] = [];
  for (const [who, day] of days.entries()) {
    const most = problem.participants[who]?.most ?? null;
    if (most !== null && day.length > most)
      faults.push(
        fault("most-meetings", {
          meetings: day.map(({ number }) => number),
          participants: [who],
        }),
      );
  }
  return faults;
}

function travelBetween(problem: MeetingProblem, before: Held, after: Held) {
  const [from, to] = [problem.tables[before.table], problem.tables[after.table]];
  return (from && to && problem.travel[from.hall]?.[to.hall]) ?? 0;
}

function precedences(problem: MeetingProblem, schedule: Schedule) {
  const faults: Fault[] = [];
  for (const [first, then] of problem.precedences) {
    const [before, after] = [schedule[first], schedule[then]];
    if (before && after && before.slot >= after.slot)
      faults.push(
        fault("precedence", { meetings: [first, then], slots: [before.slot, after.slot] }),
      );
  }
  return faults;
}

function breakSpread(problem: MeetingProblem, days: readonly (readonly Held[])[]) {
  const most = problem.mostBreakSpread;
  if (most === null) return [];
  const breaks = days.map((day) => {
    const slots = new Set(day.map(({ slot }) => slot));
    return slots.size === 0 ? null : breaksIn(slots);
  });
  const least = Math.min(...breaks.filter((count) => count !== null));
  const participants = breaks.flatMap((count, who) =>
    count !== null && count - least > most ? [who] : [],
  );
  return participants.length > 0 ? [fault("break-spread", { participants })] : [];
}
