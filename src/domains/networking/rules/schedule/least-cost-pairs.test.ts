import fc from "fast-check";
import { expect, test } from "vitest";
import { leastCostPairs } from "./least-cost-pairs.ts";

test("everybody gets a column of its own, and no other way costs less", () => {
  const costs = fc.integer({ min: 1, max: 4 }).chain((rows) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 5, maxLength: 5 }), {
      minLength: rows,
      maxLength: rows,
    }),
  );
  fc.assert(
    fc.property(costs, (cost) => {
      const columns = leastCostPairs(cost);
      expect(new Set(columns).size).toBe(cost.length);
      const paid = columns.reduce((sum, column, row) => sum + (cost[row]?.[column] ?? 99), 0);
      expect(paid).toBe(cheapest(cost, new Set()));
    }),
  );
});

function cheapest(cost: readonly number[][], taken: ReadonlySet<number>): number {
  const [row, ...rest] = cost;
  if (!row) return 0;
  const tried = row.flatMap((one, column) =>
    taken.has(column) ? [] : [one + cheapest(rest, new Set([...taken, column]))],
  );
  return Math.min(...tried);
}
