import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, asDay, type Day } from "#kernel/day";
import { addMonths, yearsBetween } from "./add-months.ts";
import type { ContractClause, ContractReport } from "./contract.ts";
import { awaitedReport, behindFrom, progressOf, reportedUntil } from "./progress.ts";
import { promisedBefore, promisedInYear, wholePromise } from "./promised.ts";

const day = asDay;
const term = { startsOn: day("2026-01-01"), endsOn: day("2027-12-31") };
const contract = { ...term, state: "running", reportMonths: 3 } as const;

const promise = (given: Partial<ContractClause>): ContractClause => ({
  id: "one",
  family: "training",
  libraryKey: null,
  libraryVersion: null,
  title: "Opleiding",
  body: "",
  hours: null,
  places: null,
  cents: null,
  per: "whole",
  milestones: [],
  ...given,
});

const none = { hours: null, places: null, cents: null };
const report = (
  from: string,
  to: string,
  hours: number,
  state: ContractReport["state"] = "confirmed",
) => ({
  ...none,
  periodFrom: day(from),
  periodTo: day(to),
  hours,
  state,
  confirmed: state === "confirmed" ? { ...none, hours } : none,
});

describe("months and years", () => {
  test("a month after the last of January is the last of February", () => {
    expect(addMonths(day("2027-01-31"), 1)).toBe("2027-02-28");
    expect(addMonths(day("2028-01-31"), 1)).toBe("2028-02-29");
    expect(addMonths(day("2026-11-15"), 3)).toBe("2027-02-15");
  });

  test("a year is a year, leap or not", () => {
    expect(yearsBetween(day("2028-01-01"), day("2029-01-01"))).toBe(1);
    expect(yearsBetween(day("2026-03-01"), day("2028-09-01"))).toBeCloseTo(2.5, 1);
  });
});

describe("what was promised by a day", () => {
  test("a promise by the year counts for every year of the period", () => {
    expect(wholePromise(promise({ hours: 500, per: "year" }), term).hours).toBe(1000);
  });

  test("it grows evenly and is whole after the last day", () => {
    const clauses = [promise({ hours: 730 })];
    expect(promisedBefore(clauses, term, day("2026-01-01")).hours).toBe(0);
    expect(promisedBefore(clauses, term, day("2026-01-11")).hours).toBe(10);
    expect(promisedBefore(clauses, term, day("2028-01-01")).hours).toBe(730);
  });

  test("milestones go before the even line", () => {
    const clauses = [
      promise({
        places: 6,
        milestones: [
          { ...none, places: 2, on: day("2026-06-30") },
          { ...none, places: 6, on: day("2027-06-30") },
        ],
      }),
    ];
    expect(promisedBefore(clauses, term, day("2026-06-30")).places).toBe(0);
    expect(promisedBefore(clauses, term, day("2026-07-01")).places).toBe(2);
    expect(promisedBefore(clauses, term, day("2027-07-01")).places).toBe(6);
  });

  test("the years of a period add up to the whole", () => {
    const clauses = [promise({ hours: 777, cents: 1_234_500, per: "whole" })];
    const years = [2025, 2026, 2027, 2028].map((year) => promisedInYear(clauses, term, year));
    expect(years.reduce((sum, { hours }) => sum + hours, 0)).toBe(777);
    expect(years.reduce((sum, { cents }) => sum + cents, 0)).toBe(1_234_500);
    expect(years[0]?.hours).toBe(0);
  });
});

