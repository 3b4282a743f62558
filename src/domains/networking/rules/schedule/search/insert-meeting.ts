import { type Board, fits, isAllowed, place, unplace } from "./board.ts";
import { type Draw, draw, drawBelow } from "./seeded.ts";

/** What an insertion did, so that it can be undone. */
export type Journal = {
  readonly out: { meeting: number; slot: number; zone: number }[];
  meeting: number;
};

/** Slots that a meeting may not come back to yet, by the step until which: `until[meeting * slots + slot]`. */
export type Tabu = {
  readonly until: Int32Array;
  step: number;
  /** How often a meeting was driven out: those that come back all the time are the hard ones, and stay sooner. */
  readonly driven: Int32Array;
};

export function newTabu({ of }: Board): Tabu {
  return {
    until: new Int32Array(of.meetings * of.slots),
    step: 0,
    driven: new Int32Array(of.meetings),
  };
}

const hardness = 0.1;

/** Places a meeting of the pool that must be held, in the slot where it drives out least, and those driven out elsewhere. */
export function forceIn(board: Board, tabu: Tabu, random: Draw): void {
  const { of, pool } = board;
  tabu.step += 1;
  const must = Array.from(pool.subarray(0, board.poolSize)).filter((one) => of.weight[one] === 0);
  const meeting = must[drawBelow(random, must.length)];
  if (meeting === undefined) return;
  const zones = of.zonesOf[meeting] as Int32Array;
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const slot of of.slotsOf[meeting] as Int32Array) {
    if ((tabu.until[meeting * of.slots + slot] as number) > tabu.step) continue;
    for (const zone of zones) {
      if (of.room[slot * of.zones + zone] === 0) continue;
      const loss = lossAt(board, tabu, meeting, slot, zone) + draw(random) * 0.5;
      if (loss < least) {
        least = loss;
        best = slot * of.zones + zone;
      }
    }
  }
  if (best < 0) return;
  const journal: Journal = { out: [], meeting };
  putIn(board, journal, Math.floor(best / of.zones), best % of.zones, random);
  for (const { meeting: one, slot } of journal.out) {
    tabu.driven[one] = (tabu.driven[one] as number) + 1;
    tabu.until[one * of.slots + slot] = tabu.step + 10 + drawBelow(random, 5 + 2 * must.length);
  }
}

function lossAt(
  board: Board,
  { driven }: Tabu,
  meeting: number,
  slot: number,
  zone: number,
): number {
  let loss = 0;
  for (const one of inTheWay(board, meeting, slot, zone)) {
    if (board.of.weight[one] !== 0) loss += 0.2;
    else
      loss +=
        (board.of.slotsOf[one] as Int32Array).length === 1
          ? 9
          : 1 + hardness * (driven[one] as number);
  }
  const cell = slot * board.of.zones + zone;
  return (board.count[cell] as number) >= (board.of.room[cell] as number) && loss === 0 ? 1 : loss;
}

/** Meetings that cannot stay when another comes there; a full slot not counted. */
function inTheWay(board: Board, meeting: number, slot: number, zone: number): number[] {
  const { of, at, slotOf } = board;
  const found: number[] = [];
  const add = (one: number) => {
    if (one >= 0 && one !== meeting && !found.includes(one)) found.push(one);
  };
  for (const row of [of.left[meeting], of.right[meeting], of.third[meeting]])
    if (row !== undefined && row >= 0) add(at[row * of.slots + slot] as number);
  for (const first of of.before[meeting] as Int32Array)
    if ((slotOf[first] as number) >= slot) add(first);
  for (const then of of.after[meeting] as Int32Array)
    if ((slotOf[then] as number) >= 0 && (slotOf[then] as number) <= slot) add(then);
  if (of.longestWalk > 0) {
    tooFar(board, of.left[meeting] as number, slot, zone, add);
    tooFar(board, of.right[meeting] as number, slot, zone, add);
  }
  return found;
}

function tooFar(
  { of, at, zoneOf }: Board,
  who: number,
  slot: number,
  zone: number,
  add: (one: number) => void,
) {
  for (let away = 1; away <= of.longestWalk; away += 1) {
    const before = slot - away >= 0 ? (at[who * of.slots + slot - away] as number) : -1;
    if (before >= 0 && away <= (of.walk[(zoneOf[before] as number) * of.zones + zone] as number))
      add(before);
    const after = slot + away < of.slots ? (at[who * of.slots + slot + away] as number) : -1;
    if (after >= 0 && away <= (of.walk[zone * of.zones + (zoneOf[after] as number)] as number))
      add(after);
  }
}

