import { colon, type Language } from "#kernel/language";
import { formatDuration, formatNumber } from "../format.ts";
import { en } from "../text/en.ts";
import { fr } from "../text/fr.ts";
import { nl } from "../text/nl.ts";

export type JobState = "waiting" | "running" | "done" | "failed" | "cancelled";

/** What a running job reports of itself. */
export interface JobFigures {
  readonly state: JobState;
  readonly done: number;
  /** Null while the size is not known yet. */
  readonly total: number | null;
  readonly refused?: number;
  readonly perSecond?: number | null;
  readonly secondsLeft?: number | null;
  /** What is being done now, in the reader's language. */
  readonly step?: string;
}

/** The same in words; also the JSON that the page polls. */
export interface JobWords {
  readonly state: JobState;
  readonly over: boolean;
  /** 0–100, null while the size is not known. */
  readonly percent: number | null;
  readonly title: string;
  /** Counts, refusals, rate and time left, one line. */
  readonly line: string;
}

/** Turns the figures of a job into words a person can wait by. */
export function describeJob(language: Language, job: JobFigures): JobWords {
  const words = { nl, fr, en }[language];
  const number = (value: number) => formatNumber(language, value);
  const running = job.state === "running";
  const stateWord = {
    waiting: words.jobWaiting,
    running: words.jobRunning,
    done: words.jobDone,
    failed: words.jobFailed,
    cancelled: words.jobCancelled,
  }[job.state];
  const line = [
    words.jobCounts(number(job.done), job.total === null ? null : number(job.total)),
    job.refused ? words.jobRefused(number(job.refused)) : "",
    running && job.perSecond ? words.jobRate(number(Math.round(job.perSecond))) : "",
    running && job.secondsLeft ? words.jobLeft(formatDuration(language, job.secondsLeft)) : "",
  ];
  return {
    state: job.state,
    over: job.state !== "running" && job.state !== "waiting",
    percent: percentOf(job),
    title: job.step && running ? `${stateWord}${colon(language)}${job.step}` : stateWord,
    line: line.filter(Boolean).join(" · "),
  };
}

function percentOf({ state, done, total }: JobFigures): number | null {
  if (state === "done") return 100;
  if (total === null || total <= 0) return null;
  // A count may pass its estimate; the bar may not pass its end.
  return Math.min(100, Math.floor((done / total) * 100));
}
