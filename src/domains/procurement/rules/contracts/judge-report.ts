import { type Day, daysBetween } from "#kernel/day";
import { holdsNationalNumber } from "#kernel/national-number";
import {
  type Contract,
  type ContractClause,
  type ContractReport,
  type MaybeFigures,
  type Measure,
  measures,
} from "./contract.ts";
import { sumFigures, wholePromise } from "./promised.ts";
import { readNumber } from "./read-number.ts";

/** A report as it was typed, in a form or by hand. */
export type TypedReport = Readonly<Record<"from" | "to" | "note" | Measure, string>> & {
  /** The figures are larger than all that was promised, and who reports says that they are right. */
  readonly sure: boolean;
};

export type ReportField = "from" | "to" | Measure | "note" | "sure";

export type ReportProblem =
  | "no-day"
  | "wrong-order"
  | "in-the-future"
  | "before-start"
  | "after-end"
  | "crosses-year"
  /** Of former reports; `about` says which period. */
  | "overlaps"
  | "not-a-number"
  | "negative"
  | "not-whole"
  | "impossible"
  /** More than all that was promised for the whole contract; `about` says how much that was. */
  | "more-than-promised"
  | "nothing"
  | "too-long"
  | "national-number";

export type FieldProblem = {
  readonly field: ReportField;
  readonly because: ReportProblem;
  readonly about?: { readonly from?: Day; readonly to?: Day; readonly most?: number };
};

export type ReadReport = MaybeFigures & {
  readonly periodFrom: Day;
  readonly periodTo: Day;
  readonly note: string;
};

export const longestReportNote = 2_000;
/** A hundred people who work day and night: above it somebody mistyped, whatever the contract. */
const mostHoursADay = 2_400;
const mostPlaces = 10_000;
const mostCents = 100_000_000_000;

type Known = {
  readonly contract: Pick<Contract, "startsOn" | "endsOn">;
  readonly clauses: readonly ContractClause[];
  /** All of the contract. */
  readonly reports: readonly ContractReport[];
  /** The one that is corrected, which may overlap with itself. */
  readonly own: string | null;
  readonly today: Day;
};

/**
 * Reads a report as it was typed.
 * @returns what it says, or everything that is wrong with it, each with its field
 */
export function readReport(
  typed: TypedReport,
  parseDay: (text: string) => Day | null,
  known: Known,
): { readonly report: ReadReport } | { readonly problems: readonly FieldProblem[] } {
  const from = parseDay(typed.from.trim());
  const to = parseDay(typed.to.trim());
  const figures = readFigures(typed, from && to && from <= to ? daysBetween(from, to) + 1 : null);
  const note = typed.note.replace(/\r\n?/g, "\n").trim();
  const problems: FieldProblem[] = [
    ...(from ? [] : [{ field: "from", because: "no-day" } as const]),
    ...(to ? [] : [{ field: "to", because: "no-day" } as const]),
    ...(from && to ? judgePeriod(from, to, known) : []),
    ...figures.problems,
    ...judgeNote(note),
    ...(typed.sure ? [] : judgeAgainstPromise(figures.values, known)),
  ];
  if (problems.length > 0 || !from || !to) return { problems };
  return { report: { periodFrom: from, periodTo: to, note, ...figures.values } };
}

function judgePeriod(from: Day, to: Day, { contract, reports, own, today }: Known): FieldProblem[] {
  if (to < from) return [{ field: "to", because: "wrong-order" }];
  const { startsOn, endsOn } = contract;
  const problems: FieldProblem[] = [];
  if (to > today) problems.push({ field: "to", because: "in-the-future" });
  if (startsOn && from < startsOn) {
    problems.push({ field: "from", because: "before-start", about: { from: startsOn } });
  }
  if (endsOn && to > endsOn) {
    problems.push({ field: "to", because: "after-end", about: { to: endsOn } });
  }
  if (from.slice(0, 4) !== to.slice(0, 4)) problems.push({ field: "to", because: "crosses-year" });
  const former = reports.find(
    (one) =>
      one.id !== own && one.state !== "withdrawn" && one.periodFrom <= to && one.periodTo >= from,
  );
  if (former) {
    const about = { from: former.periodFrom, to: former.periodTo };
    problems.push({ field: "from", because: "overlaps", about });
  }
  return problems;
}

function readFigures(typed: TypedReport, days: number | null) {
  const problems: FieldProblem[] = [];
  const values = { hours: null, places: null, cents: null } as Record<Measure, number | null>;
  for (const field of measures) {
    const found = readFigure(field, typed[field], days);
    if (typeof found === "object" && found !== null) problems.push({ field, ...found });
    else values[field] = found;
  }
  const isEmpty = problems.length === 0 && measures.every((field) => values[field] === null);
  if (isEmpty) problems.push({ field: "hours", because: "nothing" });
  return { values: values as MaybeFigures, problems };
}

type FigureProblem = Pick<FieldProblem, "because" | "about">;

function readFigure(
  field: Measure,
  typed: string,
  days: number | null,
): number | null | FigureProblem {
  const number = readNumber(typed);
  if (number === null) return null;
  if (number === "wrong") return { because: "not-a-number" };
  if (number < 0) return { because: "negative" };
  if (field === "places") {
    if (!Number.isInteger(number)) return { because: "not-whole" };
    return number > mostPlaces ? { because: "impossible", about: { most: mostPlaces } } : number;
  }
  if (field === "cents") {
    const cents = Math.round(number * 100);
    const most = mostCents / 100;
    return cents > mostCents ? { because: "impossible", about: { most } } : cents;
  }
  const most = (days ?? 366) * mostHoursADay;
  const hours = Math.round(number * 100) / 100;
  return hours > most ? { because: "impossible", about: { most } } : hours;
}

function judgeNote(note: string): FieldProblem[] {
  if (note.length > longestReportNote) return [{ field: "note", because: "too-long" }];
  return holdsNationalNumber(note) ? [{ field: "note", because: "national-number" }] : [];
}

/** One figure larger than the whole promise is rare: asked once more, not refused. */
function judgeAgainstPromise(values: MaybeFigures, { contract, clauses }: Known): FieldProblem[] {
  const whole = sumFigures(clauses.map((clause) => wholePromise(clause, contract)));
  return measures.flatMap((field): FieldProblem[] => {
    const value = values[field] ?? 0;
    const isMore = whole[field] > 0 && value > whole[field];
    return isMore ? [{ field, because: "more-than-promised", about: { most: whole[field] } }] : [];
  });
}
