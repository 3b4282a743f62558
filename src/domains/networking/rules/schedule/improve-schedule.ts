import type { MeetingProblem, Schedule, Worth } from "./meeting-problem.ts";
import { type Annealing, anneal } from "./search/anneal.ts";
import { begin, fill } from "./search/begin.ts";
import { type Best, keepIfBetter, newBest, returnToBest, scheduleOf } from "./search/best.ts";
import { type Board, costOf, emptyBoard, type Prices } from "./search/board.ts";
import { compileProblem } from "./search/compile-problem.ts";
import { newTabu } from "./search/insert-meeting.ts";
import { newChain } from "./search/kempe.ts";
import { seeded } from "./search/seeded.ts";

export type SearchOptions = {
  /** The same seed makes the same moves. */
  readonly seed: number;
  /** A schedule to begin with; what does not fit in it is placed anew. The result is never worth less. */
  readonly start?: Schedule;
  /** Asked every thousand moves or so. */
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

const movesPerMeeting = 100;
const forcedBreaks = [0, 0, 1, 0, 0, 1, 2, 0];
const hot = 0.3;
/** From the best so far on: warm enough to leave its valley, too cool to forget it. */
const warm = 0.2;
const longestFromHot = 3_000_000;
/** Where wishes come and go, and where the spread is not kept yet. */
const veryHot = 8;
const cold = 0.1;

/**
 * A schedule at once, then better ones for as long as it may: annealing over Kempe chains, each cooling twice as long as
 * the one before. Ends by itself when nothing is left to gain.
 * @param problem one in which checkProblem finds no fault
 */
export function improveSchedule(problem: MeetingProblem, options: SearchOptions): SearchResult {
  const board = emptyBoard(compileProblem(problem), pricesFor(problem));
  const random = seeded(options.seed);
  const best = newBest(board);
  const note = () => {
    if (keepIfBetter(best)) options.onBetter?.(scheduleOf(best), best.worth, best.unkept);
  };
  if (options.start) {
    begin(board, options.start);
    note();
  }
  fill(board, random);
  note();
  const annealing: Annealing = {
    board,
    chain: newChain(board.of),
    tabu: newTabu(board),
    random,
    to: 0,
    keepsWishes: false,
    note,
    shouldStop: () => isPerfect(best) || options.shouldStop(),
  };
  const moves = coolAgainAndAgain(annealing, best, options.mostMoves ?? Number.POSITIVE_INFINITY);
  return { schedule: scheduleOf(best), worth: best.worth, unkept: best.unkept, moves };
}

/** @returns moves made */
function coolAgainAndAgain(annealing: Annealing, best: Best, most: number): number {
  const { board } = annealing;
  const { hasWishes, problem } = board.of;
  let moves = 0;
  let charged = 0;
  let length = Math.max(2000, movesPerMeeting * problem.meetings.length);
  for (;;) {
    const asked = Math.min(length, most - moves);
    const isUneven = best.missing === 0 && best.unkept > 0;
    if (isUneven) {
      charged += 1;
      chargeSpread(board, problem.mostBreakSpread ?? 0, charged);
    }
    annealing.keepsWishes = hasWishes && best.unkept === 0 && !annealing.keepsWishes;
    const isLong = length > longestFromHot;
    const staysNear = best.unkept === 0 && (hasWishes ? annealing.keepsWishes : isLong);
    if (staysNear) returnToBest(best);
    const wishesMove = (hasWishes && !annealing.keepsWishes) || isUneven;
    const from = wishesMove ? veryHot : staysNear && !hasWishes ? warm : hot;
    const made = anneal(annealing, { moves: asked, from, to: cold });
    moves += made;
    if (made < asked || moves >= most) return moves;
    length *= isLong ? 1.25 : 2;
  }
}

/**
 * Breaks beyond the agreed spread cost more each time it was not kept;
 * now and then as if everybody had some anyway, as where absences force breaks upon all.
 */
function chargeSpread(board: Board, mostBreakSpread: number, times: number) {
  const { breaks } = board.prices;
  const allowed = mostBreakSpread + (forcedBreaks[times % forcedBreaks.length] ?? 0);
  const price = Math.min(60, 0.5 * 6 ** times);
  for (let n = 0; n < breaks.length; n += 1) breaks[n] = n + Math.max(0, n - allowed) * price;
  board.cost = costOf(board);
}

function pricesFor({ mostBreakSpread }: MeetingProblem): Prices {
  const allowed = mostBreakSpread ?? 64;
  return {
    breaks: Float64Array.from({ length: 64 }, (_, n) => n + Math.max(0, n - allowed) * 0.5),
    weight: 12,
    unfair: 10,
    unseen: 8,
    moved: 0,
  };
}

function isPerfect({ unkept, lostWeight, worth }: Best): boolean {
  return unkept === 0 && lostWeight === 0 && worth.breaks === 0;
}
