import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asDay } from "#kernel/day";
import { periodAround, periodOf, readMinutes, totalsByMunicipality } from "./time-totals.ts";

describe("time for many bosses", () => {
  test("time for all is divided equally, and no minute gets lost", () => {
    const rows = [
      { nis: null, month: "2026-11", minutes: 100 },
      { nis: "23027", month: "2026-11", minutes: 30 },
    ];
    const { municipalities, forAll, total } = totalsByMunicipality(rows, [
      "23003",
      "23016",
      "23027",
    ]);
    expect(municipalities.map(({ nis, shared }) => [nis, shared])).toEqual([
      ["23003", 34],
      ["23016", 33],
      ["23027", 33],
    ]);
    expect([forAll, total]).toEqual([100, 130]);
  });

  test("whatever was written, the municipalities together have it all", () => {
    const nis = fc.constantFrom("23003", "23016", "23027", null);
    const row = fc.record({ nis, month: fc.constant("2026-01"), minutes: fc.nat(10_000) });
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const { municipalities, total } = totalsByMunicipality(rows, ["23003", "23016", "23027"]);
        expect(municipalities.reduce((sum, one) => sum + one.total, 0)).toBe(total);
      }),
    );
  });

  test("who is no member any more keeps the own time and shares nothing", () => {
    const rows = [
      { nis: "23099", month: "2026-01", minutes: 10 },
      { nis: null, month: "2026-01", minutes: 7 },
    ];
    expect(totalsByMunicipality(rows, ["23003"]).municipalities).toEqual([
      { nis: "23003", own: 0, shared: 7, total: 7 },
      { nis: "23099", own: 10, shared: 0, total: 10 },
    ]);
  });

  test.each([
    ["45", 45],
    ["1:30", 90],
    ["1u30", 90],
    ["1,5 u", 90],
    ["2 h", 120],
    ["30 min", 30],
    ["0", null],
    ["25:00", null],
    ["1:75", null],
    ["veel", null],
  ])("“%s” is %s minutes", (typed, minutes) => {
    expect(readMinutes(typed)).toBe(minutes);
  });

  test("periods begin and end where the calendar says", () => {
    expect(periodOf("quarter", 2026, 4)).toMatchObject({ from: "2026-10-01", until: "2027-01-01" });
    expect(periodAround("month", asDay("2026-02-28"))).toMatchObject({ until: "2026-03-01" });
    expect(periodAround("year", asDay("2026-11-23"))).toMatchObject({ from: "2026-01-01" });
  });
});
