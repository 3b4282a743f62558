import fc from "fast-check";
import { expect, test } from "vitest";
import { chooseThresholds } from "./choose-thresholds.ts";
import { climb, fitStair } from "./isotonic.ts";
import { chanceOf, fitLogistic } from "./logistic.ts";

const scored = fc.array(fc.tuple(fc.double({ min: -5, max: 5, noNaN: true }), fc.boolean()), {
  minLength: 1,
  maxLength: 200,
});

test("a higher score never has a lower chance, and chances stay between 0 and 1", () => {
  fc.assert(
    fc.property(scored, fc.double({ noNaN: true }), fc.double({ noNaN: true }), (cases, a, b) => {
      const stair = fitStair(
        cases.map(([score]) => score),
        cases.map(([, isYes]) => (isYes ? 1 : 0)),
      );
      const [low, high] = [climb(stair, Math.min(a, b)), climb(stair, Math.max(a, b))];
      expect(low).toBeLessThanOrEqual(high);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
    }),
  );
});

test("a score at which three of four were right is worth three quarters", () => {
  const scores = Array.from({ length: 80 }, (_, at) => (at < 40 ? 0 : 1));
  const isYes = scores.map((score, at) => (score === 1 && at % 4 !== 0 ? 1 : 0));
  const stair = fitStair(scores, isYes);
  expect(climb(stair, 1)).toBeCloseTo(0.75);
  expect(climb(stair, 0)).toBe(0);
});

test("of evidence that tells nothing the chance is how often it is a yes", () => {
  const cases = Array.from({ length: 100 }, () => [0]);
  const isYes = cases.map((_, at) => (at < 30 ? 1 : 0));
  expect(chanceOf(fitLogistic(cases, isYes), [0])).toBeCloseTo(0.3, 3);
});

test("the more evidence, the larger the chance", () => {
  const cases = Array.from({ length: 100 }, (_, at) => [at / 50 - 1]);
  const isYes = cases.map((_, at) => (at % 10 < at / 10 ? 1 : 0));
  const fitted = fitLogistic(cases, isYes);
  expect(chanceOf(fitted, [1])).toBeGreaterThan(chanceOf(fitted, [0]));
});

test("a division that is hard to tell is said from a lower chance than one that is easy", () => {
  const easy = {
    chances: Float32Array.from({ length: 100 }, (_, at) => (at < 50 ? 0.9 : 0.3)),
    isYes: Uint8Array.from({ length: 100 }, (_, at) => (at < 50 ? 1 : 0)),
  };
  const hard = {
    chances: Float32Array.from({ length: 100 }, (_, at) => (at < 20 ? 0.25 : 0.05)),
    isYes: Uint8Array.from({ length: 100 }, (_, at) => (at < 12 ? 1 : 0)),
  };
  const [easyFrom = 0, hardFrom = 1] = chooseThresholds([easy, hard], {
    shareOfClasses: 0.5,
    borrowedCases: 15,
  });
  expect(easyFrom).toBeGreaterThan(0.3);
  expect(hardFrom).toBeLessThanOrEqual(0.25);
});
