import { seededDraw } from "../seeded-draw.ts";
import { dotOf, type PackedRows } from "../text/packed-rows.ts";

/** A line between yes and no: weight per slot, and what is added to every text. */
export type Line = { readonly weights: Float32Array; readonly bias: number };

export type SvmOptions = {
  /** Cost of a text on the wrong side, per text: larger follows the examples more closely. */
  readonly costs: Float32Array;
  readonly slots: number;
  readonly seed: number;
  /** Passes over the texts at most. */
  readonly mostPasses?: number;
  /** It stops when no text pulls harder than this. */
  readonly tolerance?: number;
};

/**
 * Linear support vector machine with squared hinge loss, by coordinate descent on the dual, with shrinking.
 * @param rows all texts; `isYes` and `costs` are in their order
 * @param which numbers of the texts to learn from
 * @param isYes 1 where the text belongs
 * @see Hsieh, Chang, Lin, Keerthi, Sundararajan: A dual coordinate descent method for large-scale linear SVM (ICML 2008)
 */
export function trainLine(
  rows: PackedRows,
  which: Uint32Array,
  isYes: Uint8Array,
  options: SvmOptions,
): Line {
  const { costs, seed, mostPasses = 40, tolerance = 0.1 } = options;
  const problem: Problem = {
    rows,
    isYes,
    costs,
    pulls: new Float64Array(rows.count),
    weights: new Float32Array(options.slots),
    bias: 0,
  };
  const draw = seededDraw(seed);
  const active = which.slice();
  let size = active.length;
  let shrinkAbove = Number.POSITIVE_INFINITY;
  for (let pass = 0; pass < mostPasses; pass++) {
    shuffle(active, size, draw);
    const swept = sweep(problem, active, size, shrinkAbove);
    size = swept.size;
    if (swept.highest - swept.lowest <= tolerance) {
      if (size === active.length) break;
      // Everything set aside gets another look before it is believed.
      size = active.length;
      shrinkAbove = Number.POSITIVE_INFINITY;
    } else shrinkAbove = swept.highest <= 0 ? Number.POSITIVE_INFINITY : swept.highest;
  }
  return { weights: problem.weights, bias: problem.bias };
}

type Problem = {
  readonly rows: PackedRows;
  readonly isYes: Uint8Array;
  readonly costs: Float32Array;
  readonly pulls: Float64Array;
  readonly weights: Float32Array;
  bias: number;
};

/** One pass over the active texts; those that surely pull nothing move behind `size`. */
function sweep(problem: Problem, active: Uint32Array, startSize: number, shrinkAbove: number) {
  const { rows, isYes, costs, pulls, weights } = problem;
  let size = startSize;
  let highest = Number.NEGATIVE_INFINITY;
  let lowest = Number.POSITIVE_INFINITY;
  for (let at = 0; at < size; at++) {
    const number = active[at] as number;
    const sign = isYes[number] === 1 ? 1 : -1;
    const pull = pulls[number] as number;
    const diagonal = 1 / (2 * (costs[number] as number));
    const slope = sign * (dotOf(rows, number, weights) + problem.bias) - 1 + pull * diagonal;
    if (pull === 0 && slope > shrinkAbove) {
      size--;
      active[at] = active[size] as number;
      active[size] = number;
      at--;
      continue;
    }
    const projected = pull === 0 ? Math.min(slope, 0) : slope;
    if (projected > highest) highest = projected;
    if (projected < lowest) lowest = projected;
    if (Math.abs(projected) < 1e-12) continue;
    // The bias is one more feature that every text has with value 1.
    const curvature = (rows.squares[number] as number) + 1 + diagonal;
    const next = Math.max(pull - slope / curvature, 0);
    pulls[number] = next;
    move(problem, number, (next - pull) * sign);
  }
  return { size, highest, lowest };
}

function move(problem: Problem, number: number, step: number): void {
  const { weights } = problem;
  const { starts, slots, values } = problem.rows;
  const end = starts[number + 1] as number;
  for (let place = starts[number] as number; place < end; place++) {
    const slot = slots[place] as number;
    weights[slot] = (weights[slot] as number) + step * (values[place] as number);
  }
  problem.bias += step;
}

function shuffle(order: Uint32Array, size: number, draw: () => number): void {
  for (let at = size - 1; at > 0; at--) {
    const other = Math.floor(draw() * (at + 1));
    const kept = order[at] as number;
    order[at] = order[other] as number;
    order[other] = kept;
  }
}
