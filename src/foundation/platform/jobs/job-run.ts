import { type Instant, secondsBetween } from "#kernel/day";

export type JobState = "waiting" | "running" | "done" | "failed" | "cancelled";

/** What a job says of itself while it runs. */
export type Progress = {
  readonly done: number;
  /** Left out while the size is not known. */
  readonly total?: number | undefined;
  /** What is counted, as a code: "rows", "pages". */
  readonly unit: string;
  readonly refused?: number | undefined;
  readonly perSecond?: number | undefined;
  readonly secondsLeft?: number | undefined;
  /** What is being done now, as a code for text/. */
  readonly step?: string | undefined;
};

export type JobProblem = { readonly code: string; readonly message: string };

/** One asked-for piece of work and how it went. */
export type JobRun = {
  readonly id: string;
  readonly partnershipId: string;
  readonly kind: string;
  readonly input: unknown;
  readonly state: JobState;
  /** Empty until the job has reported for the first time. */
  readonly progress: Partial<Progress>;
  readonly result: unknown;
  readonly problem: JobProblem | null;
  readonly personId: string | null;
  readonly cancelAsked: boolean;
  /** How often it was begun; more than 1 after a process was killed under it. */
  readonly attempts: number;
  readonly createdAt: Instant;
  readonly startedAt: Instant | null;
  readonly heartbeatAt: Instant | null;
  readonly finishedAt: Instant | null;
};

/** What a page or a script that waits needs to know; plain JSON. */
export type JobView = {
  readonly id: string;
  readonly kind: string;
  readonly state: JobState;
  readonly over: boolean;
  readonly cancelAsked: boolean;
  readonly done: number;
  readonly total: number | null;
  readonly unit: string | null;
  readonly refused: number;
  /** 0–100; null while the size is not known. */
  readonly percent: number | null;
  readonly perSecond: number | null;
  readonly secondsLeft: number | null;
  readonly step: string | null;
  readonly attempts: number;
  /** Runs, but has given no sign of life for a while: its process is gone or its machine is asleep. */
  readonly silent: boolean;
  readonly secondsRunning: number | null;
  readonly problem: JobProblem | null;
  readonly result: unknown;
};

/** No sign of life for so long, and another worker takes the job over. */
export const heartbeatSeconds = 20;

/**
 * A run in the words of a progress bar. Rate and time left are the job's own when it gives them,
 * else those of an even pace since it began.
 */
export function jobView(run: JobRun, now: Instant): JobView {
  const { progress } = run;
  const done = progress.done ?? 0;
  const total = progress.total ?? null;
  const running = run.state === "running";
  const until = run.finishedAt ?? now;
  const secondsRunning = run.startedAt ? Math.max(0, secondsBetween(run.startedAt, until)) : null;
  const perSecond = progress.perSecond ?? evenPace(done, secondsRunning);
  return {
    id: run.id,
    kind: run.kind,
    state: run.state,
    over: !running && run.state !== "waiting",
    cancelAsked: run.cancelAsked,
    done,
    total,
    unit: progress.unit ?? null,
    refused: progress.refused ?? 0,
    percent: percentOf(run.state, done, total),
    perSecond,
    secondsLeft: running ? (progress.secondsLeft ?? timeLeft(done, total, perSecond)) : null,
    step: progress.step ?? null,
    attempts: run.attempts,
    silent:
      running &&
      run.heartbeatAt !== null &&
      secondsBetween(run.heartbeatAt, now) > heartbeatSeconds,
    secondsRunning,
    problem: run.problem,
    result: run.result ?? null,
  };
}

const evenPace = (done: number, seconds: number | null): number | null =>
  seconds !== null && seconds >= 1 && done > 0 ? done / seconds : null;

function timeLeft(done: number, total: number | null, perSecond: number | null): number | null {
  if (total === null || perSecond === null || perSecond <= 0) return null;
  return Math.max(0, Math.ceil((total - done) / perSecond));
}

function percentOf(state: JobState, done: number, total: number | null): number | null {
  if (state === "done") return 100;
  if (total === null || total <= 0) return null;
  // A count may pass its estimate; the bar may not pass its end.
  return Math.max(0, Math.min(100, Math.floor((done / total) * 100)));
}
