import { compareWorth } from "../compare-worth.ts";
import type { Schedule, Worth } from "../meeting-problem.ts";
import { seatMeetings } from "../seat-meetings.ts";
import { type Board, place, unplace } from "./board.ts";
import { boardWorth, overSpread } from "./board-worth.ts";

/** The best schedule that a search came by. */
export type Best = {
  readonly board: Board;
  readonly slots: Int32Array;
  readonly zones: Int32Array;
  worth: Worth;
  unkept: number;
  moved: number;
  /** Of the state kept: what the annealing paid, so that most others need no second look. */
  missing: number;
  lostWeight: number;
  cost: number;
};

export function newBest(board: Board): Best {
  return {
    board,
    slots: board.slotOf.slice(),
    zones: board.zoneOf.slice(),
    worth: boardWorth(board),
    unkept: Number.POSITIVE_INFINITY,
    moved: Number.POSITIVE_INFINITY,
    missing: Number.POSITIVE_INFINITY,
    lostWeight: Number.POSITIVE_INFINITY,
    cost: Number.POSITIVE_INFINITY,
  };
}

/** Keeps what stands on the board when that is better: fewer rules unkept, then more weight, fewer moves, more worth. */
export function keepIfBetter(best: Best): boolean {
  const { board } = best;
  if (board.missing > best.unkept || !isCheaper(best)) return false;
  const unkept = board.missing + overSpread(board);
  const worth = boardWorth(board);
  const better =
    best.unkept - unkept ||
    worth.weight - best.worth.weight ||
    best.moved - board.moved ||
    compareWorth(worth, best.worth);
  if (better <= 0) return false;
  best.unkept = unkept;
  best.worth = worth;
  best.moved = board.moved;
  best.missing = board.missing;
  best.lostWeight = board.lostWeight;
  best.cost = board.cost;
  best.slots.set(board.slotOf);
  best.zones.set(board.zoneOf);
  return true;
}

/** A first look that costs nothing; while a rule is broken the cost says little, so everything gets the second. */
function isCheaper({ board, unkept, missing, lostWeight, cost }: Best): boolean {
  if (unkept > 0 || board.missing !== missing) return true;
  return (
    board.lostWeight < lostWeight || (board.lostWeight === lostWeight && board.cost < cost - 1e-9)
  );
}

/** Puts the best state back on the board. */
export function returnToBest({ board, slots, zones }: Best): void {
  for (let one = 0; one < slots.length; one += 1)
    if ((board.slotOf[one] as number) >= 0) unplace(board, one);
  for (let one = 0; one < slots.length; one += 1)
    if ((slots[one] as number) >= 0) place(board, one, slots[one] as number, zones[one] as number);
}

export function scheduleOf({ board: { of }, slots, zones }: Best): Schedule {
  return seatMeetings(of.problem, slots, (meeting) =>
    of.zones > 1 ? (zones[meeting] ?? 0) : null,
  );
}
