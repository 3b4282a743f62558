import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, asDay } from "#kernel/day";
import { readReferenceFile } from "#platform/reference-file";
import { readShippedRules } from "../../usecases/clauses/read-shipped-rules.ts";
import { purchaseKinds } from "../library/families.ts";
import { aCapacity, someFacts } from "./advice-examples.ts";
import { adviseClauses } from "./advise-clauses.ts";
import { weightOfRegime } from "./procurement-rules.ts";

const rules = readShippedRules(await readReferenceFile("reference", "procurement-rules"));
const aKind = fc.constantFrom(...purchaseKinds);
const aDay = fc.integer({ min: 0, max: 730 }).map((days) => addDays(asDay("2024-01-01"), days));
const someCents = fc.integer({ min: 1, max: 1_000_000_000 });
const register = fc.option(
  fc.record({
    reserved: fc.integer({ min: 0, max: 5 }),
    ask: fc.integer({ min: 0, max: 3 }),
    hoursPerMonth: fc.option(fc.integer({ min: 1, max: 5000 })),
  }),
);
const everything = fc.record({
  kind: aKind,
  day: fc.integer({ min: -3000, max: 2000 }).map((days) => addDays(asDay("2026-01-01"), days)),
  cents: fc.option(someCents),
  months: fc.option(fc.integer({ min: 1, max: 60 })),
  lots: fc.array(fc.record({ title: fc.constant("Deel"), cents: fc.option(someCents) }), {
    maxLength: 5,
  }),
});

describe("whatever the purchase", () => {
  test("a higher value never makes the regime lighter", () => {
    fc.assert(
      fc.property(aKind, aDay, someCents, someCents, (kind, day, a, b) => {
        const weight = (cents: number) => {
          const { regime } = adviseClauses(someFacts({ kind, day, cents }), rules);
          return regime === null ? Number.NaN : weightOfRegime[regime];
        };
        expect(weight(Math.max(a, b))).toBeGreaterThanOrEqual(weight(Math.min(a, b)));
      }),
    );
  });

  test("dividing it in lots never makes the regime lighter", () => {
    fc.assert(
      fc.property(
        aKind,
        aDay,
        fc.array(someCents, { minLength: 2, maxLength: 8 }),
        (kind, day, parts) => {
          const cents = parts.reduce((sum, one) => sum + one, 0);
          const lots = parts.map((one) => ({ title: "Deel", cents: one }));
          const whole = adviseClauses(someFacts({ kind, day, cents }), rules);
          const split = adviseClauses(someFacts({ kind, day, cents: null, lots }), rules);
          expect(split.regime).toBe(whole.regime);
          expect(split.value.cents).toBe(cents);
        },
      ),
    );
  });

  test("every route is ranked once, what is not possible last, each with a reason, an article and an answer", () => {
    fc.assert(
      fc.property(everything, register, (facts, known) => {
        const capacity = known && aCapacity(known);
        const { routes } = adviseClauses(someFacts(facts), rules, {
          capacity,
          policy: null,
          sector: null,
        });
        expect(routes.map(({ rank }) => rank)).toEqual(rules.routes.map((_, at) => at + 1));
        const out = routes.findIndex(({ verdict }) => verdict === "not-possible");
        if (out >= 0) {
          expect(routes.slice(out).every(({ verdict }) => verdict === "not-possible")).toBe(true);
        }
        for (const route of routes) {
          expect(route.reasons.length).toBeGreaterThan(0);
          expect(route.article).not.toBe("");
          if (route.verdict !== "not-possible") expect(route.counters.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  test("the same question gets the same advice", () => {
    fc.assert(
      fc.property(everything, register, (facts, known) => {
        const surroundings = { capacity: known && aCapacity(known), policy: null, sector: null };
        const ask = () => adviseClauses(someFacts(facts), rules, surroundings);
        expect(ask()).toEqual(ask());
      }),
      { numRuns: 30 },
    );
  });

  test("another workshop in the register never makes reserving suit less", () => {
    const reserved = fc.integer({ min: 0, max: 6 });
    fc.assert(
      fc.property(aKind, aDay, someCents, reserved, (kind, day, cents, count) => {
        const score = (many: number) =>
          adviseClauses(someFacts({ kind, day, cents }), rules, {
            capacity: aCapacity({ reserved: many, ask: 0, hoursPerMonth: 100_000_000 }),
            policy: null,
            sector: null,
          }).routes.find(({ key }) => key === "reservation")?.score ?? Number.NaN;
        expect(score(count + 1)).toBeGreaterThanOrEqual(score(count));
      }),
    );
  });
});
