import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asDay } from "#kernel/day";
import { askingPerMunicipality, computeScenario } from "./compute-scenario.ts";
import { addQuarters, parseQuarter, type Quarter, quarterOf } from "./quarter.ts";
import { type Scenario, variants } from "./scenario.ts";

const quarter = (text: string) => parseQuarter(text) as Quarter;
const sure = (value: number) => ({ low: value, middle: value, high: value });

const sheet: Scenario = {
  from: quarter("2026-Q1"),
  quarters: 4,
  inflow: [
    {
      label: "Einde van de uitkering",
      nis: "23027",
      from: quarter("2026-Q1"),
      quarters: 2,
      people: { low: 80, middle: 100, high: 120 },
      source: "raming",
    },
  ],
  steps: [
    { label: "vraagt hulp", share: { low: 0.5, middle: 0.6, high: 0.7 }, source: "ervaring" },
    { label: "zoekt een plaats", share: sure(0.5), source: "raming" },
  ],
  places: [
    { label: "maatwerk", freeNow: sure(10), perQuarter: sure(2), source: "gevraagd" },
    { label: "wijk-werken", freeNow: sure(0), perQuarter: sure(1), source: "gevraagd" },
  ],
  note: "",
};

describe("a scenario sheet", () => {
  test("sets who asks against what is free, quarter by quarter", () => {
    const rows = computeScenario(sheet).middle;
    // 100 people over two quarters, 30 % of them ask: 15 and 15; 13 places at first, then 3 a quarter.
    expect(rows.map(({ asking }) => asking)).toEqual([15, 15, 0, 0].map((x) => expect.closeTo(x)));
    expect(rows.map(({ placed }) => placed)).toEqual([13, 3, 3, 3].map((x) => expect.closeTo(x)));
    expect(rows.map(({ waiting }) => waiting)).toEqual(
      [2, 14, 11, 8].map((x) => expect.closeTo(x)),
    );
  });

  test("keeps a place nobody took for the next quarter", () => {
    const rows = computeScenario({ ...sheet, inflow: [] }).middle;
    expect(rows.map(({ free }) => free)).toEqual([13, 16, 19, 22]);
  });

  test("counts only inflow inside the period, per municipality", () => {
    const late = { ...sheet, from: quarter("2026-Q2"), quarters: 1 };
    expect(askingPerMunicipality(late).get("23027")).toBeCloseTo(15);
    expect(askingPerMunicipality({ ...sheet, from: quarter("2027-Q1") }).get("23027")).toBe(0);
  });
});

const estimate = (max: number) =>
  fc
    .tuple(fc.nat(max), fc.nat(max), fc.nat(max))
    .map((three) => three.sort((a, b) => a - b))
    .map(([low = 0, middle = 0, high = 0]) => ({ low, middle, high }));

const anyScenario: fc.Arbitrary<Scenario> = fc.record({
  from: fc.constant(quarter("2026-Q1")),
  quarters: fc.integer({ min: 1, max: 20 }),
  inflow: fc.array(
    fc.record({
      label: fc.constant("instroom"),
      nis: fc.constantFrom(null, "23027", "23003"),
      from: fc.integer({ min: -3, max: 12 }).map((at) => addQuarters(quarter("2026-Q1"), at)),
      quarters: fc.integer({ min: 1, max: 8 }),
      people: estimate(500),
      source: fc.constant(""),
    }),
    { maxLength: 5 },
  ),
  steps: fc.array(
    fc.record({
      label: fc.constant("stap"),
      share: estimate(100).map((e) => ({
        low: e.low / 100,
        middle: e.middle / 100,
        high: e.high / 100,
      })),
      source: fc.constant(""),
    }),
    { maxLength: 3 },
  ),
  places: fc.array(
    fc.record({
      label: fc.constant("plaatsen"),
      freeNow: estimate(50),
      perQuarter: estimate(20),
      source: fc.constant(""),
    }),
    { maxLength: 4 },
  ),
  note: fc.constant(""),
});

describe("whatever the figures", () => {
  test("nobody is lost or invented: who asked was placed or waits", () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const result = computeScenario(scenario);
        for (const variant of variants) {
          const rows = result[variant];
          const asked = rows.reduce((sum, row) => sum + row.asking, 0);
          const placed = rows.reduce((sum, row) => sum + row.placed, 0);
          expect(asked).toBeCloseTo(placed + (rows.at(-1)?.waiting ?? 0), 6);
          expect(rows.every((row) => row.placed <= row.free + 1e-9 && row.waiting >= 0)).toBe(true);
        }
      }),
    );
  });

  test("the heavy variant never waits less than the middle one, nor that less than the light one", () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const { heavy, middle, light } = computeScenario(scenario);
        middle.forEach(({ waiting }, at) => {
          expect((heavy[at]?.waiting ?? 0) + 1e-6).toBeGreaterThanOrEqual(waiting);
          expect(waiting + 1e-6).toBeGreaterThanOrEqual(light[at]?.waiting ?? 0);
        });
      }),
    );
  });

  test("a quarter is found by its day and read as people write it", () => {
    expect(quarterOf(asDay("2026-11-23"))).toBe("2026-Q4");
    expect(parseQuarter("2026K3")).toBe("2026-Q3");
    expect(parseQuarter("2026-Q5")).toBeNull();
    expect(addQuarters(quarter("2026-Q4"), 1)).toBe("2027-Q1");
  });
});