describe("how a contract stands", () => {
  const clauses = [promise({ hours: 730 })];

  test("what was reported is held against what was promised on the last day reported", () => {
    const reports = [report("2026-01-01", "2026-03-31", 60)];
    const { measures, reckonedOn, isBehind } = progressOf(
      contract,
      clauses,
      reports,
      day("2026-04-10"),
    );
    expect(reckonedOn).toBe("2026-03-31");
    expect(measures[0]).toMatchObject({ promisedByNow: 100, confirmed: 60, behind: 30 });
    expect(isBehind).toBe(true);
  });

  test("what waits for the buyer is not the fault of the supplier", () => {
    const reports = [report("2026-01-01", "2026-03-31", 90, "waiting")];
    const { measures } = progressOf(contract, clauses, reports, day("2026-04-10"));
    expect(measures[0]).toMatchObject({ confirmed: 0, waiting: 90, behind: 0 });
  });

  test("what is disputed counts for nothing, what was withdrawn was never said", () => {
    const reports = [
      report("2026-01-01", "2026-03-31", 90, "disputed"),
      report("2026-04-01", "2026-06-30", 90, "withdrawn"),
    ];
    const { measures, reportedUntil: until } = progressOf(
      contract,
      clauses,
      reports,
      day("2026-04-10"),
    );
    expect(until).toBe("2026-03-31");
    expect(measures[0]).toMatchObject({ confirmed: 0, waiting: 0, behind: 90 });
  });

  test("a report is late thirty days after its period; then today counts", () => {
    const awaited = awaitedReport(contract, []);
    expect(awaited).toEqual({ from: "2026-01-01", to: "2026-03-31", lateFrom: "2026-05-01" });
    expect(progressOf(contract, clauses, [], day("2026-04-30")).isBehind).toBe(false);
    const late = progressOf(contract, clauses, [], day("2026-05-01"));
    expect(late).toMatchObject({ isLate: true, isBehind: true, reckonedOn: "2026-05-01" });
  });

  test("a gap is awaited, whatever came after", () => {
    const reports = [
      report("2026-01-01", "2026-03-31", 60),
      report("2026-07-01", "2026-09-30", 60),
    ];
    expect(reportedUntil(term.startsOn, reports)).toBe("2026-03-31");
    expect(awaitedReport(contract, reports)?.from).toBe("2026-04-01");
  });

  test("a gap is asked up to what was reported already", () => {
    const reports = [report("2026-02-01", "2026-02-28", 60)];
    expect(awaitedReport(contract, reports)).toMatchObject({
      from: "2026-01-01",
      to: "2026-01-31",
    });
  });

  test("nothing is awaited once the last day was reported, nor before anything was agreed", () => {
    expect(awaitedReport(contract, [report("2026-01-01", "2027-12-31", 1)])).toBeNull();
    expect(awaitedReport({ ...contract, state: "quote" }, [])).toBeNull();
  });

  test("the forecast goes on as so far", () => {
    const reports = [report("2026-01-01", "2026-12-31", 100)];
    const { measures } = progressOf(contract, clauses, reports, day("2027-01-02"));
    expect(measures[0]?.forecast).toBe(200);
  });

  test("a first quarter of two years is no ground for a forecast", () => {
    const reports = [report("2026-01-01", "2026-04-02", 100)];
    const { measures } = progressOf(contract, clauses, reports, day("2026-04-03"));
    expect(measures[0]?.forecast).toBeNull();
  });
});

const someDay = fc.integer({ min: 0, max: 1500 }).map((count) => addDays(day("2026-01-01"), count));
const someClause = fc.record({
  hours: fc.option(fc.integer({ min: 1, max: 5000 })),
  places: fc.option(fc.integer({ min: 1, max: 30 })),
  cents: fc.option(fc.integer({ min: 1, max: 9_000_000 })),
  per: fc.constantFrom("year" as const, "whole" as const),
});
const someReports = fc.array(
  fc.record({ length: fc.integer({ min: 1, max: 200 }), hours: fc.integer({ min: 0, max: 800 }) }),
  { maxLength: 5 },
);

test("a promise never shrinks from one day to the next", () => {
  fc.assert(
    fc.property(someClause, someDay, (given, on) => {
      const clauses = [promise(given)];
      const before = promisedBefore(clauses, term, on);
      const after = promisedBefore(clauses, term, addDays(on, 1));
      expect(after.hours).toBeGreaterThanOrEqual(before.hours);
      expect(after.places).toBeGreaterThanOrEqual(before.places);
      expect(after.cents).toBeGreaterThanOrEqual(before.cents);
    }),
  );
});

test("the day from which a list calls it behind is the day from which its page does", () => {
  fc.assert(
    fc.property(someClause, someReports, someDay, (given, lengths, today) => {
      const clauses = [promise(given)];
      let from: Day = term.startsOn;
      const reports = lengths.map(({ length, hours }) => {
        const to = addDays(from, length - 1);
        const one = report(from, to, hours);
        from = addDays(to, 1);
        return one;
      });
      // Nobody reports what is still to come.
      fc.pre(reports.every(({ periodTo }) => periodTo <= today));
      const since = behindFrom(contract, clauses, reports);
      const isBehind = since !== null && since <= today;
      expect(progressOf(contract, clauses, reports, today).isBehind).toBe(isBehind);
    }),
  );
});