/** Places a meeting whatever is in the way, and what it drives out wherever that fits. */
function putIn(board: Board, journal: Journal, slot: number, zone: number, random: Draw): void {
  const { of, count, slotOf, zoneOf } = board;
  const { meeting, out } = journal;
  const drive = (one: number) => {
    out.push({ meeting: one, slot: slotOf[one] as number, zone: zoneOf[one] as number });
    unplace(board, one);
  };
  for (const one of inTheWay(board, meeting, slot, zone)) drive(one);
  const cell = slot * of.zones + zone;
  if ((count[cell] as number) >= (of.room[cell] as number)) {
    const here = sittingAt(board, slot, zone);
    const one = here[drawBelow(random, here.length)];
    if (one !== undefined) drive(one);
  }
  for (const who of [of.left[meeting] as number, of.right[meeting] as number])
    while ((board.held[who] as number) >= (of.most[who] as number)) {
      const one = leastOf(board, who, random);
      if (one < 0) break;
      drive(one);
    }
  place(board, meeting, slot, zone);
  for (const { meeting: one } of out) placeAnywhere(board, one, random);
}

/** Of the meetings of somebody who has enough: one that may be left out and weighs little, else any. */
function leastOf({ of, at }: Board, who: number, random: Draw): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let slot = 0; slot < of.slots; slot += 1) {
    const one = at[who * of.slots + slot] as number;
    if (one < 0) continue;
    const weight = of.weight[one] as number;
    const loss = (weight === 0 ? 1e6 : weight) + 2 * draw(random);
    if (loss >= least) continue;
    least = loss;
    best = one;
  }
  return best;
}

function sittingAt({ of, slotOf, zoneOf }: Board, slot: number, zone: number) {
  const here: number[] = [];
  for (let one = 0; one < of.meetings; one += 1)
    if (slotOf[one] === slot && zoneOf[one] === zone) here.push(one);
  return here;
}

/** Places a meeting of the pool where it fits, looking from a drawn slot on; false: nowhere. */
export function placeAnywhere(board: Board, meeting: number, random: Draw): boolean {
  const slots = board.of.slotsOf[meeting] as Int32Array;
  const zones = board.of.zonesOf[meeting] as Int32Array;
  const first = drawBelow(random, slots.length);
  const firstZone = drawBelow(random, zones.length);
  for (let i = 0; i < slots.length; i += 1) {
    const slot = slots[(first + i) % slots.length] as number;
    for (let j = 0; j < zones.length; j += 1) {
      const zone = zones[(firstZone + j) % zones.length] as number;
      if (!fits(board, meeting, slot, zone)) continue;
      place(board, meeting, slot, zone);
      return true;
    }
  }
  return false;
}

/**
 * Tries a meeting in a slot, out of the pool or from where it stands, driving out what is in the way.
 * @returns what was done, to keep or to {@link undo}
 */
export function tryIn(board: Board, meeting: number, slot: number, random: Draw): Journal {
  const zones = board.of.zonesOf[meeting] as Int32Array;
  const journal: Journal = { out: [], meeting };
  const from = board.slotOf[meeting] as number;
  if (from >= 0) {
    journal.out.push({ meeting, slot: from, zone: board.zoneOf[meeting] as number });
    unplace(board, meeting);
  }
  const others: Journal = { out: [], meeting };
  const zone = zones[drawBelow(random, zones.length)] as number;
  if (isAllowed(board.of, meeting, slot) && board.of.room[slot * board.of.zones + zone] !== 0)
    putIn(board, others, slot, zone, random);
  journal.out.push(...others.out);
  return journal;
}

export function undo(board: Board, { out, meeting }: Journal): void {
  if ((board.slotOf[meeting] as number) >= 0) unplace(board, meeting);
  for (const { meeting: one } of out) if ((board.slotOf[one] as number) >= 0) unplace(board, one);
  for (const { meeting: one, slot, zone } of out) place(board, one, slot, zone);
}
