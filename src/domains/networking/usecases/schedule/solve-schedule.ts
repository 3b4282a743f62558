import { Worker } from "node:worker_threads";
import { AppError } from "#kernel/app-error";
import { checkSchedule } from "../../rules/schedule/check-schedule.ts";
import { compareWorth } from "../../rules/schedule/compare-worth.ts";
import { type Level, levels } from "../../rules/schedule/exact/levels.ts";
import type { MeetingProblem, Schedule, Worth } from "../../rules/schedule/meeting-problem.ts";
import type { WorkerMail, WorkerNews, WorkerOrder } from "./schedule-worker.ts";

export type SolveOptions = {
  /** The answer is there within this time, as good as it is by then. */
  readonly seconds: number;
  readonly seed: number;
  /** The last level of worth to decide; the ones after it are left as they come. */
  readonly until?: Level;
  /** A schedule to begin with. */
  readonly start?: Schedule;
  readonly onProgress?: (progress: SolveProgress) => void;
  readonly signal?: AbortSignal;
};

export type SolveProgress = {
  readonly seconds: number;
  readonly worth: Worth | null;
  readonly bounds: Bounds;
};

/** The best that a level can still be, given that all levels before it are at their best. */
export type Bounds = Readonly<
  Partial<Record<Level, { readonly best: number; readonly proven: boolean }>>
>;

export type SolvedSchedule = {
  /** `optimal`: proven best up to the level that was asked; `infeasible`: proven that there is none; `unknown`: neither. */
  readonly status: "optimal" | "feasible" | "infeasible" | "unknown";
  readonly schedule: Schedule | null;
  readonly worth: Worth | null;
  readonly bounds: Bounds;
  readonly seconds: number;
  /** When the first schedule that keeps every rule was there; null: never. */
  readonly firstFullSeconds: number | null;
};

/**
 * The best schedule that can be found in the time, and how good it is: two threads, one that finds schedules and one that
 * proves bounds, each told at once what the other knows.
 * @throws AppError `networking.solver-failed` when a thread breaks, `networking.wrong-schedule` when one hands over a
 * schedule that the checker refuses
 */
export function solveSchedule(
  problem: MeetingProblem,
  options: SolveOptions,
): Promise<SolvedSchedule> {
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    const seconds = () => (performance.now() - begun) / 1000;
    const state = newState(problem, options.until ?? "spread");
    const workers = (["search", "prove"] as const).map((role) =>
      openWorker(problem, role, options),
    );
    const stop = () => {
      clearTimeout(deadline);
      options.signal?.removeEventListener("abort", end);
      for (const worker of workers) void worker.terminate();
    };
    const end = () => {
      stop();
      resolve(state.answer(seconds()));
    };
    const fail = (fault: unknown) => {
      stop();
      reject(fault);
    };
    const deadline = setTimeout(end, options.seconds * 1000);
    options.signal?.addEventListener("abort", end, { once: true });
    for (const worker of workers) {
      worker.on("error", (cause) =>
        fail(new AppError("networking.solver-failed", "Solving went wrong", { cause })),
      );
      worker.on("message", (news: WorkerNews) => {
        try {
          const isOver = state.take(news, seconds());
          if (news.kind !== "end")
            for (const other of workers) if (other !== worker) tell(other, news);
          options.onProgress?.({ seconds: seconds(), ...state.progress() });
          if (isOver) end();
        } catch (fault) {
          fail(fault);
        }
      });
    }
    if (options.signal?.aborted) end();
  });
}

function tell(worker: Worker, mail: WorkerMail) {
  worker.postMessage(mail);
}

function openWorker(problem: MeetingProblem, role: WorkerOrder["role"], options: SolveOptions) {
  // Not in one breath with Worker: then the build of the pages, which never solve, would bundle it.
  const file = new URL("./schedule-worker.ts", import.meta.url);
  const workerData: WorkerOrder = {
    problem,
    role,
    seed: options.seed,
    until: options.until ?? "spread",
    start: options.start ?? null,
  };
  return new Worker(file, { workerData, execArgv: [] });
}

function newState(problem: MeetingProblem, until: Level) {
  let best: { schedule: Schedule; worth: Worth } | null = null;
  let first: number | null = null;
  let over: "optimal" | "infeasible" | null = null;
  const bounds = new Map<Level, number>();
  const asked = levels.slice(0, levels.indexOf(until) + 1);
  const progress = () => {
    const worth = best?.worth ?? null;
    const told = asked.flatMap((level) => {
      const bound = bounds.get(level);
      const proven = bound !== undefined && worth !== null && worth[level] === bound;
      return bound === undefined ? [] : [[level, { best: bound, proven }] as const];
    });
    return { worth, bounds: Object.fromEntries(told) as Bounds };
  };
  return {
    progress,
    /** @returns whether everything is decided */
    take(news: WorkerNews, seconds: number): boolean {
      if (news.kind === "bound") bounds.set(news.level, news.worth);
      else if (news.kind === "end") over = news.end === "stopped" ? over : news.end;
      else if (best === null || compareWorth(news.worth, best.worth) > 0) {
        best = checked(problem, news.schedule);
        first ??= seconds;
      }
      return over !== null;
    },
    answer(seconds: number): SolvedSchedule {
      const status = over ?? (best ? "feasible" : "unknown");
      const schedule = status === "infeasible" ? null : (best?.schedule ?? null);
      return { status, schedule, ...progress(), seconds, firstFullSeconds: first };
    },
  };
}

/** No schedule leaves here that the checker, which shares nothing with the solvers, finds fault with. */
function checked(problem: MeetingProblem, schedule: Schedule) {
  const { faults, worth } = checkSchedule(problem, schedule);
  const [fault] = faults;
  if (fault)
    throw new AppError(
      "networking.wrong-schedule",
      `A solver made a schedule that breaks “${fault.rule}” (meetings ${fault.meetings.join(", ")})`,
    );
  return { schedule, worth };
}
