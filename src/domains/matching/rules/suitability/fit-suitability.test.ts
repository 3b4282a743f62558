import fc from "fast-check";
import { expect, test } from "vitest";
import { seededDraw } from "../seeded-draw.ts";
import { chanceOfScore, fitSuitability, scoreCase } from "./fit-suitability.ts";
import { scoresOutOfFold, type WordedCase } from "./learn-suitability.ts";
import { straighten, straightened } from "./straighten-chances.ts";
import { dealFolds } from "./suitability-folds.ts";

/** Purchases of which work in the title makes suited likely, and a word of something else unlikely. */
function someCases(seed: number, count: number): WordedCase[] {
  const draw = seededDraw(seed);
  return Array.from({ length: count }, (_, at) => {
    const work = draw() < 0.4 ? 1 : 0;
    const other = draw() < 0.4 ? 1 : 0;
    const chance = chanceOfScore(-1 + 2.5 * work - 1.5 * other);
    const isSuited = draw() < chance;
    return {
      features: [
        ...(work ? [{ feature: "work-title", value: 1 }] : []),
        ...(other ? [{ feature: "other-study", value: 1 }] : []),
        { feature: "reserved", value: draw() < 0.5 ? 1 : 0 },
      ],
      stems: new Map(),
      kind: at % 2 === 0 ? "notice" : "plan",
      label: isSuited ? (draw() < 0.5 ? 2 : 1) : 0,
      family: `buyer ${at % 60}`,
    };
  });
}

test("what speaks for gets a weight above nought, what speaks against below", () => {
  const { weights } = fitSuitability(someCases(1, 600));
  expect(weights.get("work-title")).toBeGreaterThan(1.5);
  expect(weights.get("other-study")).toBeLessThan(-0.8);
});

test("a sign that the cases would turn round is not learned", () => {
  const turned = someCases(2, 300).map((each) => ({
    ...each,
    label: (2 - each.label) as WordedCase["label"],
  }));
  const { weights } = fitSuitability(turned);
  expect(weights.get("work-title")).toBe(0);
  expect(weights.get("other-study")).toBeCloseTo(0, 10);
});

test("a family is in one fold, and the same deal comes out every time", () => {
  const some = fc.array(fc.stringMatching(/^[a-f]$/), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(some, (families) => {
      const dealt = dealFolds(families, 3, 1);
      const foldOf = new Map(families.map((family, at) => [family, dealt[at]]));
      expect(families.map((family) => foldOf.get(family))).toEqual(dealt);
      expect(dealFolds(families, 3, 1)).toEqual(dealt);
    }),
  );
});

test("straightened chances are what happens, and the parts still add up", () => {
  const cases = someCases(3, 900);
  const folds = dealFolds(
    cases.map(({ family }) => family),
    10,
    1,
  );
  const scores = scoresOutOfFold(cases, folds);
  const tooSure = scores.map((score) => score * 3);
  const straight = straighten(cases, tooSure);
  const said = cases.map(({ kind }, at) =>
    chanceOfScore(straight.slope * (tooSure[at] ?? 0) + straight.start[kind]),
  );
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  expect(mean(said)).toBeCloseTo(mean(cases.map(({ label }) => (label >= 1 ? 1 : 0))), 2);
  expect(straight.slope).toBeLessThan(0.5);
  const model = fitSuitability(cases);
  const [one] = cases;
  if (!one) throw new Error("no case");
  expect(scoreCase(straightened(model, straight), one)).toBeCloseTo(
    straight.slope * scoreCase(model, one) + straight.start[one.kind],
    10,
  );
});
