import { isAppError } from "#kernel/app-error";
import { inPartnership, type Tx } from "../db.ts";
import type { App } from "../request-context.ts";
import type { JobProblem, JobRun, Progress } from "./job-run.ts";
import { beginRun, type Ending, endRun, touchRun } from "./run-store.ts";

/** What a handler is handed. */
export type JobInHand = {
  readonly id: string;
  readonly partnershipId: string;
  readonly personId: string | null;
  readonly input: unknown;
  /** Which try this is; from the second on, an earlier one was cut off somewhere. */
  readonly attempt: number;
  /** Aborted when somebody cancels, when the server stops, and when the job was taken over. */
  readonly signal: AbortSignal;
  /** Cheap to call often: written at most twice a second. Throws once the signal is aborted. */
  report(progress: Progress): Promise<void>;
};

/**
 * Does the work; what it returns is kept as the result. It may be begun again from its input when a
 * process is killed, so what it does twice must come to the same.
 */
export type JobHandler = (job: JobInHand, app: App) => Promise<unknown>;
export type JobHandlers = Readonly<Record<string, JobHandler>>;

type Reason = "cancelled" | "stopping" | "lost";

const mostAttempts = 3;
const writeEveryMs = 500;
const signOfLifeMs = 1_000;

/** Stops a run for a reason that decides how it ends. */
class Interruption extends Error {
  readonly reason: Reason;
  constructor(reason: Reason) {
    super(reason);
    this.name = "AbortError";
    this.reason = reason;
  }
}

/**
 * One attempt at one run, from taking it to writing how it ended.
 * @param leaving aborted when this process stops
 * @returns "again" when another process should take it up, else "over"
 */
export async function workOnRun(
  app: App,
  handlers: JobHandlers,
  { partnershipId, runId }: { partnershipId: string; runId: string },
  leaving: AbortSignal,
): Promise<"over" | "again"> {
  const within = <Result>(work: (tx: Tx) => Promise<Result>) =>
    inPartnership(app.db, { partnershipId }, work);
  const run = await within((tx) => beginRun(tx, runId));
  if (run === null) return "over";
  const ending = await attempt(app, handlers, run, within, leaving);
  await within((tx) => endRun(tx, run, ending));
  if (ending.state === "failed") {
    app.log.warn("job failed", { id: run.id, kind: run.kind, code: ending.problem.code });
  }
  return ending.state === "waiting" ? "again" : "over";
}

type Within = <Result>(work: (tx: Tx) => Promise<Result>) => Promise<Result>;

async function attempt(
  app: App,
  handlers: JobHandlers,
  run: JobRun,
  within: Within,
  leaving: AbortSignal,
): Promise<Ending> {
  const handler = handlers[run.kind];
  if (run.cancelAsked) return { state: "cancelled" };
  if (run.attempts > mostAttempts) {
    return failed("job.lost", `Cut off ${mostAttempts} times before it was done`);
  }
  if (!handler) return failed("job.unknown-kind", `Nothing here knows how to do ${run.kind}`);
  const stop = new AbortController();
  const onLeaving = () => stop.abort(new Interruption("stopping"));
  leaving.addEventListener("abort", onLeaving, { once: true });
  if (leaving.aborted) onLeaving();
  const reporter = openReporter(run, within, stop);
  try {
    const result = await handler(
      { ...inHand(run), signal: stop.signal, report: reporter.report },
      app,
    );
    await reporter.close();
    return { state: "done", result };
  } catch (fault) {
    await reporter.close().catch(() => undefined);
    return endingOf(fault, stop.signal, app, run);
  } finally {
    leaving.removeEventListener("abort", onLeaving);
  }
}

const inHand = (run: JobRun) => ({
  id: run.id,
  partnershipId: run.partnershipId,
  personId: run.personId,
  input: run.input,
  attempt: run.attempts,
});

/** Writes progress and signs of life, and hears of a cancellation while doing so. */
function openReporter(run: JobRun, within: Within, stop: AbortController) {
  let newest: Progress | null = null;
  let writtenAt = Number.NEGATIVE_INFINITY;
  let writing: Promise<void> = Promise.resolve();
  const write = (): Promise<void> => {
    writtenAt = performance.now();
    const progress = newest;
    newest = null;
    writing = writing.then(async () => {
      const held = await within((tx) => touchRun(tx, run, progress));
      if (held === null) stop.abort(new Interruption("lost"));
      else if (held.cancelAsked) stop.abort(new Interruption("cancelled"));
    });
    return writing;
  };
  const ticker = setInterval(() => {
    const quiet = performance.now() - writtenAt;
    const due = newest ? quiet >= writeEveryMs : quiet >= signOfLifeMs;
    // A database that is away for a moment must not end the job; the next tick tries again.
    if (due) write().catch(() => undefined);
  }, writeEveryMs / 2);
  return {
    async report(progress: Progress): Promise<void> {
      stop.signal.throwIfAborted();
      newest = progress;
      if (performance.now() - writtenAt >= writeEveryMs) await write();
      stop.signal.throwIfAborted();
    },
    async close(): Promise<void> {
      clearInterval(ticker);
      await writing.catch(() => undefined);
      if (newest) await write();
    },
  };
}

const failed = (code: string, message: string): Ending => ({
  state: "failed",
  problem: { code, message },
});

function endingOf(fault: unknown, signal: AbortSignal, app: App, run: JobRun): Ending {
  // Whatever a handler throws after it was told to stop, it stopped because it was told to.
  const reason =
    signal.aborted && signal.reason instanceof Interruption ? signal.reason.reason : null;
  if (reason === "cancelled") return { state: "cancelled" };
  if (reason === "stopping" || reason === "lost") return { state: "waiting" };
  return { state: "failed", problem: problemOf(fault, app, run) };
}

function problemOf(fault: unknown, app: App, run: JobRun): JobProblem {
  if (isAppError(fault)) return { code: fault.code, message: fault.message };
  const stack = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
  app.log.error("job fault", { id: run.id, kind: run.kind, stack });
  // A stranger's message may hold a value out of somebody's file, or SQL; it belongs in the log.
  return { code: "job.fault", message: fault instanceof Error ? fault.name : "fault" };
}
