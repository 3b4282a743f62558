import fc from "fast-check";
import { expect, test } from "vitest";
import { hideSmallCounts } from "./hide-small.ts";

test("nothing is hidden where nobody can be pointed at", () => {
  expect(hideSmallCounts([0, 4, 12])).toEqual({ parts: [0, 4, 12], total: 16 });
});

test("one small count takes a second one along, so that subtracting gives nothing", () => {
  expect(hideSmallCounts([2, 8, 30])).toEqual({ parts: [null, null, 30], total: 40 });
});

test("with nothing to hide behind, the total goes too", () => {
  expect(hideSmallCounts([2, 0])).toEqual({ parts: [null, 0], total: null });
});

const counts = fc.array(fc.nat({ max: 20 }), { maxLength: 8 });

test("no count of 1 to 3 is ever shown", () => {
  fc.assert(
    fc.property(counts, (given) => {
      const { parts, total } = hideSmallCounts(given);
      for (const shown of [...parts, total]) {
        expect(shown === null || shown === 0 || shown > 3).toBe(true);
      }
    }),
  );
});

test("from what is shown, no hidden small count follows", () => {
  fc.assert(
    fc.property(counts, (given) => {
      const { parts, total } = hideSmallCounts(given);
      const hidden = parts.filter((count) => count === null).length;
      if (total === null || hidden === 0) return;
      const rest = total - parts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
      expect(hidden).toBeGreaterThan(1);
      // At least one of them may be larger than a small count could be.
      expect(rest).toBeGreaterThan(hidden === 2 ? 6 : hidden);
    }),
  );
});
