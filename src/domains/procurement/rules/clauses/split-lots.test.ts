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
  const divisions = splitLots(
    aWhole({ hours: 9_600, nis: ["23027", "23003"], activities: [] }),
    [here, there],
    1,
  );
  const byArea = divisions.find(({ by }) => by === "area");
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

describe("weeding and window cleaning in two municipalities, 240,000 euro over two years", () => {
  // 5,333 hours, 222 a month. Two weed, two wash windows, one of each serves one municipality only.
  const weeds = { activities: ["groen/onkruidbestrijding"] };
  const washes = { activities: ["reiniging/ramen"] };
  const here = { areaNis: ["23027"] };
  const both = { areaNis: ["23027", "23003"] };
  const operators = [
    anOperator({ id: "brem", hoursPerMonth: 320, ...weeds, ...both }),
    anOperator({ id: "linde", hoursPerMonth: 200, ...weeds, ...here }),
    anOperator({ id: "glans", hoursPerMonth: 150, ...washes, ...both }),
    anOperator({
      id: "ruit",
      hoursPerMonth: 400,
      hoursByActivity: { "reiniging/ramen": 60 },
      ...washes,
      ...here,
    }),
  ];
  const whole: Whole = {
    hours: 5_333,
    cents: 240_000_00,
    months: 24,
    activities: ["groen/onkruidbestrijding", "reiniging/ramen"],
    nis: ["23027", "23003"],
  };
  const by = (kind: string, least = 1) =>
    splitLots(whole, operators, least).find((division) => division.by === kind);

  test("by size nothing can be reserved: nobody does both kinds of work", () => {
    expect(by("size")).toBeUndefined();
  });

  test("by work each lot names who does it and has the hours for it", () => {
    const division = by("activity");
    expect(division?.lots.map(({ hours, carriers }) => [hours, carriers])).toEqual([
      [2667, ["brem"]],
      [2666, ["glans"]],
    ]);
    expect(division?.lots.map(({ cents }) => cents)).toEqual([120_022_50, 119_977_50]);
  });

  test("who has the hours, but not for this work, does not carry the lot", () => {
    const serves = { ...whole, nis: ["23027"] };
    const [, windows] =
      splitLots(serves, operators, 1).find(({ by: b }) => b === "activity")?.lots ?? [];
    // 112 hours a month are asked; "ruit" has 400, of which 60 for windows.
    expect(windows?.carriers).toEqual(["glans"]);
  });

  test("with two bidders asked nothing is reserved while one of each serves both, yet the lots are shown", () => {
    const division = by("activity", 2);
    expect(division).toMatchObject({ carried: 0, reached: 1 });
    expect(division?.lots.map(({ isReserved, carriers }) => [isReserved, carriers])).toEqual([
      [false, ["brem"]],
      [false, ["glans"]],
    ]);
  });

  test("by work and place is proposed only when more is carried so", () => {
    expect(by("activity-area", 1)).toBeUndefined();
    const both = splitLots({ ...whole, hours: 9_600 }, operators, 1);
    // 200 hours a month for each kind of work are too many for who washes; 100 in one place are not.
    expect(both[0]).toMatchObject({ by: "activity-area", reached: 1 });
    expect(both[0]?.lots).toHaveLength(4);
  });

  test("by area a lot is for who does both kinds of work there", () => {
    expect(by("area")).toBeUndefined();
    const twice = anOperator({
      id: "beide",
      hoursPerMonth: 150,
      activities: ["groen", "reiniging"],
      ...here,
    });
    const found = splitLots(whole, [...operators, twice], 1).find(({ by: b }) => b === "area");
    expect(found?.lots.map(({ nis, carriers }) => [nis, carriers])).toEqual([
      [["23027"], ["beide"]],
      [["23003"], []],
    ]);
  });
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
        for (const { lots, carried, reached } of splitLots(of, able, least)) {
          expect(lots.reduce((sum, lot) => sum + lot.hours, 0)).toBe(of.hours);
          if (of.cents !== null) {
            expect(lots.reduce((sum, lot) => sum + (lot.cents ?? 0), 0)).toBe(of.cents);
          }
          expect(reached).toBeGreaterThan(0);
          expect(carried).toBeGreaterThanOrEqual(0);
          expect(Math.max(carried, reached)).toBeLessThanOrEqual(1);
          for (const lot of lots.filter(({ isReserved }) => isReserved)) {
            expect(lot.carriers.length).toBeGreaterThanOrEqual(least);
          }
        }
      }),
    );
  });
});
