import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { figuresOf, median } from "./figures.ts";
import { mayShow, quarterOf, summarise, summariseAll } from "./summarise.ts";

describe("a benchmark", () => {
  test("says nothing of four partnerships, and something of five", () => {
    expect(summarise([1, 2, 3, 4], 5)).toBeNull();
    expect(summarise([1, 2, 3, 4, 5], 5)).toEqual({ lower: 2, middle: 3, upper: 4 });
  });

  test("never says anything of fewer than five, whatever the setting says", () => {
    expect(summarise([1, 2, 3, 4], 3)).toBeNull();
    expect(summarise([1, 2, 3, 4, 5], 6)).toBeNull();
  });

  test("one very high value is not told, nor a very low one", () => {
    const summary = summarise([0, 10, 10, 10, 10, 10, 10, 10, 1_000_000], 5);
    expect(summary).toEqual({ lower: 10, middle: 10, upper: 10 });
  });

  test("each figure lies between the lowest and the highest, and is rounded", () => {
    const values = fc.array(fc.integer({ min: 1, max: 1_000_000 }), {
      minLength: 5,
      maxLength: 40,
    });
    fc.assert(
      fc.property(values, (all) => {
        const summary = summarise(all, 5);
        for (const told of Object.values(summary ?? {})) {
          expect(told).toBeGreaterThanOrEqual(Math.min(...all) * 0.95);
          expect(told).toBeLessThanOrEqual(Math.max(...all) * 1.05);
          expect(Number(told.toPrecision(2))).toBe(told);
        }
      }),
    );
  });

  test("a figure that only four share is left out, the others are told", () => {
    const shares = [1, 2, 3, 4, 5].map((value) => ({
      hours: value,
      ...(value === 5 ? {} : { "median-days": value }),
    }));
    expect(summariseAll(shares, 5).map(({ figure }) => figure)).toEqual(["hours"]);
  });

  test("a change is told only when the group was large enough before and after", () => {
    const group = (sizeBefore: number, size: number, wasShown: boolean) =>
      mayShow({ sizeBefore, size, wasShown }, 5);
    expect(group(4, 5, false)).toBe(true);
    expect(group(5, 6, true)).toBe(true);
    expect(group(6, 5, true)).toBe(true);
    expect(group(5, 4, true)).toBe(false);
    // It was told of, fell below the minimum, and one came (back): who kept the old figures could subtract.
    expect(group(4, 5, true)).toBe(false);
  });

  test("one's own place is a quarter", () => {
    const summary = { lower: 2, middle: 3, upper: 4 };
    expect([1, 2, 3, 4].map((own) => quarterOf(own, summary))).toEqual([1, 2, 3, 4]);
  });
});

test("figures are per 10 000 inhabitants, and a median of nothing is not known", () => {
  const facts = {
    inhabitants: 20_000,
    actionsDone: 6,
    asked: 4,
    met: 3,
    prioritiesAsked: 0,
    prioritiesMet: 0,
    priorities: [{ key: "wse-2023:WSE-LR1", done: 2 }],
    evidence: 10,
    events: 1,
    amountCents: 500_000,
    hours: 8,
    daysToAnswer: [],
    organisations: 12,
  };
  const figures = figuresOf(facts);
  expect(figures).toMatchObject({ "actions-done": 3, "coverage-done": 0.75, euros: 2_500 });
  expect(figures["priority:wse-2023:WSE-LR1"]).toBe(2);
  expect(figures).not.toHaveProperty("median-days");
  expect(median([9, 1, 3])).toBe(3);
  expect(median([1, 2])).toBe(1.5);
});
