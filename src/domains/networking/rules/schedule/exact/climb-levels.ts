import type { MeetingProblem, Schedule } from "../meeting-problem.ts";
import { seatMeetings } from "../seat-meetings.ts";
import { weightBound } from "../weight-bound.ts";
import { addClause, never } from "./cnf.ts";
import { type Afresh, minimiseByCores } from "./core-guided.ts";
import { encodeProblem, type Model } from "./encode-problem.ts";
import { type Costs, costsOf, weightAsked } from "./levels.ts";
import type { Sat } from "./sat.ts";
import { type Level, levels, type Standing, standingOf } from "./standing.ts";

/** What is known between the workers; each tells the other. */
export type Known = {
  /** The best schedule so far, its own or told. */
  best(): { readonly schedule: Schedule; readonly standing: Standing } | null;
  /** No schedule that is as good on the levels before costs less than this on the level. */
  lowest(level: Level): number;
  found(schedule: Schedule, standing: Standing): void;
  bounded(level: Level, cost: number, value: number): void;
};

export type Climb = {
  readonly problem: MeetingProblem;
  /** What was published before, when as little as can be is to move. */
  readonly previous: Schedule | null;
  readonly sat: Sat;
  /**
   * Who decides the breaks by what clashes: one that learns, and one for the questions that take long. By default the same
   * one decides them.
   */
  readonly breaks?: { readonly sat: Sat; readonly afresh: Afresh | null };
  readonly known: Known;
  /**
   * `up`: proves that it cannot be cheaper, step by step, until it can. `between`: asks an eighth of the way up, where the
   * answer often is a much better schedule.
   */
  readonly direction: "up" | "between";
  /** The last level to decide. */
  readonly until: Level;
  readonly shouldStop: () => boolean;
};

/**
 * Decides level after level what the best schedule is worth, and proves it.
 * @returns `optimal`: all levels proven; `infeasible`: there is no schedule; `stopped`: told to stop before
 */
export function climbLevels(climb: Climb): "optimal" | "infeasible" | "stopped" {
  const { problem, sat, known } = climb;
  const model = encodeProblem(problem);
  sat.take(model.cnf);
  while (known.best() === null) {
    if (climb.shouldStop()) return "stopped";
    const answer = sat.solve([], () => climb.shouldStop() || known.best() !== null);
    if (answer === "no") return "infeasible";
    if (answer === "yes") tell(climb, model, sat);
  }
  for (const level of levels) {
    if (!decide(climb, model, level)) return "stopped";
    if (level === climb.until) break;
  }
  return "optimal";
}

function decide(climb: Climb, model: Model, level: Level): boolean {
  if (level === "breaks") return decideBreaks(climb, model);
  if (level === "weight" && climb.direction === "up") return decideWeight(climb, model);
  return decideLevel(climb, model, level);
}

/** By what clashes: at once, or when the bound has come near to the best. */
function decideBreaks(climb: Climb, model: Model): boolean {
  const { known } = climb;
  if (climb.direction === "between" && narrow(climb, model, "breaks", isNear) === null)
    return false;
  const { sat, afresh } = climb.breaks ?? { sat: climb.sat, afresh: null };
  sat.take(model.cnf);
  const upper = () => known.best()?.standing.breaks ?? 0;
  const lowest = () => known.lowest("breaks");
  const end = minimiseByCores({
    cnf: model.cnf,
    sat,
    afresh,
    wished: model.breaks.flat().map((literal) => [-literal, 1] as const),
    found: (answering) => tell(climb, model, answering),
    bounded: (cost) => {
      if (cost > lowest()) known.bounded("breaks", cost, cost);
    },
    upper,
    lowest,
    shouldStop: climb.shouldStop,
  });
  if (end === "met") return decideLevel(climb, model, "breaks");
  if (end === "fixed") known.bounded("breaks", upper(), upper());
  return end === "fixed";
}

