import fc from "fast-check";
import { expect, test } from "vitest";
import { asDay } from "#kernel/day";
import { aDirectoryEntry } from "./directory-examples.ts";
import { packRows, unpackRow } from "./packed-rows.ts";
import { runSteps } from "./text-index.ts";

const aRow = fc
  .record({
    name: fc.string({ unit: "grapheme" }),
    number: fc.option(fc.constant("0999000020")),
    workForms: fc.subarray(["kringwinkel" as const, "arbeidszorg" as const]),
    activities: fc.array(fc.string()),
    areaNis: fc.subarray(["23027", "23077"]),
    seatNis: fc.option(fc.constant("23027")),
    hoursPerMonth: fc.option(fc.nat()),
    confirmedOn: fc.option(fc.constant(asDay("2026-02-03"))),
    isPublic: fc.boolean(),
    lon: fc.option(fc.double({ min: 2, max: 7, noNaN: true })),
  })
  .map((row) => aDirectoryEntry(row).row);

test("what is packed comes back as it was, whatever is written in it", () => {
  fc.assert(
    fc.property(fc.array(aRow), (rows) => {
      const packed = runSteps(packRows(rows));
      expect(rows.map((_, at) => unpackRow(packed, at))).toEqual(rows);
    }),
  );
});

test("rows beyond one text are found in the next", () => {
  const rows = Array.from({ length: 4_100 }, (_, at) => aDirectoryEntry({ name: `N${at}` }).row);
  const packed = runSteps(packRows(rows));
  for (const at of [0, 1_999, 2_000, 4_099]) expect(unpackRow(packed, at).name).toBe(`N${at}`);
});
