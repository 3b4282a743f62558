import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { AppError } from "#kernel/app-error";
import type { Conflict } from "../../rules/schedule/exact/find-conflict.ts";
import type { Level } from "../../rules/schedule/exact/standing.ts";
import type { MeetingProblem, Schedule } from "../../rules/schedule/meeting-problem.ts";
import type { Day } from "../../rules/schedule/replan.ts";
import type { WorkerNews, WorkerOrder } from "./schedule-worker.ts";
import { type Bounds, newSolving, type SolvedSchedule, type Solving } from "./solving.ts";

export type { Bounds, Conflict, Level, SolvedSchedule };

export type SolveOptions = {
  /** The answer is there within this time, as good as it is by then. */
  readonly seconds: number;
  readonly seed: number;
  /** Planned again on the day itself: after the weight, as few meetings as can be move. */
  readonly day?: Day;
  /** The last level to decide; the ones after it are left as they come. */
  readonly until?: Level;
  /** A schedule to begin with. */
  readonly start?: Schedule;
  /** Most seconds, after it is proven that there is no schedule, to find out why; 0: no reason is asked. */
  readonly explainSeconds?: number;
  readonly onProgress?: (progress: SolveProgress) => void;
  readonly signal?: AbortSignal;
};

export type SolveProgress = Pick<SolvedSchedule, "standing" | "bounds" | "seconds">;

/**
 * The best schedule that can be found in the time, and how good it is: two threads, one that finds schedules and one that
 * proves bounds, each told at once what the other knows. Both are ended when the time is over.
 * @param problem one in which checkProblem finds no fault
 * @throws AppError `networking.solver-failed` when a thread breaks, `networking.wrong-schedule` when one hands over a
 * schedule that the checker refuses
 */
export function solveSchedule(
  problem: MeetingProblem,
  options: SolveOptions,
): Promise<SolvedSchedule> {
  const asked = Promise.withResolvers<SolvedSchedule>();
  const begun = performance.now();
  const seconds = () => (performance.now() - begun) / 1000;
  const solving = newSolving(problem, options);
  const workers = (["search", "prove"] as const).map((role) => openWorker(problem, role, options));
  const stop = () => {
    clearTimeout(deadline);
    options.signal?.removeEventListener("abort", end);
    for (const worker of workers) void worker.terminate();
  };
  const end = () => {
    stop();
    try {
      asked.resolve(solving.answer(seconds()));
    } catch (fault) {
      asked.reject(fault);
    }
  };
  const deadline = setTimeout(end, options.seconds * 1000);
  options.signal?.addEventListener("abort", end, { once: true });
  for (const worker of workers) {
    worker.on("error", (cause) => {
      stop();
      asked.reject(new AppError("networking.solver-failed", "Solving went wrong", { cause }));
    });
    worker.on("message", (news: WorkerNews) => {
      try {
        const isOver = solving.take(news, seconds());
        passOn(
          news,
          workers.filter((other) => other !== worker),
        );
        options.onProgress?.({ seconds: seconds(), ...solving.progress() });
        if (isOver) end();
      } catch (fault) {
        stop();
        asked.reject(fault);
      }
    });
  }
  if (options.signal?.aborted) end();
  return asked.promise;
}

function passOn(news: WorkerNews, others: readonly Worker[]) {
  if (news.kind !== "schedule" && news.kind !== "bound") return;
  for (const other of others) other.postMessage(news);
}

function openWorker(problem: MeetingProblem, role: WorkerOrder["role"], options: SolveOptions) {
  const workerData: WorkerOrder = {
    problem,
    day: options.day ?? null,
    role,
    seed: options.seed,
    until: options.until ?? "spread",
    start: options.start ?? null,
    explainMs: (options.explainSeconds ?? 5) * 1000,
  };
  return new Worker(workerFile(), { workerData, execArgv: [] });
}

const ownPlace = "src/domains/networking/usecases/schedule";

/** Beside this file; in the bundle of the pages, where that is elsewhere, by its place in the project. */
function workerFile(): URL {
  // Not in one breath with Worker: then the build of the pages would bundle it.
  const beside = new URL("./schedule-worker.ts", import.meta.url);
  if (beside.pathname.endsWith(`${ownPlace}/schedule-worker.ts`)) return beside;
  return pathToFileURL(join(process.cwd(), ownPlace, "schedule-worker.ts"));
}

export type { Solving };
