import fc from "fast-check";
import { expect, test } from "vitest";
import { readCells, writeCell } from "./kbo-line.ts";

test("what is written in cells is read back, whatever it is", () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1 }), (cells) => {
      expect(readCells(cells.map(writeCell).join(","))).toEqual({ kind: "cells", cells });
    }),
  );
});

test("a row as the publisher writes it: text in quotes, days and nothing without", () => {
  expect(readCells('"0999.000.123","AC","000","2","416",,09-08-1960')).toEqual({
    kind: "cells",
    cells: ["0999.000.123", "AC", "000", "2", "416", "", "09-08-1960"],
  });
});

test("a quote that never closes and text behind a quote are told apart, with their column", () => {
  expect(readCells('"a","b')).toEqual({ kind: "refused", because: "quote-not-closed", column: 2 });
  expect(readCells('"a","b"c')).toEqual({
    kind: "refused",
    because: "text-after-quote",
    column: 2,
  });
});
