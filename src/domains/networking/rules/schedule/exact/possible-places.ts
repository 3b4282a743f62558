import type { MeetingProblem } from "../meeting-problem.ts";

/** Where a meeting may be by what it asks itself: its slots, its own table, the halls it may be in. */
export type PossiblePlaces = {
  readonly slots: readonly number[];
  /** The one table it must be at; null: any. */
  readonly pinned: number | null;
  /** Zones: halls between which nobody needs time are one zone. */
  readonly zones: readonly number[];
};

/** Zone of each hall: all halls are zone 0 when nobody needs time between any. */
export function zonesOfHalls({ travel, tables }: MeetingProblem): readonly number[] {
  const halls = Math.max(-1, ...tables.map(({ hall }) => hall)) + 1;
  const isFar = travel.some((row) => row.some((slots) => slots > 0));
  return Array.from({ length: halls }, (_, hall) => (isFar ? hall : 0));
}

/** Per meeting where it may be; no slots: it can never be held. */
export function possiblePlaces(problem: MeetingProblem): readonly PossiblePlaces[] {
  const zoneOf = zonesOfHalls(problem);
  const everyZone = [...new Set(problem.tables.map(({ hall }) => zoneOf[hall] ?? 0))];
  return problem.meetings.map((meeting) => {
    const asked = new Set(meeting.table === null ? [] : [meeting.table]);
    for (const who of meeting.between) {
      const booth = problem.participants[who]?.booth ?? null;
      if (booth !== null) asked.add(booth);
    }
    const [pinned = null] = asked;
    const away = new Set(meeting.between.flatMap((who) => problem.participants[who]?.away ?? []));
    const tables = pinned === null ? problem.tables : [problem.tables[pinned]];
    const isFree = (slot: number) =>
      asked.size < 2 &&
      !away.has(slot) &&
      tables.some((table) => table !== undefined && !table.closed.includes(slot));
    const within = meeting.within ?? Array.from({ length: problem.slots }, (_, slot) => slot);
    const hall = problem.tables[pinned ?? -1]?.hall;
    return {
      slots: [...new Set(within)].filter(isFree).sort((a, b) => a - b),
      pinned,
      zones: hall === undefined ? everyZone : [zoneOf[hall] ?? 0],
    };
  });
}
