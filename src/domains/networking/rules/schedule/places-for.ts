import type { Fault, ScheduleRule } from "./check-schedule.ts";
import type { MeetingProblem, Place, Schedule } from "./meeting-problem.ts";

export type PlaceForMeeting = Place & {
  /** It can be held there as everything else stands. */
  readonly fits: boolean;
  /** What it would clash with there, as the checker would say it. */
  readonly clashes: readonly Fault[];
};

/**
 * Every slot and table for one meeting, by slot and then by table, with what it would clash with there.
 * The others stay where the schedule has them; places of them that do not exist are left out of account.
 */
export function placesFor(
  problem: MeetingProblem,
  schedule: Schedule,
  meeting: number,
): readonly PlaceForMeeting[] {
  const others = problem.meetings.flatMap((_, number): Seated[] => {
    const place = schedule[number];
    return place && number !== meeting && problem.tables[place.table] ? [{ number, ...place }] : [];
  });
  const places: PlaceForMeeting[] = [];
  for (let slot = 0; slot < problem.slots; slot += 1)
    for (let table = 0; table < problem.tables.length; table += 1) {
      const clashes = clashesAt(problem, others, { number: meeting, slot, table });
      places.push({ slot, table, fits: clashes.length === 0, clashes });
    }
  return places;
}

type Seated = Place & { readonly number: number };

function clashesAt(problem: MeetingProblem, others: readonly Seated[], here: Seated): Fault[] {
  const faults = [...byItself(problem, here)];
  const meeting = problem.meetings[here.number];
  const together = others.filter((other) => other.slot === here.slot && other.table === here.table);
  if (together.length > 0)
    faults.push(
      fault("table-twice", [here.number, ...together.map(({ number }) => number)], [], here),
    );
  for (const who of meeting?.between ?? []) faults.push(...inTheDayOf(problem, others, here, who));
  for (const other of others) {
    const [first, then] = [here.number, other.number];
    const isBroken = problem.precedences.some(
      ([a, b]) =>
        (a === first && b === then && here.slot >= other.slot) ||
        (a === then && b === first && other.slot >= here.slot),
    );
    if (isBroken) faults.push(fault("precedence", [first, then], [], here, other));
  }
  return faults;
}

function byItself(problem: MeetingProblem, here: Seated): Fault[] {
  const meeting = problem.meetings[here.number];
  if (!meeting) return [];
  const faults: Fault[] = [];
  const say = (rule: ScheduleRule, participants: number[] = []) =>
    faults.push(fault(rule, [here.number], participants, here));
  if (meeting.within && !meeting.within.includes(here.slot)) say("within");
  if (meeting.table !== null && meeting.table !== here.table) say("own-table");
  if (problem.tables[here.table]?.closed.includes(here.slot)) say("closed-table");
  for (const who of meeting.between) {
    const participant = problem.participants[who];
    if (participant?.away.includes(here.slot)) say("away", [who]);
    if (participant && participant.booth !== null && participant.booth !== here.table)
      say("booth", [who]);
  }
  return faults;
}

function inTheDayOf(
  problem: MeetingProblem,
  others: readonly Seated[],
  here: Seated,
  who: number,
): Fault[] {
  const day = others.filter(({ number }) => problem.meetings[number]?.between.includes(who));
  const hall = (table: number) => problem.tables[table]?.hall ?? 0;
  return day.flatMap((other) => {
    if (other.slot === here.slot)
      return [fault("participant-twice", [here.number, other.number], [who], here, other)];
    const [before, after] = here.slot < other.slot ? [here, other] : [other, here];
    const walk = problem.travel[hall(before.table)]?.[hall(after.table)] ?? 0;
    return after.slot - before.slot - 1 < walk
      ? [fault("travel", [here.number, other.number], [who], here, other)]
      : [];
  });
}

function fault(
  rule: ScheduleRule,
  meetings: readonly number[],
  participants: readonly number[],
  ...places: readonly Place[]
): Fault {
  const once = (numbers: readonly number[]) => [...new Set(numbers)].sort((a, b) => a - b);
  return {
    rule,
    meetings: once(meetings),
    participants,
    slots: once(places.map(({ slot }) => slot)),
    tables: once(places.map(({ table }) => table)),
  };
}
