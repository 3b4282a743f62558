import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, asDay, type Day } from "#kernel/day";
import { periodInYear, type Validity, versionOfYear, versionOn } from "./version-of-year.ts";

const version = (number: number, from: string, to: string | null = null): Validity => ({
  version: number,
  validFrom: asDay(from),
  validTo: to === null ? null : asDay(to),
});

const threeYears = version(1, "2023-01-01", "2026-01-01");

describe("the version a year is judged by", () => {
  test("a frame of 2023 to 2025 asks in 2023, 2024 and 2025, and not before or after", () => {
    const years = [2022, 2023, 2024, 2025, 2026];
    expect(years.map((year) => versionOfYear([threeYears], year)?.version ?? null)).toEqual([
      null,
      1,
      1,
      1,
      null,
    ]);
  });

  test("a frame that begins or ends within a year asks its minimum for that year", () => {
    const short = version(1, "2024-12-31", "2025-01-02");
    expect(versionOfYear([short], 2023)).toBeNull();
    expect(versionOfYear([short], 2024)).toBe(short);
    expect(versionOfYear([short], 2025)).toBe(short);
    expect(versionOfYear([short], 2026)).toBeNull();
  });

  test("a change from July judges that year and leaves the year before as it was", () => {
    const first = version(1, "2024-01-01");
    const changed = version(2, "2026-07-01");
    expect(versionOfYear([first, changed], 2025)).toBe(first);
    expect(versionOfYear([first, changed], 2026)).toBe(changed);
  });

  test("a version that ends on its first day ends the frame from then on", () => {
    const open = version(1, "2024-01-01");
    const end = version(2, "2026-01-01", "2026-01-01");
    expect(versionOfYear([open, end], 2025)).toBe(open);
    expect(versionOfYear([open, end], 2026)).toBeNull();
    expect(versionOfYear([open, end], 2030)).toBeNull();
  });

  test("a frame that comes back after a gap asks again", () => {
    const versions = [threeYears, version(2, "2027-01-01")];
    expect(versionOfYear(versions, 2026)).toBeNull();
    expect(versionOfYear(versions, 2027)?.version).toBe(2);
  });
});

const day = fc.integer({ min: 0, max: 2_500 }).map((count) => addDays(asDay("2022-01-01"), count));
const versions = fc
  .array(fc.tuple(day, fc.option(fc.integer({ min: 0, max: 900 }))), { maxLength: 4 })
  .map((drawn) =>
    drawn.map(
      ([from, length], at): Validity => ({
        version: at + 1,
        validFrom: from,
        validTo: length === null ? null : addDays(from, length),
      }),
    ),
  );

describe("whatever the versions", () => {
  test("the version of a year is the one of the last day of it on which any speaks", () => {
    fc.assert(
      fc.property(versions, fc.integer({ min: 2021, max: 2030 }), (all, year) => {
        let expected: Validity | null = null;
        for (let at = asDay(`${year}-12-31`); at >= asDay(`${year}-01-01`); at = addDays(at, -1)) {
          expected = versionOn(all, at);
          if (expected) break;
        }
        expect(versionOfYear(all, year)).toBe(expected);
      }),
      { numRuns: 60 },
    );
  });

  test("a change from 1 January leaves every earlier year as it was", () => {
    fc.assert(
      fc.property(
        versions,
        fc.integer({ min: 2023, max: 2028 }),
        fc.integer({ min: 0, max: 364 }),
        fc.option(fc.integer({ min: 0, max: 900 })),
        (all, year, days, length) => {
          const from = addDays(asDay(`${year}-01-01`), days);
          const change: Validity = {
            version: all.length + 1,
            validFrom: from,
            validTo: length === null ? null : addDays(from, length),
          };
          for (let earlier = 2020; earlier < year; earlier += 1) {
            expect(versionOfYear([...all, change], earlier)).toBe(versionOfYear(all, earlier));
          }
        },
      ),
    );
  });
});

test("the period of a year ends the day before the frame does", () => {
  const ends = version(1, "2024-03-01", "2026-07-01");
  expect(periodInYear(ends, 2026)).toEqual({
    from: "2026-01-01" as Day,
    until: "2026-06-30" as Day,
  });
  expect(periodInYear(ends, 2024)).toEqual({
    from: "2024-03-01" as Day,
    until: "2024-12-31" as Day,
  });
  expect(periodInYear(version(2, "2026-07-01"), 2026).from).toBe("2026-01-01");
});
