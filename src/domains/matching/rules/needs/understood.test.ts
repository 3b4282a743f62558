import fc from "fast-check";
import { expect, test } from "vitest";
import type { CpvPrediction } from "../cpv/predict-cpv.ts";
import type { ReadNeed } from "../ranking/read-need.ts";
import { codeOf, understoodOf } from "./understood.ts";

const ask = (divisions: CpvPrediction["divisions"], classes: CpvPrediction["classes"] = []) => {
  const prediction: CpvPrediction = {
    divisions,
    groups: [],
    classes,
    said: [],
    verdict: { kind: "which-of", divisions: divisions.map(({ node }) => node) },
  };
  const { codes } = understoodOf({
    need: { cpv: [] },
    prediction,
    activities: [],
  } as unknown as ReadNeed);
  if (codes.kind !== "which-of") throw new Error(codes.kind);
  return codes.guesses;
};

test("the chances of the codes one chooses from never add up to more than a hundred", () => {
  const chance = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(chance, chance, chance, (a, b, c) => {
      const guesses = ask([
        { node: "77", chance: a },
        { node: "90", chance: b },
        { node: "45", chance: c },
      ]);
      const percents = guesses.map((guess) => Math.round(guess.chance * 100));
      expect(percents.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(100);
    }),
  );
});

test("a wide code stands for the same narrow one when its chance is shared out", () => {
  const guesses = ask(
    [
      { node: "77", chance: 0.68 },
      { node: "90", chance: 0.39 },
      { node: "45", chance: 0.09 },
    ],
    [
      { node: "7731", chance: 0.5 },
      { node: "9091", chance: 0.1 },
    ],
  );
  expect(guesses.map(codeOf)).toEqual(["77310000", "90000000", "45000000"]);
  expect(guesses.map((guess) => guess.chance)).toEqual([0.58, 0.33, 0.07]);
});
