import type { MeetingProblem } from "../meeting-problem.ts";

/** The problem in flat arrays, as the moves of the search read it millions of times a second. */
export type Compiled = {
  readonly problem: MeetingProblem;
  readonly slots: number;
  readonly participants: number;
  readonly meetings: number;
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** A row of its own for a table where meetings of several participants must be; -1: none. */
  readonly third: Int32Array;
  readonly rows: number;
  /** Slots that fit a meeting by itself, as two words and as a list. */
  readonly allowLow: Int32Array;
  readonly allowHigh: Int32Array;
  readonly slotsOf: readonly Int32Array[];
  readonly before: readonly Int32Array[];
  readonly after: readonly Int32Array[];
  /** Halls between which somebody walks; one zone when nobody does. */
  readonly zones: number;
  readonly zonesOf: readonly Int32Array[];
  /** `room[slot * zones + zone]`: tables open. */
  readonly room: Int32Array;
  readonly walk: Int32Array;
  readonly longestWalk: number;
  /** 0: must be held. */
  readonly weight: Int32Array;
  readonly asked: Int32Array;
  /** Most meetings of a participant. */
  readonly most: Int32Array;
  readonly isSocial: Uint8Array;
  readonly required: Int32Array;
  readonly hasWishes: boolean;
};

/** @param problem one that {@link checkProblem} finds no fault in */
export function compileProblem(problem: MeetingProblem): Compiled {
  const { meetings, participants, slots } = problem;
  const zoneOfHall = zonesByHall(problem);
  const zones = problem.tables.length === 0 ? 1 : Math.max(...zoneOfHall) + 1;
  const pinned = meetings.map((_, number) => pinnedTable(problem, number));
  const fitting = meetings.map((_, number) => fittingSlots(problem, number, pinned[number] ?? -1));
  const room = new Int32Array(slots * zones);
  for (let slot = 0; slot < slots; slot += 1)
    for (const table of problem.tables)
      if (!table.closed.includes(slot))
        room[slot * zones + (zoneOfHall[table.hall] ?? 0)] =
          (room[slot * zones + (zoneOfHall[table.hall] ?? 0)] as number) + 1;
  const everyZone = Int32Array.from({ length: zones }, (_, zone) => zone);
  const asked = new Int32Array(participants.length);
  for (const { between, weight } of meetings)
    for (const who of between) asked[who] = (asked[who] as number) + (weight ?? 0);
  const word = (number: number, high: boolean) =>
    (fitting[number] ?? [])
      .filter((slot) => slot >> 5 === (high ? 1 : 0))
      .reduce((all, slot) => all | (1 << (slot & 31)), 0);
  const others = (side: 0 | 1) =>
    meetings.map((_, number) =>
      Int32Array.from(
        problem.precedences.filter((pair) => pair[1 - side] === number).map((pair) => pair[side]),
      ),
    );
  return {
    problem,
    slots,
    participants: participants.length,
    meetings: meetings.length,
    left: Int32Array.from(meetings, ({ between }) => between[0]),
    right: Int32Array.from(meetings, ({ between }) => between[1]),
    third: sharedTables(problem, pinned),
    rows: participants.length + problem.tables.length,
    allowLow: Int32Array.from(meetings, (_, number) => word(number, false)),
    allowHigh: Int32Array.from(meetings, (_, number) => word(number, true)),
    slotsOf: fitting.map((list) => Int32Array.from(list)),
    before: others(0),
    after: others(1),
    zones,
    zonesOf: pinned.map((table) =>
      table < 0 ? everyZone : Int32Array.of(zoneOfHall[problem.tables[table]?.hall ?? 0] ?? 0),
    ),
    room,
    ...walks(problem, zoneOfHall, zones),
    weight: Int32Array.from(meetings, ({ weight }) => weight ?? 0),
    asked,
    most: Int32Array.from(participants, ({ most }) => most ?? slots),
    isSocial: Uint8Array.from(participants, ({ isSocial }) => (isSocial ? 1 : 0)),
    hasWishes: meetings.some(({ weight }) => weight !== null),
    required: Int32Array.from(meetings.flatMap(({ weight }, i) => (weight === null ? [i] : []))),
  };
}

/** Zone of each hall: halls between which nobody needs time are one. */
function zonesByHall({ travel, tables }: MeetingProblem): number[] {
  const halls = Math.max(0, ...tables.map(({ hall }) => hall)) + 1;
  if (!travel.some((row) => row.some((slots) => slots > 0))) return Array(halls).fill(0);
  return Array.from({ length: halls }, (_, hall) => hall);
}

function walks({ travel }: MeetingProblem, zoneOfHall: readonly number[], zones: number) {
  const walk = new Int32Array(zones * zones);
  if (zones > 1)
    zoneOfHall.forEach((from, a) => {
      zoneOfHall.forEach((to, b) => {
        walk[from * zones + to] = travel[a]?.[b] ?? 0;
      });
    });
  return { walk, longestWalk: Math.max(0, ...walk) };
}

/** The table where a meeting must be: its own or a booth; -1: free; -2: two that differ. */
export function pinnedTable({ meetings, participants }: MeetingProblem, number: number): number {
  const meeting = meetings[number];
  const asked = new Set<number>();
  if (meeting && meeting.table !== null) asked.add(meeting.table);
  for (const who of meeting?.between ?? []) {
    const booth = participants[who]?.booth ?? null;
    if (booth !== null) asked.add(booth);
  }
  const [table = -1] = asked;
  return asked.size > 1 ? -2 : table;
}

function fittingSlots(problem: MeetingProblem, number: number, pinned: number): number[] {
  const meeting = problem.meetings[number];
  if (!meeting || pinned === -2) return [];
  const away = meeting.between.flatMap((who) => problem.participants[who]?.away ?? []);
  const isOpen = (slot: number) =>
    pinned >= 0
      ? !problem.tables[pinned]?.closed.includes(slot)
      : problem.tables.some(({ closed }) => !closed.includes(slot));
  return Array.from({ length: problem.slots }, (_, slot) => slot).filter(
    (slot) =>
      (!meeting.within || meeting.within.includes(slot)) && !away.includes(slot) && isOpen(slot),
  );
}

/** A table that one participant sits at is kept free by that participant; others need a row of their own. */
function sharedTables({ meetings, participants }: MeetingProblem, pinned: readonly number[]) {
  const shared = new Set(
    pinned.filter((table) => {
      if (table < 0) return false;
      const here = meetings.filter((_, number) => pinned[number] === table);
      return !here[0]?.between.some((who) => here.every(({ between }) => between.includes(who)));
    }),
  );
  return Int32Array.from(pinned, (table) => (shared.has(table) ? participants.length + table : -1));
}
