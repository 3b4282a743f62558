import type { MeetingProblem, Schedule } from "../meeting-problem.ts";
import { seatMeetings } from "../seat-meetings.ts";
import { weightBound } from "../weight-bound.ts";
import { addClause, never } from "./cnf.ts";
import { minimiseByCores } from "./core-guided.ts";
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
    if (answer === "yes") tell(climb, model);
  }
  for (const level of levels) {
    const isByCores = level === "weight" && climb.direction === "up";
    const isDecided = isByCores ? decideWeight(climb, model) : decideLevel(climb, model, level);
    if (!isDecided) return "stopped";
    if (level === climb.until) break;
  }
  return "optimal";
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
    wished: problem.meetings.flatMap(({ weight }, meeting) =>
      weight === null ? [] : [[model.held[meeting] ?? never, weight] as const],
    ),
    found: () => tell(climb, model),
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
  const { problem, previous, sat, known } = climb;
  const best = known.best()?.standing;
  if (best === undefined) return false;
  const costs = costsOf(level, { problem, model, previous, best });
  const upper = () => costs.of(known.best()?.standing ?? best);
  for (let lower = known.lowest(level); ; lower = Math.max(lower, known.lowest(level))) {
    const now = upper();
    if (lower >= now) break;
    if (climb.shouldStop()) return false;
    lower = step({ climb, model, level, costs, upper }, lower, now);
  }
  known.bounded(level, upper(), costs.value(upper()));
  const above = costs.above(upper());
  if (above !== null) addClause(model.cnf, [-above]);
  sat.take(model.cnf);
  return true;
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
  const target = climb.direction === "up" ? lower : lower + ((now - lower) >> 3);
  const above = costs.above(target);
  sat.take(model.cnf);
  const isMoot = () => climb.shouldStop() || upper() <= target || known.lowest(level) > target;
  const answer = sat.solve(above === null ? [] : [-above], isMoot);
  if (answer === "yes") tell(climb, model);
  if (answer !== "no") return lower;
  known.bounded(level, target + 1, costs.value(target + 1));
  if (above !== null) addClause(model.cnf, [above]);
  return target + 1;
}

function tell({ problem, previous, sat, known }: Climb, model: Model) {
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
