import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, asDay } from "#kernel/day";
import { breaksInSeries, coveredBy, type Succession, successorOf } from "./succession.ts";

const day = asDay;
const mergers: Succession[] = [
  { oldNis: "23023", newNis: "23106", since: day("2025-01-01") },
  { oldNis: "23024", newNis: "23106", since: day("2025-01-01") },
  { oldNis: "23032", newNis: "23106", since: day("2025-01-01") },
  { oldNis: "11002", newNis: "11002", since: day("2025-01-01") },
  { oldNis: "11007", newNis: "11002", since: day("2025-01-01") },
];

test("Gooik is Pajottegem from the first day of the merger and Gooik the day before", () => {
  expect(successorOf("23024", day("2025-01-01"), mergers)).toBe("23106");
  expect(successorOf("23024", day("2024-12-31"), mergers)).toBe("23024");
});

test("a municipality that never merged stays itself", () => {
  expect(successorOf("23027", day("2026-11-23"), mergers)).toBe("23027");
  expect(coveredBy("23027", day("2000-01-01"), mergers)).toEqual(["23027"]);
});

test("a municipality that merged twice is followed to the end", () => {
  const twice = [...mergers, { oldNis: "23106", newNis: "23999", since: day("2031-01-01") }];
  expect(successorOf("23024", day("2031-01-01"), twice)).toBe("23999");
  expect(successorOf("23024", day("2030-12-31"), twice)).toBe("23106");
  expect(coveredBy("23999", day("2024-06-01"), twice)).toEqual(["23023", "23024", "23032"]);
});

test("Antwerpen before 2025 is itself and Borsbeek together", () => {
  expect(coveredBy("11002", day("2024-12-31"), mergers)).toEqual(["11002", "11007"]);
  expect(coveredBy("11002", day("2025-01-01"), mergers)).toEqual(["11002"]);
  expect(successorOf("11002", day("2026-01-01"), mergers)).toBe("11002");
});

test("a series that runs over a merger has a break, one that begins on the day itself has none", () => {
  expect(breaksInSeries("11002", day("2017-01-01"), day("2026-01-01"), mergers)).toEqual([
    "2025-01-01",
  ]);
  expect(breaksInSeries("11002", day("2025-01-01"), day("2026-01-01"), mergers)).toEqual([]);
});

test("whatever day is asked, each part of a municipality leads back to it", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -2000, max: 2000 }),
      fc.constantFrom("23106", "11002"),
      (shift, nis) => {
        const asked = addDays(day("2025-01-01"), shift);
        for (const part of coveredBy(nis, asked, mergers)) {
          expect(successorOf(part, day("2026-11-23"), mergers)).toBe(nis);
        }
      },
    ),
  );
});

test("a circle in the data does not hang the reader", () => {
  const circle: Succession[] = [
    { oldNis: "1", newNis: "2", since: day("2020-01-01") },
    { oldNis: "2", newNis: "1", since: day("2020-01-01") },
  ];
  expect(successorOf("1", day("2026-01-01"), circle)).toBe("1");
});
