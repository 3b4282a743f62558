import fc from "fast-check";
import { expect, test } from "vitest";
import { tallCellFiller } from "./fill-tall-cells.ts";

const none: ReadonlySet<number> = new Set();

test("a merged supplier and day hold for the rows they reach over, and no further", () => {
  const fill = tallCellFiller(
    [
      { column: 0, from: 2, to: 3 },
      { column: 2, from: 2, to: 4 },
    ],
    none,
  );
  expect(fill(2, ["Voorbeeld NV", "10", "2026-03-01"])).toEqual([
    "Voorbeeld NV",
    "10",
    "2026-03-01",
  ]);
  expect(fill(3, ["", "20"])).toEqual(["Voorbeeld NV", "20", "2026-03-01"]);
  expect(fill(4, ["", "30"])).toEqual(["", "30", "2026-03-01"]);
  expect(fill(5, ["", "40"])).toEqual(["", "40"]);
});

test("one amount over three rows is one amount", () => {
  const fill = tallCellFiller([{ column: 1, from: 2, to: 4 }], new Set([1]));
  fill(2, ["Voorbeeld NV", "10"]);
  expect(fill(3, ["Voorbeeld NV", ""])).toEqual(["Voorbeeld NV", ""]);
});

test("without merged cells rows come back as they are; a filled cell is never written over", () => {
  const rows = fc.array(fc.array(fc.constantFrom("", "a", "b"), { minLength: 3, maxLength: 3 }));
  const tall = fc.array(
    fc.record({ column: fc.nat(2), from: fc.nat(9), length: fc.integer({ min: 1, max: 4 }) }),
  );
  fc.assert(
    fc.property(rows, tall, (cells, some) => {
      const plain = tallCellFiller([], none);
      const ordered = some
        .map(({ column, from, length }) => ({ column, from, to: from + length }))
        .sort((one, other) => one.from - other.from);
      const fill = tallCellFiller(ordered, none);
      cells.forEach((row, at) => {
        expect(plain(at, row)).toBe(row);
        fill(at, row).forEach((cell, column) => {
          if (row[column]) expect(cell).toBe(row[column]);
        });
      });
    }),
  );
});
