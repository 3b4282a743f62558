import { type Board, costOf, isAllowed, place, unplace } from "./board.ts";
import { bitAt, bitCount } from "./day-mask.ts";
import { forceIn, type Tabu, tryIn, undo } from "./insert-meeting.ts";
import { type Chain, costOfSwap, follow, swap } from "./kempe.ts";
import { type Draw, draw, drawBelow } from "./seeded.ts";

/** One cooling: how many moves, from which temperature to which (a break costs 1). */
export type Cooling = { readonly moves: number; readonly from: number; readonly to: number };

export type Annealing = {
  readonly board: Board;
  readonly chain: Chain;
  readonly tabu: Tabu;
  readonly random: Draw;
  /** Where the move drawn last goes; beside its meeting, which is returned, so that a move makes no object. */
  to: number;
  /** Only slots change, so that weight and shares stay as they are. */
  keepsWishes: boolean;
  /** After every move that may have made the schedule better. */
  note(): void;
  shouldStop(): boolean;
};

/** Share of the moves that are drawn without looking, so that nothing is out of reach. */
const blindShare = 0.1;
/** Share of the moves that begin at a participant with a break. */
const brokenShare = 0.4;
const movesPerLook = 1024;
/** A forced move takes the time of many swaps; a multiple of four, so that three swaps follow each. */
const forcedMoveCosts = 12;

/** @returns moves made; fewer than asked when it had to stop */
export function anneal(of: Annealing, cooling: Cooling): number {
  const { board, random } = of;
  const wishes = board.of.hasWishes && !of.keepsWishes;
  let temperature = cooling.from;
  for (let move = 0; move < cooling.moves; move += 1) {
    if (move % movesPerLook === 0) {
      if (of.shouldStop()) return move;
      temperature = cooling.from * (cooling.to / cooling.from) ** (move / cooling.moves);
      board.cost = costOf(board);
      of.note();
    }
    if (board.missing > 0 && (move & 3) === 0) {
      forceIn(board, of.tabu, random);
      move += forcedMoveCosts;
      of.note();
    } else if (wishes && board.poolSize > board.missing && (move & 3) === 1)
      insertFromPool(of, temperature);
    else if (wishes && (move & 63) === 7) leaveOut(of, temperature);
    else if (board.of.zones > 1 && (move & 7) === 2) changeHall(of, temperature);
    else swapOnce(of, temperature);
  }
  return cooling.moves;
}

function accepts(added: number, temperature: number, random: Draw) {
  return added <= 0 || draw(random) < Math.exp(-added / temperature);
}

function swapOnce(of: Annealing, temperature: number) {
  const { board, chain, random } = of;
  const meeting = draw(random) < blindShare ? blindMove(of) : promisingMove(of);
  if (meeting < 0 || !follow(board, chain, meeting, of.to, random)) return;
  const added = costOfSwap(board, chain);
  if (accepts(added, temperature, random) && swap(board, chain) && added < 0) of.note();
}

function blindMove(move: Annealing): number {
  const { random } = move;
  const { of, slotOf } = move.board;
  const meeting = drawBelow(random, of.meetings);
  const slots = of.slotsOf[meeting] as Int32Array;
  const from = slotOf[meeting] as number;
  move.to = slots[drawBelow(random, slots.length)] as number;
  return from < 0 || move.to === from ? -1 : meeting;
}

/** Somebody's meeting at the edge of a run, to a slot next to the others: for that person no worse. */
function promisingMove(move: Annealing): number {
  const { board, random } = move;
  const { of, at, low, high } = board;
  const who =
    board.brokenSize > 0 && draw(random) < brokenShare
      ? (board.broken[drawBelow(random, board.brokenSize)] as number)
      : drawBelow(random, of.participants);
  const l = low[who] as number;
  const h = high[who] as number;
  if (l === 0 && h === 0) return -1;
  const from = drawBit(
    l & ~(((l << 1) & ((l >>> 1) | (h << 31))) as number),
    h & ~(((h << 1) | (l >>> 31)) & (h >>> 1)),
    random,
  );
  const meeting = at[who * of.slots + from] as number;
  const restLow = from < 32 ? l & ~(1 << from) : l;
  const restHigh = from < 32 ? h : h & ~(1 << (from & 31));
  const isAlone = restLow === 0 && restHigh === 0;
  const nextLow = isAlone ? -1 : (restLow << 1) | (restLow >>> 1) | (restHigh << 31);
  const nextHigh = isAlone ? -1 : (restHigh << 1) | (restLow >>> 31) | (restHigh >>> 1);
  const toLow = nextLow & ~l & (of.allowLow[meeting] as number);
  const toHigh = nextHigh & ~h & (of.allowHigh[meeting] as number);
  if (toLow === 0 && toHigh === 0) return -1;
  move.to = drawBit(toLow, toHigh, random);
  return meeting;
}

function drawBit(low: number, high: number, random: Draw): number {
  const count = bitCount(low);
  const skip = drawBelow(random, count + (high === 0 ? 0 : bitCount(high)));
  return skip < count ? bitAt(low, skip) : 32 + bitAt(high, skip - count);
}

/** A meeting that may be left out comes in; what it drives out must be worth less, or the draw must allow it. */
function insertFromPool(of: Annealing, temperature: number) {
  const { board, random } = of;
  const meeting = board.pool[drawBelow(random, board.poolSize)] as number;
  const slots = board.of.slotsOf[meeting] as Int32Array;
  if (slots.length === 0 || board.of.weight[meeting] === 0) return;
  keepOrUndo(of, meeting, slots[drawBelow(random, slots.length)] as number, temperature);
}

function leaveOut(of: Annealing, temperature: number) {
  const { board, random } = of;
  const meeting = drawBelow(random, board.of.meetings);
  const slot = board.slotOf[meeting] as number;
  const zone = board.zoneOf[meeting] as number;
  if (slot < 0 || board.of.weight[meeting] === 0) return;
  const before = board.cost;
  unplace(board, meeting);
  const added = board.cost - before;
  if (!accepts(added, temperature, random)) place(board, meeting, slot, zone);
  else if (added < 0) of.note();
}

function changeHall(of: Annealing, temperature: number) {
  const { board, random } = of;
  const meeting = drawBelow(random, board.of.meetings);
  const slots = board.of.slotsOf[meeting] as Int32Array;
  const from = board.slotOf[meeting] as number;
  if (from < 0) return;
  const stays = draw(random) < 0.5;
  const to = stays ? from : (slots[drawBelow(random, slots.length)] as number);
  if (isAllowed(board.of, meeting, to)) keepOrUndo(of, meeting, to, temperature);
}

function keepOrUndo(of: Annealing, meeting: number, slot: number, temperature: number) {
  const { board, random } = of;
  const before = board.cost;
  const missing = board.missing;
  const lost = board.lostWeight;
  const journal = tryIn(board, meeting, slot, random);
  const added = board.cost - before;
  const loses = of.keepsWishes && board.lostWeight !== lost;
  if (loses || board.missing > missing || !accepts(added, temperature, random))
    undo(board, journal);
  else if (added < 0) of.note();
}
