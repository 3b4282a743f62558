import type { CompiledFair } from "./compile-problem.ts";
import { possiblePlaces } from "./exact/possible-places.ts";
import type { MeetingProblem } from "./meeting-problem.ts";

/** Whether there is room for every wish, seen before anything is searched. */
export type RoomForWishes = {
  /** Meetings that are wished or must be held. */
  readonly wanted: number;
  /** More than this cannot be held at all, whoever meets whom. */
  readonly most: number;
  readonly slots: number;
  readonly tables: number;
  /** Places at open tables over the whole fair. */
  readonly places: number;
  /** Most meetings in one slot, as each takes two people. */
  readonly atOnce: number;
  /** Tables that would do for so many meetings; null: more tables are of no use. */
  readonly tablesNeeded: number | null;
  /** Who is wanted more often than it can, the most first. */
  readonly crowded: readonly {
    readonly guestId: string;
    readonly wanted: number;
    readonly can: number;
  }[];
};

/** Counts only: a schedule may have to leave out more than this says, never less. */
export function roomForWishes({ problem, guests }: CompiledFair): RoomForWishes {
  const { slots, tables, participants } = problem;
  const can = mostPerParticipant(problem);
  const wanted = wantedOf(problem);
  const perSlot = Array.from({ length: slots }, (_, slot) => {
    const open = tables.filter(({ closed }) => !closed.includes(slot)).length;
    const here = participants.filter(({ away }) => !away.includes(slot)).length;
    return { open, pairs: Math.floor(here / 2) };
  });
  const places = sum(perSlot.map(({ open }) => open));
  const seats = sum(perSlot.map(({ open, pairs }) => Math.min(open, pairs)));
  const hands = Math.floor(sum(can.map((most, who) => Math.min(most, wanted[who] ?? 0))) / 2);
  const count = problem.meetings.length;
  const needed = slots === 0 ? 0 : Math.ceil(Math.min(count, hands) / slots);
  return {
    wanted: count,
    most: Math.min(count, seats, hands),
    slots,
    tables: tables.length,
    places,
    atOnce: Math.floor(participants.length / 2),
    tablesNeeded: needed > tables.length ? needed : null,
    crowded: guests
      .map(({ id }, who) => ({ guestId: id, wanted: wanted[who] ?? 0, can: can[who] ?? 0 }))
      .filter((one) => one.wanted > one.can)
      .sort((a, b) => b.wanted - b.can - (a.wanted - a.can)),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

function wantedOf({ meetings, participants }: MeetingProblem): number[] {
  const wanted = participants.map(() => 0);
  for (const { between } of meetings)
    for (const who of between) wanted[who] = (wanted[who] ?? 0) + 1;
  return wanted;
}

/** How many meetings each participant can have at most: slots in which any of its meetings can be, and what it asks itself. */
function mostPerParticipant(problem: MeetingProblem): number[] {
  const slotsOf = problem.participants.map(() => new Set<number>());
  possiblePlaces(problem).forEach(({ slots }, meeting) => {
    for (const who of problem.meetings[meeting]?.between ?? [])
      for (const slot of slots) slotsOf[who]?.add(slot);
  });
  return problem.participants.map(({ most }, who) =>
    Math.min(slotsOf[who]?.size ?? 0, most ?? problem.slots),
  );
}
