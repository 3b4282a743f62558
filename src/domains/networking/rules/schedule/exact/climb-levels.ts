import type { MeetingProblem, Schedule, Worth } from "../meeting-problem.ts";
import { seatMeetings } from "../seat-meetings.ts";
import { worthOf } from "../worth-of.ts";
import { addClause } from "./cnf.ts";
import { encodeProblem, type Model } from "./encode-problem.ts";
import { costsOf, type Level, levels } from "./levels.ts";
import type { Sat } from "./sat.ts";

/** What is known between the workers; each tells the other. */
export type Known = {
  /** The best schedule so far, its own or told. */
  best(): { readonly schedule: Schedule; readonly worth: Worth } | null;
  /** No schedule that is as good on the levels before costs less than this on the level. */
  lowest(level: Level): number;
  found(schedule: Schedule, worth: Worth): void;
  bounded(level: Level, cost: number, worth: number): void;
};

export type Climb = {
  readonly problem: MeetingProblem;
  readonly sat: Sat;
  readonly known: Known;
  /** `up`: proves that it cannot be cheaper, step by step, until it can; `down`: finds a cheaper one until there is none. */
  readonly direction: "up" | "down";
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
    if (!decideLevel(climb, model, level)) return "stopped";
    if (level === climb.until) break;
  }
  return "optimal";
}

function decideLevel(climb: Climb, model: Model, level: Level): boolean {
  const { problem, sat, known } = climb;
  const best = known.best();
  if (best === null) return false;
  const worst = costOfBest(problem, level, best.worth);
  const costs = costsOf(level, problem, model, worst);
  const upper = () => Math.min(worst, costs.of(known.best()?.worth ?? best.worth));
  for (let lower = known.lowest(level); ; lower = Math.max(lower, known.lowest(level))) {
    const now = upper();
    if (lower >= now) break;
    if (climb.shouldStop()) return false;
    const target = climb.direction === "up" ? lower : now - 1;
    const above = costs.above(target);
    sat.take(model.cnf);
    const isMoot = () => climb.shouldStop() || upper() <= target || known.lowest(level) > target;
    const answer = sat.solve(above === null ? [] : [-above], isMoot);
    if (answer === "yes") tell(climb, model);
    if (answer !== "no") continue;
    lower = target + 1;
    known.bounded(level, lower, costs.worth(lower));
    if (above !== null) addClause(model.cnf, [above]);
  }
  const reached = upper();
  known.bounded(level, reached, costs.worth(reached));
  const above = costs.above(reached);
  if (above !== null) addClause(model.cnf, [-above]);
  sat.take(model.cnf);
  return true;
}

/** What the best schedule costs, before the level is counted in clauses. */
function costOfBest(problem: MeetingProblem, level: Level, worth: Worth): number {
  if (level === "weight")
    return problem.meetings.reduce((sum, { weight }) => sum + (weight ?? 0), 0) - worth.weight;
  if (level === "breaks") return worth.breaks;
  return Number.POSITIVE_INFINITY;
}

function tell({ problem, sat, known }: Climb, model: Model) {
  const schedule = readSchedule(problem, sat, model);
  known.found(schedule, worthOf(problem, schedule));
}

/** The schedule that the solver found. */
function readSchedule(problem: MeetingProblem, sat: Sat, model: Model): Schedule {
  const slots = model.at.map((row) => row.findIndex((literal) => sat.holds(literal)));
  return seatMeetings(problem, slots, (meeting) => {
    for (const [zone, literal] of model.inZone[meeting] ?? []) if (sat.holds(literal)) return zone;
    return null;
  });
}
