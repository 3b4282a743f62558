import { assignTables } from "./assign-tables.ts";
import { checkSchedule } from "./check-schedule.ts";
import type { MeetingProblem, Schedule, Worth } from "./meeting-problem.ts";
import { type Annealing, anneal } from "./search/anneal.ts";
import { begin, fill } from "./search/begin.ts";
import { keepIfBetter, newBest, returnToBest, scheduleOf } from "./search/best.ts";
import { type Board, costOf, emptyBoard, type Prices } from "./search/board.ts";
import { compileProblem } from "./search/compile-problem.ts";
import { newTabu } from "./search/insert-meeting.ts";
import { newChain } from "./search/kempe.ts";
import { seeded } from "./search/seeded.ts";

/** What happened since the schedule was made. */
export type Day = {
  /** Place per meeting of the problem as published; null for what was not held and for what came since. */
  readonly previous: Schedule;
  /** Meetings in slots below this one are past or going on: they stay, and none is added. */
  readonly heldUntilSlot: number;
  /** Participants that did not come: what they still had is called off. */
  readonly gone: readonly number[];
  /** Nothing that was published changes slot; only what came free is filled. */
  readonly staysPut?: boolean;
};

export type Replanned = {
  readonly schedule: Schedule;
  readonly worth: Worth;
  /** As in SearchResult, of the problem as it is that day. */
  readonly unkept: number;
  /** Meetings in another slot than before. */
  readonly moved: readonly number[];
  /** Meetings in the same slot at another table. */
  readonly reseated: readonly number[];
  /** Meetings held before and no longer, and the reverse. */
  readonly dropped: readonly number[];
  readonly added: readonly number[];
};

const movesPerRound = 60_000;
const rounds = 6;

/**
 * The problem that is left on the day: what was held stands, what the absent had cannot be held, the rest is still to come.
 * What was published between people who are there goes before anything new. Where all of it can stay as it is, it must
 * be held; otherwise each of it weighs more than everything new together, so that as little as can be is given up.
 * Whoever solves or checks a re-planned schedule takes this one.
 */
export function problemOfTheDay(problem: MeetingProblem, day: Day): MeetingProblem {
  const left = whatIsLeft(problem, day);
  const kept = keptOf(problem, day);
  const isKept = (number: number) => kept[number] !== null;
  const mustHold = standsAsItIs(left, kept);
  const first = 1 + left.meetings.reduce((sum, { weight }) => sum + (weight ?? 0), 0);
  return {
    ...left,
    meetings: left.meetings.map((meeting, number) => {
      if (!isKept(number) || meeting.weight === null) return meeting;
      return { ...meeting, weight: mustHold ? null : meeting.weight + first };
    }),
  };
}

/** Whether all that was published for who is there can be held where it was. */
export const keepsStanding = (problem: MeetingProblem, day: Day): boolean =>
  standsAsItIs(whatIsLeft(problem, day), keptOf(problem, day));

/** What was published, without what somebody who is not there would still have had. */
function keptOf({ meetings }: MeetingProblem, { previous, heldUntilSlot, gone }: Day): Schedule {
  return meetings.map(({ between }, number) => {
    const was = previous[number] ?? null;
    if (was === null || was.slot < heldUntilSlot) return was;
    return between.some((who) => gone.includes(who)) ? null : was;
  });
}

/** A meeting that must be held and has no place yet may need one of theirs. */
const standsAsItIs = (left: MeetingProblem, kept: Schedule): boolean =>
  checkSchedule(left, kept).faults.length === 0;

function countsOf({ meetings, participants }: MeetingProblem, schedule: Schedule): number[] {
  const counts = participants.map(() => 0);
  meetings.forEach(({ between }, number) => {
    if (schedule[number]) for (const who of between) counts[who] = (counts[who] ?? 0) + 1;
  });
  return counts;
}