/** Two bounds at once: prices for slots and tables, and cores. Where the first is met already, the rest is as on other levels. */
function decideWeight(climb: Climb, model: Model): boolean {
  const { problem, sat, known } = climb;
  const all = weightAsked(problem);
  const upper = () => all - (known.best()?.standing.weight ?? 0);
  const lowest = () => known.lowest("weight");
  const bounded = (cost: number) => {
    if (cost > lowest()) known.bounded("weight", cost, all - cost);
  };
  bounded(all - weightBound(problem));
  const end = minimiseByCores({
    cnf: model.cnf,
    sat,
    afresh: null,
    wished: problem.meetings.flatMap(({ weight }, meeting) =>
      weight === null ? [] : [[model.held[meeting] ?? never, weight] as const],
    ),
    found: () => tell(climb, model, sat),
    bounded,
    upper,
    lowest,
    shouldStop: climb.shouldStop,
  });
  if (end === "met") return decideLevel(climb, model, "weight");
  if (end === "fixed") known.bounded("weight", upper(), all - upper());
  return end === "fixed";
}

function decideLevel(climb: Climb, model: Model, level: Level): boolean {
  const narrowed = narrow(climb, model, level, (lower, now) => lower >= now);
  if (narrowed === null) return false;
  const { costs, upper } = narrowed;
  climb.known.bounded(level, upper(), costs.value(upper()));
  const above = costs.above(upper());
  if (above !== null) addClause(model.cnf, [-above]);
  climb.sat.take(model.cnf);
  return true;
}

/** An eighth of the way up is the bound itself. */
const isNear = (lower: number, now: number) => eighth(lower, now) <= lower;
const eighth = (lower: number, now: number) => lower + ((now - lower) >> 3);

/**
 * Brings the bound and the best together, step by step.
 * @returns null when it was told to stop before they were near enough
 */
function narrow(
  climb: Climb,
  model: Model,
  level: Level,
  isEnough: (lower: number, now: number) => boolean,
): Deciding | null {
  const { problem, previous, known } = climb;
  const best = known.best()?.standing;
  if (best === undefined) return null;
  const costs = costsOf(level, { problem, model, previous, best });
  const upper = () => costs.of(known.best()?.standing ?? best);
  const deciding = { climb, model, level, costs, upper };
  for (let lower = known.lowest(level); ; lower = Math.max(lower, known.lowest(level))) {
    const now = upper();
    if (isEnough(lower, now)) return deciding;
    if (climb.shouldStop()) return null;
    lower = step(deciding, lower, now);
  }
}

type Deciding = {
  readonly climb: Climb;
  readonly model: Model;
  readonly level: Level;
  readonly costs: Costs;
  readonly upper: () => number;
};

/** @returns what the level costs at least, as far as is known now */
function step({ climb, model, level, costs, upper }: Deciding, lower: number, now: number): number {
  const { sat, known } = climb;
  const target = climb.direction === "up" ? lower : eighth(lower, now);
  const above = costs.above(target);
  sat.take(model.cnf);
  const isMoot = () => climb.shouldStop() || upper() <= target || known.lowest(level) > target;
  const answer = sat.solve(above === null ? [] : [-above], isMoot);
  if (answer === "yes") tell(climb, model, sat);
  if (answer !== "no") return lower;
  known.bounded(level, target + 1, costs.value(target + 1));
  if (above !== null) addClause(model.cnf, [above]);
  return target + 1;
}

function tell({ problem, previous, known }: Climb, model: Model, sat: Sat) {
  const schedule = readSchedule(problem, sat, model);
  known.found(schedule, standingOf(problem, schedule, previous));
}

/** The schedule that the solver found. */
function readSchedule(problem: MeetingProblem, sat: Sat, model: Model): Schedule {
  const slots = model.at.map((row) => row.findIndex((literal) => sat.holds(literal)));
  return seatMeetings(problem, slots, (meeting) => {
    for (const [zone, literal] of model.inZone[meeting] ?? []) if (sat.holds(literal)) return zone;
    return null;
  });
}
