import { addDays, type Day, daysBetween } from "#kernel/day";
import { lastOfMonths } from "./add-months.ts";
import {
  agreedStates,
  type Contract,
  type ContractClause,
  type ContractReport,
  type Figures,
  type Measure,
  measures,
} from "./contract.ts";
import { figuresOf, promisedBefore, sumFigures, wholePromise } from "./promised.ts";

/** So many days a supplier has to report after a period. */
export const daysToReport = 30;
/** A forecast needs so many days that were reported, and this part of the term: a good start is no pace. */
const daysToForecast = 30;
const partToForecast = 1 / 3;

type Followed = Pick<Contract, "state" | "startsOn" | "endsOn" | "reportMonths">;
type Reported = Pick<ContractReport, Measure | "periodFrom" | "periodTo" | "state" | "confirmed">;
type Promise_ = Pick<ContractClause, Measure | "per" | "milestones">;

export type MeasureProgress = {
  readonly measure: Measure;
  /** Over the whole period; null: a promise by the year without a last day, or no promise at all. */
  readonly whole: number | null;
  readonly isPromised: boolean;
  readonly promisedByNow: number;
  readonly confirmed: number;
  readonly waiting: number;
  /** By how much less was reported than was promised on `reckonedOn`. */
  readonly behind: number;
  /** Delivered on the last day when it goes on as so far; null: too early to say. */
  readonly forecast: number | null;
};

export type Progress = {
  /** What was promised or delivered, in the order of `measures`. */
  readonly measures: readonly MeasureProgress[];
  /** Behind is reckoned on the last day reported, and on today once a report is late. */
  readonly reckonedOn: Day | null;
  /** Last day without a gap before it; null: nothing was reported. */
  readonly reportedUntil: Day | null;
  /** The next period to report; null: none is awaited. */
  readonly awaited: AwaitedReport | null;
  readonly isLate: boolean;
  readonly isBehind: boolean;
};

export type AwaitedReport = {
  readonly from: Day;
  readonly to: Day;
  /** First day on which it is late. */
  readonly lateFrom: Day;
};

const counted = (reports: readonly Reported[]): Reported[] =>
  reports.filter(({ state }) => state !== "withdrawn");

/** The last day up to which every day since the start was reported; null: not even the first. */
export function reportedUntil(startsOn: Day | null, reports: readonly Reported[]): Day | null {
  if (!startsOn) return null;
  let until = addDays(startsOn, -1);
  const ordered = counted(reports).sort((a, b) => (a.periodFrom < b.periodFrom ? -1 : 1));
  for (const { periodFrom, periodTo } of ordered) {
    if (periodFrom > addDays(until, 1)) break;
    if (periodTo > until) until = periodTo;
  }
  return until < startsOn ? null : until;
}

/** Which period must be reported next, and from when that is late. */
export function awaitedReport(
  contract: Followed,
  reports: readonly Reported[],
): AwaitedReport | null {
  const { startsOn, endsOn } = contract;
  if (!startsOn || !agreedStates.includes(contract.state)) return null;
  const until = reportedUntil(startsOn, reports);
  const from = until ? addDays(until, 1) : startsOn;
  if (endsOn && from > endsOn) return null;
  const whole = lastOfMonths(from, contract.reportMonths);
  // A report stays within a calendar year, so that the figures of a year are exact.
  const newYear = `${from.slice(0, 4)}-12-31` as Day;
  // A gap before what was reported already ends where that begins.
  const later = counted(reports)
    .map(({ periodFrom }) => periodFrom)
    .filter((day) => day > from)
    .map((day) => addDays(day, -1));
  const to = [whole, newYear, ...later, ...(endsOn ? [endsOn] : [])].sort()[0] ?? whole;
  return { from, to, lateFrom: addDays(to, daysToReport + 1) };
}

const confirmedOf = (reports: readonly Reported[]): Figures =>
  sumFigures(reports.filter(({ state }) => state === "confirmed").map((one) => one.confirmed));

