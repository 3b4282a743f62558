import fc from "fast-check";
import { expect, test } from "vitest";
import { inOrder, outcomes, settle, strongestOf } from "./outcome.ts";

const saids = fc.option(fc.uniqueArray(fc.constantFrom(...outcomes)), { nil: null });

test("what the desk found out counts before what guests say", () => {
  expect(settle({ desk: [], left: ["quote"], right: ["quote"] })).toEqual({
    outcomes: [],
    basis: "desk",
  });
});

test("where the two differ only what both say counts, and the difference stays visible", () => {
  expect(settle({ desk: null, left: ["contact", "quote"], right: ["contact"] })).toEqual({
    outcomes: ["contact"],
    basis: "differ",
  });
});

test("one answer is enough, and is marked as the word of one", () => {
  expect(settle({ desk: null, left: null, right: ["visit"] })).toEqual({
    outcomes: ["visit"],
    basis: "one",
  });
});

test("silence is not the same as nothing", () => {
  expect(strongestOf(settle({ desk: null, left: null, right: null }))).toBe("unknown");
  expect(strongestOf(settle({ desk: null, left: [], right: null }))).toBe("nothing");
});

test("it does not matter who of the two said what", () => {
  fc.assert(
    fc.property(saids, saids, saids, (desk, one, other) => {
      expect(settle({ desk, left: one, right: other })).toEqual(
        settle({ desk, left: other, right: one }),
      );
    }),
  );
});

test("nothing is counted that nobody said", () => {
  fc.assert(
    fc.property(saids, saids, saids, (desk, left, right) => {
      const all = inOrder([...(desk ?? []), ...(left ?? []), ...(right ?? [])]);
      expect(all).toEqual(expect.arrayContaining([...settle({ desk, left, right }).outcomes]));
    }),
  );
});
