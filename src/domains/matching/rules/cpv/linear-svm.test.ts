import fc from "fast-check";
import { expect, test } from "vitest";
import { seededDraw } from "../seeded-draw.ts";
import { dotOf, type PackedRows, packRows } from "../text/packed-rows.ts";
import type { SparseRow } from "../text/weigh-features.ts";
import { type Line, trainLine } from "./linear-svm.ts";

const slots = 12;

const packed = (rows: readonly SparseRow[]): PackedRows =>
  packRows(rows.length, (at) => rows[at] as SparseRow);
const allOf = ({ count }: PackedRows) => Uint32Array.from({ length: count }, (_, at) => at);

/** Texts of a few slots; the first slot is what makes a yes, with some that are wrong. */
function someRows(seed: number, count: number): { rows: PackedRows; isYes: Uint8Array } {
  const draw = seededDraw(seed);
  const rows = Array.from({ length: count }, () => {
    const held = Array.from({ length: slots }, (_, slot) => slot).filter(() => draw() < 0.4);
    return {
      slots: Uint32Array.from(held),
      values: Float32Array.from(held, () => 0.2 + draw()),
    };
  });
  const isYes = Uint8Array.from(rows, (row) => ((row.slots[0] === 0) !== draw() < 0.1 ? 1 : 0));
  return { rows: packed(rows), isYes };
}

/** What training makes small: half the squared weights plus the cost of what is on the wrong side. */
function objective({ weights, bias }: Line, rows: PackedRows, isYes: Uint8Array, cost: number) {
  let sum = bias * bias;
  for (const weight of weights) sum += weight * weight;
  const losses = [...allOf(rows)].map((at) =>
    Math.max(0, 1 - (isYes[at] === 1 ? 1 : -1) * (dotOf(rows, at, weights) + bias)),
  );
  return sum / 2 + cost * losses.reduce((total, loss) => total + loss * loss, 0);
}

test("no line close to the one found is better", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5_000 }), (seed) => {
      const { rows, isYes } = someRows(seed, 60);
      const costs = new Float32Array(60).fill(0.5);
      const line = trainLine(rows, allOf(rows), isYes, {
        costs,
        slots,
        seed,
        mostPasses: 400,
        tolerance: 1e-4,
      });
      const best = objective(line, rows, isYes, 0.5);
      const draw = seededDraw(seed + 1);
      const moved = {
        weights: line.weights.map((weight) => weight + (draw() - 0.5) * 0.2),
        bias: line.bias + (draw() - 0.5) * 0.2,
      };
      expect(objective(moved, rows, isYes, 0.5)).toBeGreaterThan(best - 1e-3);
    }),
    { numRuns: 30 },
  );
});

test("the same seed gives the same line to the last bit", () => {
  const { rows, isYes } = someRows(7, 80);
  const options = { costs: new Float32Array(80).fill(1), slots, seed: 3 };
  expect(trainLine(rows, allOf(rows), isYes, options)).toEqual(
    trainLine(rows, allOf(rows), isYes, options),
  );
});

test("a text that costs more is on its own side sooner", () => {
  const odd: SparseRow = { slots: Uint32Array.of(0), values: Float32Array.of(1) };
  const rows = packed(Array.from({ length: 10 }, () => odd));
  const isYes = Uint8Array.from(allOf(rows), (at) => (at === 0 ? 1 : 0));
  const sideAt = (cost: number) => {
    const costs = Float32Array.from(allOf(rows), (at) => (at === 0 ? cost : 1));
    const line = trainLine(rows, allOf(rows), isYes, { costs, slots, seed: 1 });
    return dotOf(rows, 0, line.weights) + line.bias;
  };
  expect(sideAt(1)).toBeLessThan(0);
  expect(sideAt(100)).toBeGreaterThan(0);
});