function whatIsLeft(problem: MeetingProblem, day: Day): MeetingProblem {
  const all = Array.from({ length: problem.slots }, (_, slot) => slot);
  const toCome = (slots: readonly number[]) => slots.filter((slot) => slot >= day.heldUntilSlot);
  // Who was given more than the most by hand keeps it.
  const had = countsOf(problem, keptOf(problem, day));
  return {
    ...problem,
    participants: problem.participants.map((one, who) => ({
      ...one,
      away: toCome(one.away),
      most: one.most === null ? null : Math.max(one.most, had[who] ?? 0),
    })),
    tables: problem.tables.map((one) => ({ ...one, closed: toCome(one.closed) })),
    meetings: problem.meetings.map((meeting, number) => {
      const was = day.previous[number];
      if (was && was.slot < day.heldUntilSlot)
        return { ...meeting, within: [was.slot], table: was.table };
      if (meeting.between.some((who) => day.gone.includes(who)))
        return { ...meeting, within: [], weight: meeting.weight ?? 1 };
      const within = was && day.staysPut ? [was.slot] : toCome(meeting.within ?? all);
      return { ...meeting, within };
    }),
  };
}

/**
 * A schedule for the rest of the day that stays as near the published one as it can: nothing given up that can be kept,
 * then more weight of what is new, then fewest meetings in another slot, then worth; then fewest at another table.
 */
export function replan(
  problem: MeetingProblem,
  day: Day,
  options: { readonly seed: number; readonly shouldStop?: () => boolean },
): Replanned {
  const today = problemOfTheDay(problem, day);
  const board = emptyBoard(compileProblem(today), pricesFor(problem));
  const random = seeded(options.seed);
  day.previous.forEach((was, meeting) => {
    if (was && meeting < board.of.meetings) board.home[meeting] = was.slot;
  });
  begin(board, day.previous);
  fill(board, random);
  board.cost = costOf(board);
  const best = newBest(board);
  keepIfBetter(best);
  const annealing: Annealing = {
    board,
    chain: newChain(board.of),
    tabu: newTabu(board),
    random,
    to: 0,
    keepsWishes: false,
    note: () => keepIfBetter(best),
    shouldStop: options.shouldStop ?? (() => false),
  };
  for (let round = 0; round < rounds; round += 1) {
    returnToBest(best);
    anneal(annealing, { moves: movesPerRound, from: hotFor(board, round), to: 0.03 });
  }
  const schedule = assignTables(today, scheduleOf(best), day.previous);
  return { schedule, worth: best.worth, unkept: best.unkept, ...changes(day.previous, schedule) };
}

/** In turn warmer and cooler, for fairs with much and with little to gain. */
function hotFor({ missing }: Board, round: number) {
  return missing > 0 || round % 2 === 1 ? 0.6 : 0.25;
}

/** Weight before moves before the rest: each unit outweighs what the next could gain in all. */
function pricesFor({ mostBreakSpread, meetings }: MeetingProblem): Prices {
  const allowed = mostBreakSpread ?? 64;
  return {
    breaks: Float64Array.from({ length: 64 }, (_, n) => n * 0.01 + Math.max(0, n - allowed) * 5),
    weight: Math.max(20, meetings.length / 4),
    unfair: 0.05,
    unseen: 0.05,
    moved: 1,
  };
}

function changes(previous: Schedule, schedule: Schedule) {
  const which = (is: (was: Schedule[number], now: Schedule[number]) => boolean) =>
    schedule.flatMap((now, meeting) => (is(previous[meeting] ?? null, now) ? [meeting] : []));
  return {
    moved: which((was, now) => was !== null && now !== null && was.slot !== now.slot),
    reseated: which(
      (was, now) =>
        was !== null && now !== null && was.slot === now.slot && was.table !== now.table,
    ),
    dropped: which((was, now) => was !== null && now === null),
    added: which((was, now) => was === null && now !== null),
  };
}
