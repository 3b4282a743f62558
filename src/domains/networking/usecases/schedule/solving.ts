import { AppError } from "#kernel/app-error";
import { assignTables } from "../../rules/schedule/assign-tables.ts";
import { checkSchedule } from "../../rules/schedule/check-schedule.ts";
import type { Conflict } from "../../rules/schedule/exact/find-conflict.ts";
import {
  compareStanding,
  type Level,
  levels,
  type Standing,
  standingOf,
} from "../../rules/schedule/exact/standing.ts";
import type { MeetingProblem, Schedule, Worth } from "../../rules/schedule/meeting-problem.ts";
import { type Day, problemOfTheDay } from "../../rules/schedule/replan.ts";
import type { WorkerNews } from "./schedule-worker.ts";

/** The best that a level can still be, given that all levels before it are at their best. */
export type Bounds = Readonly<
  Partial<Record<Level, { readonly best: number; readonly proven: boolean }>>
>;

export type SolvedSchedule = {
  /** `optimal`: proven best up to the level that was asked; `infeasible`: proven that there is none; `unknown`: neither. */
  readonly status: "optimal" | "feasible" | "infeasible" | "unknown";
  readonly schedule: Schedule | null;
  readonly worth: Worth | null;
  /** The worth, and how many meetings moved. */
  readonly standing: Standing | null;
  readonly bounds: Bounds;
  readonly seconds: number;
  /** When the first schedule that keeps every rule was there; null: never. */
  readonly firstFullSeconds: number | null;
  /** Why there is none, when that was found. */
  readonly conflict: Conflict | null;
};

type Asked = { readonly until?: Level; readonly day?: Day; readonly explainSeconds?: number };

export type Solving = ReturnType<typeof newSolving>;

/** What is known of a problem while threads solve it. */
export function newSolving(asIs: MeetingProblem, asked: Asked) {
  const problem = asked.day ? problemOfTheDay(asIs, asked.day) : asIs;
  const previous = asked.day?.previous ?? null;
  const until = asked.until ?? "spread";
  const decisive = levels
    .slice(0, levels.indexOf(until) + 1)
    .filter((level) => level !== "moves" || previous !== null);
  const bounds = new Map<Level, number>();
  const lowest = new Map<Level, number>();
  let best: { schedule: Schedule; standing: Standing } | null = null;
  let first: number | null = null;
  let decided: "optimal" | "infeasible" | null = null;
  let conflict: Conflict | null = null;
  const progress = () => {
    const standing = best?.standing ?? null;
    const told = decisive.flatMap((level) => {
      const bound = bounds.get(level);
      const proven = bound !== undefined && standing?.[level] === bound;
      return bound === undefined ? [] : [[level, { best: bound, proven }] as const];
    });
    return { standing, bounds: Object.fromEntries(told) as Bounds };
  };
  const keepIfBetter = (schedule: Schedule, seconds: number) => {
    const standing = checked(problem, schedule, previous);
    first ??= seconds;
    if (best === null || compareStanding(standing, best.standing) > 0)
      best = { schedule, standing };
  };
  return {
    progress,
    /** @returns whether nothing more is to be found out */
    take(news: WorkerNews, seconds: number): boolean {
      if (news.kind === "bound" && news.cost >= (lowest.get(news.level) ?? 0)) {
        lowest.set(news.level, news.cost);
        bounds.set(news.level, news.value);
      }
      if (news.kind === "schedule") keepIfBetter(news.schedule, seconds);
      if (news.kind === "conflict") conflict = news.conflict;
      if (news.kind === "decided") decided ??= news.status;
      const isReason = decided === "infeasible" && asked.explainSeconds !== 0;
      return news.kind === "conflict" || (decided !== null && !isReason);
    },
    /** Tables are shared out last, for the least walking. */
    answer(seconds: number): SolvedSchedule {
      const status = decided ?? (best ? "feasible" : "unknown");
      const schedule =
        best && status !== "infeasible"
          ? assignTables(problem, best.schedule, previous ?? undefined)
          : null;
      const standing = schedule && checked(problem, schedule, previous);
      const worth = standing && worthIn(standing);
      const told = { ...progress(), standing, worth, conflict };
      return { status, schedule, ...told, seconds, firstFullSeconds: first };
    },
  };
}

function worthIn({ moves: _, ...worth }: Standing): Worth {
  return worth;
}

/** No schedule leaves here that the checker, which shares nothing with the solvers, finds fault with. */
function checked(problem: MeetingProblem, schedule: Schedule, previous: Schedule | null): Standing {
  const { faults, worth } = checkSchedule(problem, schedule);
  const [fault] = faults;
  if (fault)
    throw new AppError(
      "networking.wrong-schedule",
      `A solver made a schedule that breaks “${fault.rule}” (meetings ${fault.meetings.join(", ")})`,
    );
  return { ...standingOf(problem, schedule, previous), ...worth };
}
