import { type Board, canWalk, countMove, isAllowed, setDay } from "./board.ts";
import type { Compiled } from "./compile-problem.ts";
import { gapCount } from "./day-mask.ts";
import { type Draw, drawBelow } from "./seeded.ts";

/**
 * A Kempe chain: the meetings of two slots that must change slots together once one of them does. Only participants
 * at the ends of the chain get another day.
 */
export type Chain = {
  readonly meetings: Int32Array;
  size: number;
  readonly ends: Int32Array;
  endCount: number;
  from: number;
  to: number;
  /** Which chain a meeting was last in. */
  readonly stamp: Int32Array;
  now: number;
  /** Per zone: how many more meetings `to` gets. */
  readonly grows: Int32Array;
};

export function newChain(of: Compiled): Chain {
  return {
    meetings: new Int32Array(of.meetings),
    size: 0,
    ends: new Int32Array(2 * of.meetings),
    endCount: 0,
    from: 0,
    to: 0,
    stamp: new Int32Array(of.meetings),
    now: 0,
    grows: new Int32Array(of.zones),
  };
}

/** Follows the chain of a placed meeting to another slot; false: somebody or something forbids it. */
export function follow(
  board: Board,
  chain: Chain,
  meeting: number,
  to: number,
  random: Draw,
): boolean {
  chain.from = board.slotOf[meeting] as number;
  chain.to = to;
  chain.now += 1;
  chain.size = 1;
  chain.endCount = 0;
  chain.meetings[0] = meeting;
  chain.stamp[meeting] = chain.now;
  chain.grows.fill(0);
  if (!grow(board, chain, 0)) return false;
  const isFitting =
    hasRoom(board, chain) || (addPartner(board, chain, random) && hasRoom(board, chain));
  return isFitting && keepsOrder(board, chain);
}

function grow(board: Board, chain: Chain, done: number): boolean {
  const { of, slotOf, zoneOf } = board;
  const { from, to } = chain;
  for (let i = done; i < chain.size; i += 1) {
    const one = chain.meetings[i] as number;
    const wasFrom = slotOf[one] === from;
    const target = wasFrom ? to : from;
    if (!isAllowed(of, one, target)) return false;
    chain.grows[zoneOf[one] as number] =
      (chain.grows[zoneOf[one] as number] as number) + (wasFrom ? 1 : -1);
    link(board, chain, of.left[one] as number, target);
    link(board, chain, of.right[one] as number, target);
    if ((of.third[one] as number) >= 0) link(board, chain, of.third[one] as number, target);
  }
  return true;
}

const partnersTried = 6;

/** In a full slot another chain must go the other way: one is drawn, by a participant who has a meeting there. */
function addPartner(board: Board, chain: Chain, random: Draw): boolean {
  const { of, at } = board;
  let balance = 0;
  for (let zone = 0; zone < of.zones; zone += 1) balance += chain.grows[zone] as number;
  if (balance === 0) return false;
  const full = balance > 0 ? chain.to : chain.from;
  for (let tried = 0; tried < partnersTried; tried += 1) {
    const other = at[drawBelow(random, of.participants) * of.slots + full] as number;
    if (other < 0 || chain.stamp[other] === chain.now) continue;
    const done = chain.size;
    chain.stamp[other] = chain.now;
    chain.meetings[done] = other;
    chain.size += 1;
    return grow(board, chain, done);
  }
  return false;
}

function link({ of, at }: Board, chain: Chain, row: number, target: number) {
  const other = at[row * of.slots + target] as number;
  if (other < 0) {
    if (row < of.participants) {
      chain.ends[chain.endCount] = row;
      chain.endCount += 1;
    }
  } else if (chain.stamp[other] !== chain.now) {
    chain.stamp[other] = chain.now;
    chain.meetings[chain.size] = other;
    chain.size += 1;
  }
}

function hasRoom({ of, count }: Board, { grows, from, to }: Chain): boolean {
  for (let zone = 0; zone < of.zones; zone += 1) {
    const growth = grows[zone] as number;
    const slot = growth > 0 ? to : from;
    const cell = slot * of.zones + zone;
    if (growth !== 0 && (count[cell] as number) + Math.abs(growth) > (of.room[cell] as number))
      return false;
  }
  return true;
}

