import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FactValue } from "./fact-value.ts";
import { findContradictions } from "./find-contradictions.ts";

const today = "2026-11-24";
const told = (values: Record<string, FactValue>) =>
  findContradictions(new Map(Object.entries(values)), today).map(({ kind, facts, numbers }) => [
    kind,
    ...facts,
    ...numbers,
  ]);

describe("facts that cannot both be true are told with both names", () => {
  test("nobody works there, and yet three women do", () => {
    expect(told({ "staff-total": 0, "staff-women": 3 })).toEqual([
      ["part-of-nothing", "staff-total", "staff-women", 0, 3],
    ]);
  });

  test("nobody has a contract, the total was left open, and yet three women work there", () => {
    const nobody = { "staff-permanent": 0, "staff-temporary": 0 };
    expect(told({ ...nobody, "staff-women": 3 })).toEqual([
      ["part-of-nothing", "staff-permanent", "staff-women", 0, 3],
    ]);
    expect(told({ ...nobody, "staff-women": 0 })).toEqual([]);
    expect(told({ "staff-permanent": 0, "staff-women": 3 })).toEqual([]);
  });

  test("women and men do not make up the total", () => {
    expect(told({ "staff-total": 10, "staff-women": 3, "staff-men": 4 })).toEqual([
      ["sum-differs", "staff-total", "staff-men", "staff-women", 10, 7],
    ]);
    expect(told({ "staff-total": 10, "staff-women": 3, "staff-men": 7 })).toEqual([]);
    expect(told({ "staff-total": 10, "staff-women": 3 })).toEqual([]);
    expect(
      told({ "staff-total": 10, "staff-women": 3, "staff-men": 6, "staff-unsaid": 1 }),
    ).toEqual([]);
  });

  test("accidents without anybody", () => {
    expect(told({ "staff-total": 0, accidents: 2 })).toEqual([
      ["part-of-nothing", "staff-total", "accidents", 0, 2],
    ]);
  });

  test("more renewable energy than energy", () => {
    expect(told({ "energy-total": 100, "energy-electricity-green": 120 })).toEqual([
      ["more-than-energy", "energy-total", "energy-electricity-green", 100, 120],
    ]);
  });

  test("a year that has yet to begin, and one that ends before it begins", () => {
    expect(told({ "period-start": "2027-01-01", "period-end": "2027-12-31" })).toEqual([
      ["in-the-future", "period-start", "period-end"],
    ]);
    expect(told({ "period-start": "2025-12-31", "period-end": "2025-01-01" })).toEqual([
      ["period-reversed", "period-start", "period-end"],
    ]);
  });

  test("a site that is not in the list, and one that lies both in and near", () => {
    const sites = [{ address: "Markt 1", town: "Halle" }];
    expect(told({ sites, "nature-sites": [{ site: 2, in: true, near: true }] })).toEqual([
      ["unknown-site", "nature-sites", "sites", 2, 1],
      ["in-and-near", "nature-sites", "sites", 2],
    ]);
  });
});

const amount = fc.integer({ min: 0, max: 5_000 }).map((number) => number / 10);

test("a total that is really the sum of its parts never contradicts, however the decimals fall", () => {
  fc.assert(
    fc.property(amount, amount, amount, (men, women, unsaid) => {
      const total = men + women + unsaid;
      const values = {
        "staff-total": total,
        "staff-men": men,
        "staff-women": women,
        "staff-unsaid": unsaid,
      };
      expect(told(values)).toEqual([]);
    }),
  );
});

test("a part well above its total is always told, with both named, and nothing is changed", () => {
  fc.assert(
    fc.property(amount, fc.integer({ min: 1, max: 500 }), (total, more) => {
      const values = new Map<string, FactValue>([
        ["staff-total", total],
        ["staff-women", total * 1.01 + more],
      ]);
      const before = new Map(values);
      const found = findContradictions(values, today);
      expect(found.some(({ facts }) => facts.includes("staff-women"))).toBe(true);
      for (const { facts } of found) expect(facts.length).toBeGreaterThanOrEqual(2);
      expect(values).toEqual(before);
    }),
  );
});
