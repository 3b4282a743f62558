import { addDays, type Day, daysBetween } from "#kernel/day";
import { yearsBetween } from "./add-months.ts";
import {
  type ContractClause,
  type Figures,
  type MaybeFigures,
  type Measure,
  type Milestone,
  measures,
} from "./contract.ts";

export type Term = { readonly startsOn: Day | null; readonly endsOn: Day | null };
type Promised = Pick<ContractClause, Measure | "per" | "milestones">;

/** The same for each measure. */
export const figuresOf = <Value>(of: (measure: Measure) => Value) =>
  Object.fromEntries(measures.map((measure) => [measure, of(measure)])) as Record<Measure, Value>;

/** Sums figures; what nobody filled in is nothing. */
export const sumFigures = (all: readonly MaybeFigures[]): Figures =>
  figuresOf((measure) => {
    const sum = all.reduce((total, one) => total + (one[measure] ?? 0), 0);
    return Math.round(sum * 100) / 100;
  });

/**
 * What a clause promises over the whole period.
 * @returns null where it promises nothing, or promises something a year and nobody said until when
 */
export function wholePromise(clause: Promised, term: Term): MaybeFigures {
  return figuresOf((measure) => {
    const value = clause[measure];
    if (value === null || clause.per === "whole") return value;
    if (!term.startsOn || !term.endsOn) return null;
    const years = yearsBetween(term.startsOn, addDays(term.endsOn, 1));
    return roundedDown(measure, value * years);
  });
}

/**
 * What should have been delivered before a day dawns: the milestones up to then, else evenly over the period. Never
 * less on a later day.
 */
export const promisedBefore = (clauses: readonly Promised[], term: Term, day: Day): Figures =>
  sumFigures(
    clauses.map((clause) => figuresOf((measure) => partBefore(clause, measure, term, day))),
  );

function partBefore(clause: Promised, measure: Measure, { startsOn, endsOn }: Term, day: Day) {
  const value = clause[measure];
  if (value === null || !startsOn || day <= startsOn) return 0;
  const whole = wholePromise(clause, { startsOn, endsOn })[measure];
  if (endsOn && day > endsOn) return whole ?? 0;
  const reached = reachedMilestone(clause.milestones, measure, day);
  if (reached !== null) return whole === null ? reached : Math.min(reached, whole);
  if (clause.per === "year") {
    return roundedDown(measure, value * yearsBetween(startsOn, day));
  }
  // Without a last day a promise for the whole can be late on no day.
  if (!endsOn) return 0;
  const days = daysBetween(startsOn, addDays(endsOn, 1));
  return roundedDown(measure, (value * daysBetween(startsOn, day)) / days);
}

/** Null when no milestone speaks of the measure. */
function reachedMilestone(
  milestones: readonly Milestone[],
  measure: Measure,
  day: Day,
): number | null {
  const spoken = milestones.filter((one) => one[measure] !== null);
  if (spoken.length === 0) return null;
  // A milestone is for the end of its day.
  return Math.max(0, ...spoken.filter(({ on }) => on < day).map((one) => one[measure] ?? 0));
}

/** To whole hours, places and euros: a promise is never said to be larger than it is. */
const roundedDown = (measure: Measure, value: number): number => {
  // What is whole but for the last bit of a fraction is whole.
  const sure = value + 1e-6;
  return measure === "cents" ? Math.floor(sure / 100) * 100 : Math.floor(sure);
};

/** What was promised for the days of one calendar year. */
export const promisedInYear = (clauses: readonly Promised[], term: Term, year: number): Figures => {
  const before = promisedBefore(clauses, term, `${year}-01-01` as Day);
  const after = promisedBefore(clauses, term, `${year + 1}-01-01` as Day);
  return figuresOf((measure) => after[measure] - before[measure]);
};
