import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type ActionFilter,
  isNarrowed,
  readFilter,
  statusChoices,
  writeFilter,
} from "./action-filter.ts";

const filters: fc.Arbitrary<ActionFilter> = fc.record({
  year: fc.option(fc.integer({ min: 1990, max: 2100 })),
  nis: fc.option(fc.constantFrom("23027", "23003")),
  owner: fc.option(fc.oneof(fc.constant("none"), fc.uuid())),
  status: fc.option(fc.constantFrom(...statusChoices)),
  priority: fc.option(
    fc.record({
      frameKey: fc.constantFrom("regierol-2012", "wse"),
      code: fc.string({
        minLength: 1,
        maxLength: 40,
        unit: fc.constantFrom("L", "R", "1", "-", "~", " "),
      }),
    }),
  ),
  node: fc.option(fc.oneof(fc.constant("none"), fc.uuid())),
  words: fc.string({ maxLength: 40 }).map((text) => text.trim()),
});

test("a filter written in an address is read back the same", () => {
  fc.assert(
    fc.property(filters, (filter) => {
      const address = new URLSearchParams(writeFilter(filter).toString());
      expect(readFilter(address, 2026)).toEqual(filter);
    }),
  );
});

test("an address somebody changed by hand selects this year and nothing stranger", () => {
  fc.assert(
    fc.property(fc.webQueryParameters(), (text) => {
      const filter = readFilter(new URLSearchParams(text), 2026);
      expect(filter.year === null || filter.year >= 1990).toBe(true);
    }),
    { numRuns: 30 },
  );
  const odd = "jaar=9&gemeente=Halle&eigenaar=1&status=x&prioriteit=&onderdeel=boom";
  expect(isNarrowed(readFilter(new URLSearchParams(odd), 2026))).toBe(false);
});
