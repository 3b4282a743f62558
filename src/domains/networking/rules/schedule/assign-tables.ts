import { leastCostPairs } from "./least-cost-pairs.ts";
import type { MeetingProblem, Place, Schedule } from "./meeting-problem.ts";

/** In steps of somebody's feet: to another table is one. */
const anotherHall = 4;
const anothersBooth = 3;
const offThePreviousTable = 1000;
const forbidden = 1_000_000;
const mostRounds = 6;

/**
 * Other tables for a schedule whose slots stay: nobody walks more than needed, booths are left to those who stay there.
 * Slot after slot by exact matching with the slots beside it given, until a round changes nothing.
 * @param schedule also tells the hall of each meeting, which stays where somebody needs time to walk
 * @param previous tables to keep before all else, of meetings whose slot is the same
 * @returns the slots of `schedule`; a meeting that has no table it may be at stays at the one it had
 */
export function assignTables(
  problem: MeetingProblem,
  schedule: Schedule,
  previous?: Schedule,
): Schedule {
  const tables = schedule.map((place) => place?.table ?? -1);
  const bySlot = Array.from({ length: problem.slots }, (_, slot) =>
    schedule.flatMap((place, meeting) => (place?.slot === slot ? [meeting] : [])),
  );
  const beside = neighbours(problem, schedule);
  const cost = (meeting: number, table: number) => {
    const place = schedule[meeting] as Place;
    if (!mayBeAt(problem, place, meeting, table)) return forbidden;
    const was = previous?.[meeting];
    const keeps = !was || was.slot !== place.slot || was.table === table;
    return (keeps ? 0 : offThePreviousTable) + steps(problem, tables, beside, meeting, table);
  };
  for (let round = 0; round < mostRounds; round += 1) {
    let changed = false;
    for (const meetings of bySlot) {
      if (meetings.length > problem.tables.length) continue;
      const costs = meetings.map((meeting) =>
        problem.tables.map((_, table) => cost(meeting, table)),
      );
      const chosen = leastCostPairs(costs);
      const paid = (pick: (row: number) => number) =>
        costs.reduce((sum, row, number) => sum + (row[pick(number)] ?? forbidden), 0);
      const now = (row: number) => tables[meetings[row] as number] as number;
      if (paid((row) => chosen[row] as number) >= paid(now)) continue;
      changed = true;
      meetings.forEach((meeting, row) => {
        tables[meeting] = chosen[row] as number;
      });
    }
    if (!changed) break;
  }
  return schedule.map((place, meeting) => place && { ...place, table: tables[meeting] as number });
}

function mayBeAt(
  problem: MeetingProblem,
  { slot, table: given }: Place,
  meeting: number,
  table: number,
) {
  const one = problem.tables[table];
  const asked = problem.meetings[meeting];
  if (!one || !asked || one.closed.includes(slot)) return false;
  if (asked.table !== null && asked.table !== table) return false;
  const walks = problem.travel.some((row) => row.some((slots) => slots > 0));
  if (walks && one.hall !== problem.tables[given]?.hall) return false;
  return asked.between.every((who) => (problem.participants[who]?.booth ?? table) === table);
}

/** For each meeting those that its two participants have just before and just after it. */
function neighbours({ participants, meetings }: MeetingProblem, schedule: Schedule): number[][] {
  const beside = Array.from(meetings, (): number[] => []);
  participants.forEach((_, who) => {
    const day = meetings
      .flatMap(({ between }, number) => {
        const place = schedule[number];
        return place && between.includes(who) ? [{ number, slot: place.slot }] : [];
      })
      .sort((a, b) => a.slot - b.slot);
    day.forEach(({ number }, i) => {
      const next = day[i + 1];
      if (!next) return;
      beside[number]?.push(next.number);
      beside[next.number]?.push(number);
    });
  });
  return beside;
}

function steps(
  { tables, participants, meetings }: MeetingProblem,
  at: readonly number[],
  beside: readonly (readonly number[])[],
  meeting: number,
  table: number,
): number {
  let sum = 0;
  for (const other of beside[meeting] ?? []) {
    const there = at[other] ?? table;
    if (there !== table) sum += 1;
    if (tables[there]?.hall !== tables[table]?.hall) sum += anotherHall;
  }
  const between: readonly number[] = meetings[meeting]?.between ?? [];
  const isAnothers = participants.some(
    ({ booth }, who) => booth === table && !between.includes(who),
  );
  const isOwn = between.some((who) => participants[who]?.booth === table);
  return sum + (isAnothers && !isOwn ? anothersBooth : 0);
}
