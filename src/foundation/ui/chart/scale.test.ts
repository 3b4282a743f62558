import fc from "fast-check";
import { expect, test } from "vitest";
import { labelsThatFit, niceTicks, position, spreadLabels } from "./scale.ts";

test("ticks are round numbers from zero past the highest value", () => {
  expect(niceTicks(0, 87)).toEqual([0, 25, 50, 75, 100]);
  expect(niceTicks(0, 4)).toEqual([0, 1, 2, 3, 4]);
  expect(niceTicks(-12, 30)).toContain(0);
});

test("small shares have no drifting decimals", () => {
  expect(niceTicks(0, 0.3, 4)).toEqual([0, 0.1, 0.2, 0.3]);
});

test("ticks always cover what is drawn", () => {
  const anySpan = fc.tuple(
    fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    fc.double({ min: 0.01, max: 1e6, noNaN: true }),
  );
  fc.assert(
    fc.property(anySpan, ([low, span]) => {
      const ticks = niceTicks(low, low + span);
      const slack = span * 1e-6 + Math.abs(low) * 1e-9;
      expect(ticks[0]).toBeLessThanOrEqual(low + slack);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(low + span - slack);
      expect(ticks.length).toBeLessThanOrEqual(12);
    }),
  );
});

test("the middle of the values lies in the middle of the drawing", () => {
  expect(position(50, [0, 100], [0, 600])).toBe(300);
  expect(position(7, [7, 7], [10, 600])).toBe(10);
});

test("labels that would overlap are moved apart, in the same order, inside the drawing", () => {
  const placed = spreadLabels([100, 102, 104, 290], 18, [0, 300]);
  expect([...placed].sort((a, b) => a - b)).toEqual(placed);
  for (let at = 1; at < placed.length; at++) {
    expect((placed[at] ?? 0) - (placed[at - 1] ?? 0)).toBeGreaterThanOrEqual(18);
  }
  expect(placed.at(-1)).toBeLessThanOrEqual(300);
});

test("when twelve years do not fit, some are left out but never the last", () => {
  const written = labelsThatFit(12, 300, 60);
  expect(written.has(11)).toBe(true);
  expect(written.size).toBeLessThanOrEqual(5);
});
