import { compareWorth } from "./compare-worth.ts";
import type { MeetingProblem, Schedule, Worth } from "./meeting-problem.ts";
import { type Annealing, anneal } from "./search/anneal.ts";
import { type Board, emptyBoard, fits, place } from "./search/board.ts";
import { boardWorth, overSpread } from "./search/board-worth.ts";
import { type Compiled, compileProblem } from "./search/compile-problem.ts";
import { newTabu, placeAnywhere } from "./search/insert-meeting.ts";
import { newChain } from "./search/kempe.ts";
import { draw, seeded } from "./search/seeded.ts";
import { seatMeetings } from "./seat-meetings.ts";

export type SearchOptions = {
  /** The same seed makes the same moves. */
  readonly seed: number;
  /** A schedule to begin with; what does not fit in it is placed anew. The result is never worth less. */
  readonly start?: Schedule;
  /** Asked every few thousand moves. */
  readonly shouldStop: () => boolean;
  /** Every schedule better than the one before; `unkept` as in {@link SearchResult}. */
  readonly onBetter?: (schedule: Schedule, worth: Worth, unkept: number) => void;
  /** Stops after so many moves at most; for tests and for figures that repeat. */
  readonly mostMoves?: number;
};

export type SearchResult = {
  readonly schedule: Schedule;
  readonly worth: Worth;
  /**
   * Rules that are not kept: meetings that must be held and are not, and breaks beyond the agreed spread. 0: the schedule
   * passes the checker; above 0 all other rules are kept still.
   */
  readonly unkept: number;
  readonly moves: number;
};

const firstCooling = 300_000;
const hot = 0.45;
const cold = 0.1;

/**
 * A schedule at once, then better ones for as long as it may: annealing over Kempe chains, each cooling twice as long as
 * the one before. Ends by itself when nothing is left to gain.
 * @param problem one in which checkProblem finds no fault
 */
export function improveSchedule(problem: MeetingProblem, options: SearchOptions): SearchResult {
  const of = compileProblem(problem);
  const board = emptyBoard(of, pricesFor(problem, 0));
  const random = seeded(options.seed);
  const best = newBest(board, options.onBetter);
  if (options.start) begin(board, options.start);
  fill(board, random);
  best.note();
  let moves = 0;
  const most = options.mostMoves ?? Number.POSITIVE_INFINITY;
  const annealing: Annealing = {
    board,
    chain: newChain(of),
    tabu: newTabu(board),
    random,
    to: 0,
    note: best.note,
    shouldStop: () => best.isPerfect() || options.shouldStop(),
  };
  for (let length = firstCooling; moves < most; length *= 2) {
    const asked = Math.min(length, most - moves);
    const made = anneal(annealing, { moves: asked, from: hot, to: cold });
    moves += made;
    if (made < asked) break;
  }
  return { ...best.found(), moves };
}

function pricesFor({ mostBreakSpread }: MeetingProblem, least: number) {
  const allowed = least + (mostBreakSpread ?? 64);
  return {
    breaks: Float64Array.from({ length: 64 }, (_, n) => n + Math.max(0, n - allowed) * 0.5),
    weight: 6,
    unfair: 4,
    unseen: 3,
  };
}

/** The start as far as it fits. */
function begin(board: Board, start: Schedule) {
  const { of } = board;
  start.forEach((at, meeting) => {
    if (!at || meeting >= of.meetings) return;
    const zones = of.zonesOf[meeting] as Int32Array;
    const hall = of.problem.tables[at.table]?.hall ?? 0;
    const zone = of.zones > 1 && zones.includes(hall) ? hall : (zones[0] ?? 0);
    if (fits(board, meeting, at.slot, zone)) place(board, meeting, at.slot, zone);
  });
}

/** The others of the pool, those with fewest slots first, wherever they fit. */
function fill(board: Board, random: ReturnType<typeof seeded>) {
  const { of } = board;
  const hardness = Float64Array.from({ length: of.meetings }, (_, one) => {
    const slots = (of.slotsOf[one] as Int32Array).length;
    const weight = of.weight[one] as number;
    return (weight === 0 ? slots : 1000 - weight * 4) + draw(random);
  });
  const waiting = Array.from(board.pool.subarray(0, board.poolSize));
  waiting.sort((a, b) => (hardness[a] as number) - (hardness[b] as number));
  for (const meeting of waiting) placeAnywhere(board, meeting, random);
}

function newBest(board: Board, onBetter: SearchOptions["onBetter"]) {
  const { of } = board;
  const slots = board.slotOf.slice();
  const zones = board.zoneOf.slice();
  let unkept = Number.POSITIVE_INFINITY;
  let worth = boardWorth(board);
  let cost = Number.POSITIVE_INFINITY;
  let lost = Number.POSITIVE_INFINITY;
  const found = () => ({ schedule: seated(of, slots, zones), worth, unkept });
  return {
    found,
    isPerfect: () => unkept === 0 && lost === 0 && worth.breaks === 0 && cost < 1e-6,
    note() {
      if (board.missing > unkept) return;
      if (board.missing === unkept && board.lostWeight > lost) return;
      if (board.missing === unkept && board.lostWeight === lost && board.cost > cost - 1e-9) return;
      const now = board.missing + overSpread(board);
      const nowWorth = boardWorth(board);
      if (now > unkept || (now === unkept && compareWorth(nowWorth, worth) <= 0 && lost < Infinity))
        return;
      unkept = now;
      worth = nowWorth;
      lost = board.lostWeight;
      cost = board.cost;
      slots.set(board.slotOf);
      zones.set(board.zoneOf);
      onBetter?.(seated(of, slots, zones), worth, unkept);
    },
  };
}

function seated(of: Compiled, slots: Int32Array, zones: Int32Array): Schedule {
  return seatMeetings(of.problem, slots, (meeting) =>
    of.zones > 1 ? (zones[meeting] ?? 0) : null,
  );
}
