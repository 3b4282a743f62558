import type { MeetingProblem, Schedule } from "./meeting-problem.ts";
import { pinnedTable } from "./search/compile-problem.ts";

/**
 * Tables for meetings whose slot and hall are known: those that must be somewhere first, the others at the first free one.
 * @param slots slot per meeting, -1: not held
 * @param hallOf hall per meeting; null where any will do
 */
export function seatMeetings(
  problem: MeetingProblem,
  slots: ArrayLike<number>,
  hallOf: (meeting: number) => number | null,
): Schedule {
  const taken = new Set<number>();
  const cell = (slot: number, table: number) => slot * problem.tables.length + table;
  const schedule: { slot: number; table: number }[] = [];
  const seat = (meeting: number, slot: number, table: number) => {
    taken.add(cell(slot, table));
    schedule[meeting] = { slot, table };
  };
  const held = problem.meetings.flatMap((_, meeting) => {
    const slot = slots[meeting] ?? -1;
    return slot < 0 ? [] : [{ meeting, slot, pinned: pinnedTable(problem, meeting) }];
  });
  for (const { meeting, slot, pinned } of held) if (pinned >= 0) seat(meeting, slot, pinned);
  for (const { meeting, slot, pinned } of held) {
    if (pinned >= 0) continue;
    const hall = hallOf(meeting);
    const table = problem.tables.findIndex(
      (one, number) =>
        (hall === null || one.hall === hall) &&
        !one.closed.includes(slot) &&
        !taken.has(cell(slot, number)),
    );
    if (table >= 0) seat(meeting, slot, table);
  }
  return problem.meetings.map((_, meeting) => schedule[meeting] ?? null);
}
