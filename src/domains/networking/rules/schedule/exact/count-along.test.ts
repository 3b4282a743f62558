import fc from "fast-check";
import { expect, test } from "vitest";
import { newCadicalSat } from "../../../usecases/schedule/cadical-sat.ts";
import { always, anyOf, atMostOne, never, newCnf, newVariable } from "./cnf.ts";
import { countAlong } from "./count-along.ts";

const slots = 5;

/** Where each of a few meetings may be, and where somebody puts them. */
const anyDay = fc.array(
  fc.record({
    within: fc.uniqueArray(fc.nat({ max: slots - 1 }), { minLength: 1 }),
    pick: fc.nat(),
  }),
  { minLength: 1, maxLength: 4 },
);

test("the meetings of a day are counted as they are held, whatever was known beforehand", async () => {
  await fc.assert(
    fc.asyncProperty(anyDay, async (day) => {
      const cnf = newCnf();
      const at = day.map(({ within }) =>
        Array.from({ length: slots }, (_, slot) =>
          within.includes(slot) ? newVariable(cnf) : never,
        ),
      );
      const busy = Array.from({ length: slots }, (_, slot) => {
        const here = at.map((row) => row[slot] ?? never).filter((literal) => literal !== never);
        atMostOne(cnf, here);
        return anyOf(cnf, here);
      });
      const along = countAlong(cnf, { busy, at });
      const chosen = day.map(({ within, pick }) => within[pick % within.length] ?? 0);
      const sat = await newCadicalSat({});
      sat.take(cnf);
      const literals = at.flatMap((row, meeting) =>
        row
          .filter((literal) => literal !== never)
          .map((literal) => (literal === row[chosen[meeting] ?? 0] ? literal : -literal)),
      );
      const isPossible = new Set(chosen).size === chosen.length;
      expect(sat.solve(literals, () => false)).toBe(isPossible ? "yes" : "no");
      if (!isPossible) return;
      for (let first = 0; first <= slots; first += 1)
        for (let meetings = 0; meetings <= day.length + 1; meetings += 1) {
          const counted = chosen.filter((slot) => slot < first).length;
          expect(sat.holds(along(first, meetings))).toBe(counted >= meetings);
        }
    }),
    { numRuns: 60 },
  );
});

test("who has two meetings that must be in the morning has had two by noon, and no more than fit", () => {
  const cnf = newCnf();
  const row = (...within: readonly number[]) =>
    Array.from({ length: slots }, (_, slot) => (within.includes(slot) ? newVariable(cnf) : never));
  const at = [row(0, 1, 2), row(0, 1, 2), row(2, 3, 4)];
  const busy = at[0]?.map(() => newVariable(cnf)) ?? [];
  const along = countAlong(cnf, { busy, at });
  expect([along(3, 1), along(3, 2)]).toEqual([always, always]);
  expect([along(1, 2), along(2, 3)]).toEqual([never, never]);
  expect(along(5, 3)).toBe(always);
});
