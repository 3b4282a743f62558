import type { Compiled } from "./compile-problem.ts";
import { gapCount } from "./day-mask.ts";

/** A schedule that breaks no rule but may leave meetings out (the pool), with what it costs. */
export type Board = {
  readonly of: Compiled;
  readonly slotOf: Int32Array;
  readonly zoneOf: Int32Array;
  /** `at[row * slots + slot]`: the meeting there, -1: none. */
  readonly at: Int32Array;
  readonly low: Int32Array;
  readonly high: Int32Array;
  readonly breaks: Int32Array;
  readonly count: Int32Array;
  readonly met: Int32Array;
  readonly held: Int32Array;
  /** Meetings that are not placed: `pool[0 .. poolSize - 1]`, and where each stands in it. */
  readonly pool: Int32Array;
  readonly poolAt: Int32Array;
  poolSize: number;
  /** Participants with a break, likewise. */
  readonly broken: Int32Array;
  readonly brokenAt: Int32Array;
  brokenSize: number;
  /** Of the pool: meetings that must be held. */
  missing: number;
  lostWeight: number;
  /** Slot per meeting that it would rather keep, -1: none; and how many are elsewhere. */
  readonly home: Int32Array;
  moved: number;
  cost: number;
  readonly prices: Prices;
};

/** What the annealing pays; a break is 1. */
export type Prices = {
  /** By number of breaks of one participant. */
  readonly breaks: Float64Array;
  /** Per unit of weight not met. */
  readonly weight: number;
  /** For a participant that gets nothing; falls with the fourth power of the share that is missed. */
  readonly unfair: number;
  readonly unseen: number;
  /** For a meeting in another slot than its home. */
  readonly moved: number;
};

export function emptyBoard(of: Compiled, prices: Prices): Board {
  const board: Board = {
    of,
    slotOf: new Int32Array(of.meetings).fill(-1),
    zoneOf: new Int32Array(of.meetings).fill(-1),
    at: new Int32Array(of.rows * of.slots).fill(-1),
    low: new Int32Array(of.participants),
    high: new Int32Array(of.participants),
    breaks: new Int32Array(of.participants),
    count: new Int32Array(of.slots * of.zones),
    met: new Int32Array(of.participants),
    held: new Int32Array(of.participants),
    pool: Int32Array.from({ length: of.meetings }, (_, meeting) => meeting),
    poolAt: Int32Array.from({ length: of.meetings }, (_, meeting) => meeting),
    poolSize: of.meetings,
    broken: new Int32Array(of.participants),
    brokenAt: new Int32Array(of.participants).fill(-1),
    brokenSize: 0,
    missing: of.required.length,
    lostWeight: of.weight.reduce((sum, weight) => sum + weight, 0),
    home: new Int32Array(of.meetings).fill(-1),
    moved: 0,
    cost: 0,
    prices,
  };
  board.cost = costOf(board);
  return board;
}

/** The cost from nothing, as after a change of prices. */
export function costOf(board: Board): number {
  const { of, prices } = board;
  let cost = board.lostWeight * prices.weight + board.moved * prices.moved;
  for (let who = 0; who < of.participants; who += 1)
    cost += (prices.breaks[board.breaks[who] as number] as number) + standing(board, who);
  return cost;
}

/** What it costs that a participant gets little: the share it misses, and a social firm that nobody sees. */
function standing({ of, met, held, prices }: Board, who: number): number {
  const asked = of.asked[who] as number;
  if (asked === 0) return 0;
  const missed = 1 - (met[who] as number) / asked;
  const square = missed * missed;
  const unseen = (held[who] as number) === 0 && of.isSocial[who] === 1 ? prices.unseen : 0;
  return prices.unfair * square * square + unseen;
}

export function setDay(board: Board, who: number, low: number, high: number): void {
  const { breaks, broken, brokenAt, prices } = board;
  const gaps = gapCount(low, high);
  board.low[who] = low;
  board.high[who] = high;
  const before = breaks[who] as number;
  if (before === gaps) return;
  board.cost += (prices.breaks[gaps] as number) - (prices.breaks[before] as number);
  breaks[who] = gaps;
  const place = brokenAt[who] as number;
  if (gaps > 0 && place < 0) {
    brokenAt[who] = board.brokenSize;
    broken[board.brokenSize] = who;
    board.brokenSize += 1;
  } else if (gaps === 0 && place >= 0) {
    board.brokenSize -= 1;
    const last = broken[board.brokenSize] as number;
    broken[place] = last;
    brokenAt[last] = place;
    brokenAt[who] = -1;
  }
}

/** Places a meeting of the pool where {@link fits} says that it can be. */
export function place(board: Board, meeting: number, slot: number, zone: number): void {
  const { of, pool, poolAt } = board;
  board.poolSize -= 1;
  const last = pool[board.poolSize] as number;
  const hole = poolAt[meeting] as number;
  pool[hole] = last;
  poolAt[last] = hole;
  poolAt[meeting] = -1;
  board.slotOf[meeting] = slot;
  board.zoneOf[meeting] = zone;
  board.count[slot * of.zones + zone] = (board.count[slot * of.zones + zone] as number) + 1;
  occupy(board, meeting, slot, meeting);
  countMove(board, meeting, slot, 1);
  weigh(board, meeting, 1);
}

