import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { degrees } from "./effect.ts";
import { nothingOfIt } from "./propose-effects.ts";
import {
  nextStep,
  rankEffects,
  severityOf,
  stepsTaken,
  urgencyOf,
  weightOf,
} from "./weigh-effect.ts";

const degree = fc.constantFrom(...degrees);
const anEffect = fc.record({
  kind: fc.constantFrom("negative" as const, "positive" as const),
  isHumanRights: fc.boolean(),
  scale: degree,
  scope: degree,
  irreversibility: degree,
  likelihood: degree,
});

describe("how grave an effect is", () => {
  test("what is grave in one way only is not lost behind what is light", () => {
    const grave = { ...nothingOfIt, scale: 4, scope: 1, irreversibility: 1 } as const;
    expect(severityOf(grave)).toBe(3);
    expect(severityOf({ ...grave, irreversibility: 4 })).toBe(4);
    expect(severityOf({ ...grave, scale: 1 })).toBe(1);
  });

  test("good that is done needs no putting right: that answer changes nothing", () => {
    const good = { ...nothingOfIt, kind: "positive", scale: 2, scope: 2 } as const;
    expect(severityOf({ ...good, irreversibility: 4 })).toBe(
      severityOf({ ...good, irreversibility: 1 }),
    );
  });

  test("stays between the lightest and the gravest answer, and never sinks when one gets graver", () => {
    fc.assert(
      fc.property(anEffect, (effect) => {
        const sides = [effect.scale, effect.scope, effect.irreversibility];
        const severity = severityOf(effect);
        expect(severity).toBeGreaterThanOrEqual(Math.min(...sides));
        expect(severity).toBeLessThanOrEqual(Math.max(...sides));
        const graver = Math.min(4, effect.scale + 1) as typeof effect.scale;
        expect(severityOf({ ...effect, scale: graver })).toBeGreaterThanOrEqual(severity);
      }),
    );
  });
});

describe("what comes first", () => {
  test("where rights of people are at stake what is graver always comes first, however rare", () => {
    fc.assert(
      fc.property(anEffect, anEffect, (one, other) => {
        const [a, b] = [one, other].map((effect) => ({
          ...effect,
          kind: "negative" as const,
          isHumanRights: true,
        }));
        if (!a || !b || severityOf(a) <= severityOf(b)) return;
        expect(weightOf(a)).toBeGreaterThan(weightOf(b));
        expect(rankEffects([b, a])[0]).toBe(a);
      }),
    );
  });

  test("it never weighs less than another effect that is as grave and as likely", () => {
    fc.assert(
      fc.property(anEffect, (effect) => {
        const negative = { ...effect, kind: "negative" as const };
        expect(weightOf({ ...negative, isHumanRights: true })).toBeGreaterThanOrEqual(
          weightOf({ ...negative, isHumanRights: false }),
        );
      }),
    );
  });

  test("a weight lies between 1 and 16, and equals keep their order", () => {
    fc.assert(
      fc.property(fc.array(anEffect), (effects) => {
        const ranked = rankEffects(effects);
        expect(ranked.toSorted((a, b) => weightOf(b) - weightOf(a))).toEqual(ranked);
        expect(ranked).toHaveLength(effects.length);
        for (const effect of effects) {
          expect(weightOf(effect)).toBeGreaterThanOrEqual(1);
          expect(weightOf(effect)).toBeLessThanOrEqual(16);
        }
      }),
    );
    expect([16, 9, 8, 5, 4, 1].map(urgencyOf)).toEqual([
      "first",
      "first",
      "soon",
      "soon",
      "watch",
      "watch",
    ]);
  });
});

test("the next step is the first that was not taken; a measure counts once its kind is said too", () => {
  const said = { ...nothingOfIt };
  expect(nextStep(stepsTaken(said))).toBe("measure");
  expect(nextStep(stepsTaken({ ...said, measure: "Lekbak" }))).toBe("measure");
  const measured = { ...said, measure: "Lekbak", measureKind: "prevent" } as const;
  expect(nextStep(stepsTaken(measured))).toBe("check");
  expect(nextStep(stepsTaken({ ...measured, checkResult: "Droog" }))).toBe("told");
  expect(nextStep(stepsTaken({ ...measured, checkResult: "Droog", told: "Ploeg" }))).toBeNull();
});
