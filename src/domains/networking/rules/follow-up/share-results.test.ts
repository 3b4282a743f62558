import fc from "fast-check";
import { expect, test } from "vitest";
import { countResults, resultMeasures } from "./hide-results.ts";
import { type Outcome, outcomes, type Settled } from "./outcome.ts";
import { shareResults } from "./share-results.ts";

const settled: fc.Arbitrary<Settled> = fc.oneof(
  fc.record({
    outcomes: fc.subarray<Outcome>([...outcomes]),
    basis: fc.constantFrom("desk" as const, "both" as const, "one" as const),
  }),
  fc.constant<Settled>({ outcomes: [], basis: "differ" }),
  fc.constant<Settled>({ outcomes: [], basis: "none" }),
);
const gatherings = fc
  .array(fc.array(settled, { maxLength: 25 }), { maxLength: 6 })
  .map((all) => all.map(countResults));

test("no count of 1 to 3 is handed on", () => {
  fc.assert(
    fc.property(gatherings, (all) => {
      for (const row of shareResults(all))
        for (const measure of resultMeasures) expect([1, 2, 3]).not.toContain(row[measure]);
    }),
  );
});

test("the total of a measure does not give one gathering away", () => {
  fc.assert(
    fc.property(gatherings, (all) => {
      const shown = shareResults(all);
      for (const measure of resultMeasures) {
        const hidden = all.filter((_, at) => shown[at]?.[measure] === null);
        const others = all.filter(({ known }) => known > 0).length - 1;
        const isLonely = hidden.length === 1 && others > 0;
        expect(isLonely).toBe(false);
      }
    }),
  );
});

test("large gatherings are told in full", () => {
  const many = (count: number): Settled[] =>
    Array.from({ length: count }, () => ({ outcomes: ["contact"], basis: "both" }));
  expect(shareResults([countResults(many(8)), countResults(many(9))])).toMatchObject([
    { known: 8, fruitful: 8, contact: 8, contract: 0 },
    { known: 9, fruitful: 9, contact: 9, contract: 0 },
  ]);
});