/** Takes a meeting back into the pool. */
export function unplace(board: Board, meeting: number): void {
  const { of, slotOf, zoneOf } = board;
  const slot = slotOf[meeting] as number;
  occupy(board, meeting, slot, -1);
  countMove(board, meeting, slot, -1);
  board.count[slot * of.zones + (zoneOf[meeting] as number)] =
    (board.count[slot * of.zones + (zoneOf[meeting] as number)] as number) - 1;
  slotOf[meeting] = -1;
  zoneOf[meeting] = -1;
  board.pool[board.poolSize] = meeting;
  board.poolAt[meeting] = board.poolSize;
  board.poolSize += 1;
  weigh(board, meeting, -1);
}

function occupy(board: Board, meeting: number, slot: number, by: number) {
  const { of, at, low, high } = board;
  const left = of.left[meeting] as number;
  const right = of.right[meeting] as number;
  const third = of.third[meeting] as number;
  at[left * of.slots + slot] = by;
  at[right * of.slots + slot] = by;
  if (third >= 0) at[third * of.slots + slot] = by;
  const lowBit = slot < 32 ? 1 << slot : 0;
  const highBit = slot < 32 ? 0 : 1 << (slot & 31);
  setDay(board, left, (low[left] as number) ^ lowBit, (high[left] as number) ^ highBit);
  setDay(board, right, (low[right] as number) ^ lowBit, (high[right] as number) ^ highBit);
}

/** A meeting came to a slot (1) or left it (-1). */
export function countMove(board: Board, meeting: number, slot: number, sign: 1 | -1): void {
  const home = board.home[meeting] as number;
  if (home < 0 || home === slot) return;
  board.moved += sign;
  board.cost += sign * board.prices.moved;
}

function weigh(board: Board, meeting: number, sign: 1 | -1) {
  const { of, met, held } = board;
  const weight = of.weight[meeting] as number;
  if (weight === 0) board.missing -= sign;
  board.lostWeight -= sign * weight;
  board.cost -= sign * weight * board.prices.weight;
  for (let side = 0; side < 2; side += 1) {
    const who = side === 0 ? (of.left[meeting] as number) : (of.right[meeting] as number);
    board.cost -= standing(board, who);
    met[who] = (met[who] as number) + sign * weight;
    held[who] = (held[who] as number) + sign;
    board.cost += standing(board, who);
  }
}

/** Whether a meeting of the pool can be placed there without moving another. */
export function fits(board: Board, meeting: number, slot: number, zone: number): boolean {
  const { of, at, count, held } = board;
  const third = of.third[meeting] as number;
  return (
    isAllowed(of, meeting, slot) &&
    (held[of.left[meeting] as number] as number) <
      (of.most[of.left[meeting] as number] as number) &&
    (held[of.right[meeting] as number] as number) <
      (of.most[of.right[meeting] as number] as number) &&
    (at[(of.left[meeting] as number) * of.slots + slot] as number) < 0 &&
    (at[(of.right[meeting] as number) * of.slots + slot] as number) < 0 &&
    (third < 0 || (at[third * of.slots + slot] as number) < 0) &&
    (count[slot * of.zones + zone] as number) < (of.room[slot * of.zones + zone] as number) &&
    keepsOrder(board, meeting, slot) &&
    (of.longestWalk === 0 || canWalk(board, meeting, slot, zone))
  );
}

export function isAllowed(of: Compiled, meeting: number, slot: number): boolean {
  return slot < 32
    ? (((of.allowLow[meeting] as number) >>> slot) & 1) === 1
    : (((of.allowHigh[meeting] as number) >>> (slot & 31)) & 1) === 1;
}

function keepsOrder({ of, slotOf }: Board, meeting: number, slot: number): boolean {
  for (const first of of.before[meeting] as Int32Array)
    if ((slotOf[first] as number) >= slot) return false;
  for (const then of of.after[meeting] as Int32Array)
    if ((slotOf[then] as number) >= 0 && (slotOf[then] as number) <= slot) return false;
  return true;
}

/** Whether both can walk from their meetings before and to those after. */
export function canWalk(board: Board, meeting: number, slot: number, zone: number): boolean {
  const { of } = board;
  return (
    walks(board, of.left[meeting] as number, slot, zone) &&
    walks(board, of.right[meeting] as number, slot, zone)
  );
}

function walks({ of, at, zoneOf }: Board, who: number, slot: number, zone: number): boolean {
  for (let away = 1; away <= of.longestWalk; away += 1) {
    const before = slot - away >= 0 ? (at[who * of.slots + slot - away] as number) : -1;
    if (before >= 0 && away <= (of.walk[(zoneOf[before] as number) * of.zones + zone] as number))
      return false;
    const after = slot + away < of.slots ? (at[who * of.slots + slot + away] as number) : -1;
    if (after >= 0 && away <= (of.walk[zone * of.zones + (zoneOf[after] as number)] as number))
      return false;
  }
  return true;
}