const waitingOf = (reports: readonly Reported[]): Figures =>
  sumFigures(reports.filter(({ state }) => state === "waiting"));

/** Less than one hour, place or euro is no arrears. */
const least: Figures = { hours: 1, places: 1, cents: 100 };

const arrears = (promised: Figures, reported: Figures): Figures =>
  figuresOf((measure) => {
    const short = promised[measure] - reported[measure];
    return short >= least[measure] ? Math.round(short * 100) / 100 : 0;
  });

/** How a contract stands on a day: pure, so that every figure can be explained. */
export function progressOf(
  contract: Followed,
  clauses: readonly Promise_[],
  reports: readonly Reported[],
  today: Day,
): Progress {
  const counts = agreedStates.includes(contract.state);
  const confirmed = confirmedOf(reports);
  const waiting = waitingOf(reports);
  const reported = sumFigures([confirmed, waiting]);
  const until = reportedUntil(contract.startsOn, reports);
  // Who promised nothing has nothing to report.
  const awaited = clauses.length === 0 ? null : awaitedReport(contract, reports);
  const isLate = awaited !== null && today >= awaited.lateFrom;
  const reckonedOn = isLate ? today : until;
  const short =
    counts && reckonedOn
      ? arrears(promisedBefore(clauses, contract, addDays(reckonedOn, 1)), reported)
      : null;
  const byNow = counts ? promisedBefore(clauses, contract, addDays(today, 1)) : null;
  const of = (measure: Measure): MeasureProgress => {
    const promised = clauses.filter((clause) => clause[measure] !== null);
    const wholes = promised.map((clause) => wholePromise(clause, contract)[measure]);
    return {
      measure,
      isPromised: promised.length > 0,
      whole:
        promised.length === 0 || wholes.includes(null)
          ? null
          : wholes.reduce<number>((sum, one) => sum + (one ?? 0), 0),
      promisedByNow: byNow?.[measure] ?? 0,
      confirmed: confirmed[measure],
      waiting: waiting[measure],
      behind: short?.[measure] ?? 0,
      forecast: forecastOf(contract, until, reported[measure]),
    };
  };
  const shown = measures
    .map(of)
    .filter(({ isPromised, confirmed: sure, waiting: left }) => isPromised || sure + left > 0);
  return {
    measures: shown,
    reckonedOn,
    reportedUntil: until,
    awaited,
    isLate,
    isBehind: shown.some(({ behind }) => behind > 0),
  };
}

function forecastOf({ startsOn, endsOn }: Followed, until: Day | null, reported: number) {
  if (!startsOn || !endsOn || !until) return null;
  const done = daysBetween(startsOn, until) + 1;
  const whole = daysBetween(startsOn, endsOn) + 1;
  if (done < daysToForecast || done < whole * partToForecast) return null;
  return Math.round(reported * Math.max(1, whole / done));
}

/** How far one looks ahead for a contract without a last day, in days. */
const horizonDays = 3660;

/**
 * From which day on a contract is behind when nothing more is reported, so that a list can ask the database. Agrees with
 * `progressOf` on every day.
 */
export function behindFrom(
  contract: Followed,
  clauses: readonly Promise_[],
  reports: readonly Reported[],
): Day | null {
  if (!agreedStates.includes(contract.state) || !contract.startsOn) return null;
  const reported = sumFigures([confirmedOf(reports), waitingOf(reports)]);
  const isShort = (day: Day): boolean => {
    const short = arrears(promisedBefore(clauses, contract, addDays(day, 1)), reported);
    return measures.some((measure) => short[measure] > 0);
  };
  const until = reportedUntil(contract.startsOn, reports);
  if (until && isShort(until)) return until;
  const late = awaitedReport(contract, reports)?.lateFrom;
  if (!late) return null;
  // What is promised never shrinks, so the first day is found by halving.
  let [low, high] = [0, horizonDays];
  if (!isShort(addDays(late, high))) return null;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isShort(addDays(late, middle))) high = middle;
    else low = middle + 1;
  }
  return addDays(late, low);
}