function keepsOrder({ of, slotOf }: Board, chain: Chain): boolean {
  const { from, to, now, stamp } = chain;
  for (let i = 0; i < chain.size; i += 1) {
    const one = chain.meetings[i] as number;
    const before = of.before[one] as Int32Array;
    const after = of.after[one] as Int32Array;
    if (before.length === 0 && after.length === 0) continue;
    const target = slotOf[one] === from ? to : from;
    const later = (other: number) => {
      const slot = slotOf[other] as number;
      if (stamp[other] !== now) return slot;
      return slot === from ? to : from;
    };
    for (const first of before)
      if ((slotOf[first] as number) >= 0 && later(first) >= target) return false;
    for (const then of after)
      if ((slotOf[then] as number) >= 0 && later(then) <= target) return false;
  }
  return true;
}

/** What the swap would add to the cost. */
export function costOfSwap(board: Board, chain: Chain): number {
  const { low, high, breaks, prices } = board;
  const { from, to, ends, endCount } = chain;
  const lowBits = (from < 32 ? 1 << from : 0) | (to < 32 ? 1 << to : 0);
  const highBits = (from < 32 ? 0 : 1 << (from & 31)) | (to < 32 ? 0 : 1 << (to & 31));
  let added = prices.moved === 0 ? 0 : prices.moved * movedBySwap(board, chain);
  for (let i = 0; i < endCount; i += 1) {
    const who = ends[i] as number;
    const gaps = gapCount((low[who] as number) ^ lowBits, (high[who] as number) ^ highBits);
    added += (prices.breaks[gaps] as number) - (prices.breaks[breaks[who] as number] as number);
  }
  return added;
}

function movedBySwap({ home, slotOf }: Board, { from, to, meetings, size }: Chain): number {
  let moved = 0;
  for (let i = 0; i < size; i += 1) {
    const one = meetings[i] as number;
    const wanted = home[one] as number;
    if (wanted < 0) continue;
    const leaves = slotOf[one] as number;
    const comes = leaves === from ? to : from;
    moved += (leaves === wanted ? 1 : 0) - (comes === wanted ? 1 : 0);
  }
  return moved;
}

/** Swaps; done twice it changes nothing. False: somebody cannot walk that fast, and nothing was swapped. */
export function swap(board: Board, chain: Chain): boolean {
  flip(board, chain);
  if (board.of.longestWalk === 0 || everybodyWalks(board, chain)) return true;
  flip(board, chain);
  return false;
}

function everybodyWalks(board: Board, { meetings, size }: Chain) {
  for (let i = 0; i < size; i += 1) {
    const one = meetings[i] as number;
    if (!canWalk(board, one, board.slotOf[one] as number, board.zoneOf[one] as number))
      return false;
  }
  return true;
}

function flip(board: Board, chain: Chain) {
  const { of, at, slotOf, zoneOf, low, high, count } = board;
  const { from, to, ends, endCount, meetings, size } = chain;
  const lowBits = (from < 32 ? 1 << from : 0) | (to < 32 ? 1 << to : 0);
  const highBits = (from < 32 ? 0 : 1 << (from & 31)) | (to < 32 ? 0 : 1 << (to & 31));
  for (let i = 0; i < endCount; i += 1) {
    const who = ends[i] as number;
    setDay(board, who, (low[who] as number) ^ lowBits, (high[who] as number) ^ highBits);
  }
  for (let i = 0; i < size; i += 1) clear(board, meetings[i] as number);
  for (let i = 0; i < size; i += 1) {
    const one = meetings[i] as number;
    const slot = slotOf[one] === from ? to : from;
    const zone = zoneOf[one] as number;
    count[(slotOf[one] as number) * of.zones + zone] =
      (count[(slotOf[one] as number) * of.zones + zone] as number) - 1;
    count[slot * of.zones + zone] = (count[slot * of.zones + zone] as number) + 1;
    countMove(board, one, slotOf[one] as number, -1);
    countMove(board, one, slot, 1);
    slotOf[one] = slot;
    at[(of.left[one] as number) * of.slots + slot] = one;
    at[(of.right[one] as number) * of.slots + slot] = one;
    if ((of.third[one] as number) >= 0) at[(of.third[one] as number) * of.slots + slot] = one;
  }
}

function clear({ of, at, slotOf }: Board, one: number) {
  const slot = slotOf[one] as number;
  at[(of.left[one] as number) * of.slots + slot] = -1;
  at[(of.right[one] as number) * of.slots + slot] = -1;
  if ((of.third[one] as number) >= 0) at[(of.third[one] as number) * of.slots + slot] = -1;
}
