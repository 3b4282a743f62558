import type {
  MeetingProblem,
  Place,
  Schedule,
} from "../../src/domains/networking/rules/schedule/meeting-problem.ts";

/** What a careful person does with a list: each wish in the order given at the first place where it fits. */
export function greedyFair(problem: MeetingProblem, order: readonly number[]): Schedule {
  const busy = problem.participants.map(() => new Map<number, number>());
  const taken = new Set<number>();
  const schedule: (Place | null)[] = problem.meetings.map(() => null);
  for (const meeting of order) {
    const asked = problem.meetings[meeting];
    if (!asked) continue;
    const place = firstFit(problem, asked.between, asked.within, busy, taken);
    if (!place) continue;
    schedule[meeting] = place;
    taken.add(place.slot * problem.tables.length + place.table);
    for (const who of asked.between) busy[who]?.set(place.slot, place.table);
  }
  return schedule;
}

function firstFit(
  problem: MeetingProblem,
  between: readonly [number, number],
  within: readonly number[] | null,
  busy: readonly Map<number, number>[],
  taken: ReadonlySet<number>,
): Place | null {
  for (let slot = 0; slot < problem.slots; slot += 1) {
    const isFree = between.every(
      (who) => !busy[who]?.has(slot) && !problem.participants[who]?.away.includes(slot),
    );
    if (!isFree || (within && !within.includes(slot))) continue;
    for (let table = 0; table < problem.tables.length; table += 1) {
      const canSit =
        !taken.has(slot * problem.tables.length + table) &&
        !problem.tables[table]?.closed.includes(slot) &&
        between.every((who) => (problem.participants[who]?.booth ?? table) === table) &&
        between.every((who) => canWalk(problem, busy[who], slot, table));
      if (canSit) return { slot, table };
    }
  }
  return null;
}

function canWalk(
  { tables, travel }: MeetingProblem,
  day: ReadonlyMap<number, number> | undefined,
  slot: number,
  table: number,
): boolean {
  for (const [other, where] of day ?? []) {
    const [from, to] = other < slot ? [where, table] : [table, where];
    const walk = travel[tables[from]?.hall ?? 0]?.[tables[to]?.hall ?? 0] ?? 0;
    if (Math.abs(slot - other) - 1 < walk) return false;
  }
  return true;
}
