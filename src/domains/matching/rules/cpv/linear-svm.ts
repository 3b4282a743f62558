import { seededDraw } from "../seeded-draw.ts";
import { type SparseRow, squaredLength } from "../text/weigh-features.ts";

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
 * @param rows the texts
 * @param isYes 1 where the text belongs
 * @see Hsieh, Chang, Lin, Keerthi, Sundararajan: A dual coordinate descent method for large-scale linear SVM (ICML 2008)
 */
export function trainLine(
  rows: readonly SparseRow[],
  isYes: Uint8Array,
  options: SvmOptions,
): Line {
  const { costs, seed, mostPasses = 40, tolerance = 0.1 } = options;
  const weights = new Float32Array(options.slots);
  const problem: Problem = {
    rows,
    isYes,
    pulls: new Float64Array(rows.length),
    diagonal: Float64Array.from(costs, (cost) => 1 / (2 * cost)),
    // The bias is one more feature that every text has with value 1.
    curvature: Float64Array.from(
      rows,
      (row, at) => squaredLength(row) + 1 + 1 / (2 * (costs[at] ?? 1)),
    ),
    weights,
    bias: 0,
  };
  const draw = seededDraw(seed);
  const active = Uint32Array.from(rows.keys());
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
  return { weights, bias: problem.bias };
}

type Problem = {
  readonly rows: readonly SparseRow[];
  readonly isYes: Uint8Array;
  readonly pulls: Float64Array;
  readonly diagonal: Float64Array;
  readonly curvature: Float64Array;
  readonly weights: Float32Array;
  bias: number;
};

/** One pass over the active texts; those that surely pull nothing move behind `size`. */
function sweep(problem: Problem, active: Uint32Array, startSize: number, shrinkAbove: number) {
  const { rows, isYes, pulls, diagonal, curvature } = problem;
  let size = startSize;
  let highest = Number.NEGATIVE_INFINITY;
  let lowest = Number.POSITIVE_INFINITY;
  for (let at = 0; at < size; at++) {
    const which = active[at] as number;
    const row = rows[which] as SparseRow;
    const sign = isYes[which] === 1 ? 1 : -1;
    const pull = pulls[which] as number;
    const slope =
      sign * (dot(row, problem.weights) + problem.bias) - 1 + pull * (diagonal[which] as number);
    if (pull === 0 && slope > shrinkAbove) {
      size--;
      active[at] = active[size] as number;
      active[size] = which;
      at--;
      continue;
    }
    const projected = pull === 0 ? Math.min(slope, 0) : slope;
    if (projected > highest) highest = projected;
    if (projected < lowest) lowest = projected;
    if (Math.abs(projected) < 1e-12) continue;
    const next = Math.max(pull - slope / (curvature[which] as number), 0);
    pulls[which] = next;
    move(row, problem, (next - pull) * sign);
  }
  return { size, highest, lowest };
}

function move(row: SparseRow, problem: Problem, step: number): void {
  const { weights } = problem;
  const { slots, values } = row;
  for (let at = 0; at < slots.length; at++) {
    const slot = slots[at] as number;
    weights[slot] = (weights[slot] as number) + step * (values[at] as number);
  }
  problem.bias += step;
}

/** Sum of a row's values times the weights of their slots. */
export function dot({ slots, values }: SparseRow, weights: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < slots.length; at++)
    sum += (values[at] as number) * (weights[slots[at] as number] as number);
  return sum;
}

function shuffle(order: Uint32Array, size: number, draw: () => number): void {
  for (let at = size - 1; at > 0; at--) {
    const other = Math.floor(draw() * (at + 1));
    const kept = order[at] as number;
    order[at] = order[other] as number;
    order[other] = kept;
  }
}
