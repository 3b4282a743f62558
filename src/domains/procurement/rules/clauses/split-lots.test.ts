import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anOperator } from "./advice-examples.ts";
import { splitLots, type Whole } from "./split-lots.ts";

const aWhole = (change: Partial<Whole> = {}): Whole => ({
  hours: 20_000,
  cents: 900_000_00,
  months: 48,
  activities: ["reiniging/kantoren"],
  nis: ["23027"],
  ...change,
});
const workshops = [200, 150, 90].map((hoursPerMonth, at) =>
  anOperator({ id: `w${at}`, hoursPerMonth, activities: ["reiniging"] }),
);

test("a lot is as large as two workshops each carry alone, with some room", () => {
  const [division] = splitLots(aWhole(), workshops, 2);
  expect(division?.by).toBe("size");
  const [reserved, rest] = division?.lots ?? [];
  expect(reserved).toMatchObject({ isReserved: true, hours: 6480, carriers: ["w0", "w1"] });
  expect(rest).toMatchObject({ isReserved: false, hours: 13_520 });
});

test("what fits whole is not divided", () => {
  const [division] = splitLots(aWhole({ hours: 4_000 }), workshops, 2);
  expect(division).toMatchObject({ by: "size", carried: 1 });
  expect(division?.lots).toHaveLength(1);
});

test("one workshop is no competition, and without a duration nobody can be weighed", () => {
  expect(splitLots(aWhole(), workshops.slice(0, 1), 2)).toEqual([]);
  expect(splitLots(aWhole({ months: null }), workshops, 2)).toEqual([]);
});

test("by area a lot is carried by those who serve that place", () => {
  const here = anOperator({ id: "h", hoursPerMonth: 900, areaNis: ["23027"] });
  const there = anOperator({ id: "t", hoursPerMonth: 900, areaNis: ["23003"] });
  const [, ...others] = splitLots(
    aWhole({ hours: 9_600, nis: ["23027", "23003"], activities: [] }),
    [here, there],
    1,
  );
  const byArea = others.find(({ by }) => by === "area");
  expect(byArea?.lots.map(({ carriers }) => carriers)).toEqual([["h"], ["t"]]);
});

test("by work a lot is carried by those who do it", () => {
  const division = splitLots(
    aWhole({ hours: 4_800, activities: ["reiniging/ramen", "groen/gazon-maaien"] }),
    workshops,
    2,
  ).find(({ by }) => by === "activity");
  expect(division?.lots.map(({ isReserved }) => isReserved)).toEqual([true, false]);
});

describe("whatever is divided", () => {
  const whole = fc.record({
    hours: fc.integer({ min: 1, max: 1_000_000 }),
    cents: fc.option(fc.integer({ min: 1, max: 1_000_000_000 })),
    months: fc.option(fc.integer({ min: 1, max: 120 })),
    activities: fc.subarray(["groen/gazon-maaien", "reiniging/ramen", "bouw/schilderwerk"]),
    nis: fc.subarray(["23027", "23003", "23077"]),
  });
  const operators = fc.array(
    fc.record({
      hours: fc.option(fc.integer({ min: 1, max: 20_000 })),
      mayReserve: fc.constantFrom("yes" as const, "ask" as const),
    }),
    { maxLength: 8 },
  );
  test("the lots add up to the whole, and a reserved lot has enough who carry it", () => {
    fc.assert(
      fc.property(whole, operators, fc.integer({ min: 1, max: 3 }), (of, known, least) => {
        const able = known.map(({ hours, mayReserve }, at) =>
          anOperator({ id: `o${at}`, hoursPerMonth: hours, mayReserve, areaNis: [] }),
        );
        for (const { lots, carried } of splitLots(of, able, least)) {
          expect(lots.reduce((sum, lot) => sum + lot.hours, 0)).toBe(of.hours);
          if (of.cents !== null) {
            expect(lots.reduce((sum, lot) => sum + (lot.cents ?? 0), 0)).toBe(of.cents);
          }
          expect(carried).toBeGreaterThan(0);
          expect(carried).toBeLessThanOrEqual(1);
          for (const lot of lots.filter(({ isReserved }) => isReserved)) {
            expect(lot.carriers.length).toBeGreaterThanOrEqual(least);
          }
        }
      }),
    );
  });
});
