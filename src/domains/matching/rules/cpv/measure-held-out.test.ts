import { expect, test } from "vitest";
import { seededDraw } from "../seeded-draw.ts";
import type { CalibrationCase } from "./calibrate.ts";
import { measureHeldOut, withoutLines } from "./measure-held-out.ts";

/** Texts of which the right division has the largest margin in eight of ten, and a label that says nothing. */
function someCases(count: number): CalibrationCase[] {
  const draw = seededDraw(3);
  return Array.from({ length: count }, () => {
    const right = Math.floor(draw() * 8);
    const strong = draw() < 0.8 ? right : (right + 1) % 8;
    return {
      isYes: Array.from({ length: 8 }, (_, at) => at === right),
      evidence: {
        margins: Array.from({ length: 8 }, (_, at) => (at === strong ? 0.5 : -0.8) + draw() * 0.2),
        nearest: Array.from({ length: 8 }, () => draw()),
      },
    };
  });
}
const cases = someCases(600);
const folds = Uint8Array.from(cases, (_, at) => at % 4);

test("what comes first is right as often as it was made, and promises hold", () => {
  const figures = measureHeldOut(cases, folds);
  expect(figures.texts).toBe(600);
  expect(figures.firstRight).toBeGreaterThan(0.75);
  expect(figures.amongFive).toBeGreaterThanOrEqual(figures.firstRight);
  expect(figures.bands.reduce((sum, { texts }) => sum + texts, 0)).toBe(600);
  for (const { texts, promised, right } of figures.bands)
    if (texts > 50) expect(Math.abs(promised - right / texts)).toBeLessThan(0.1);
});

test("without lines only the labels are left to judge by", () => {
  const figures = measureHeldOut(withoutLines(cases), folds);
  expect(figures.firstRight).toBeLessThan(0.4);
});
