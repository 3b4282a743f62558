import { type Actor, refusalFor, tenantOf } from "#access";
import type { Instant } from "#kernel/day";
import type { Language } from "#kernel/language";
import { inPartnership } from "#platform/db";
import { type JobRun, type JobState, jobView } from "#platform/jobs";
import type { App } from "#platform/request-context";
import type { JobFigures } from "#ui";
import { words } from "./text.ts";

/** A job somebody may look at: their own, or any for whoever keeps an eye on them. */
export async function openJob(app: App, actor: Actor, id: string): Promise<JobRun | null> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return null;
  const run = await inPartnership(app.db, tenantOf(actor), (tx) => app.jobs.read(tx, id));
  if (!run) return null;
  const own = actor.kind === "person" && run.personId === actor.personId;
  return own || refusalFor(actor, "jobs.read") === null ? run : null;
}

/** What the kind of a job is called on screen. */
export const kindName = (kind: string, language: Language): string =>
  words(language).jobPages.kinds[kind] ?? kind;

/** The figures of a job as the progress bar wants them. */
export function figuresOf(run: JobRun, now: Instant): JobFigures {
  const view = jobView(run, now);
  return {
    state: endingOf(run),
    done: view.done,
    total: view.total,
    refused: view.refused,
    perSecond: view.perSecond,
    secondsLeft: view.secondsLeft,
  };
}

/** How far the job is, or how it ended: one that said no is not done in anybody's eyes. */
export const endingOf = (run: JobRun): JobState => (wasRefused(run) ? "failed" : run.state);

/** Did the job end by saying no, with its reasons at its result? */
function wasRefused(run: JobRun): boolean {
  const { result } = run;
  return typeof result === "object" && result !== null && "because" in result;
}

/** Where the reasons stand of a job that said no; undefined for every other job. */
export const reasonsHref = (run: JobRun): string | undefined =>
  wasRefused(run) ? resultHref(run) : undefined;

/** Where the result of a finished job is found, when it has a place; only an address of our own. */
export function resultHref(run: JobRun): string | undefined {
  const { result } = run;
  if (typeof result !== "object" || result === null || !("href" in result)) return undefined;
  const { href } = result;
  return typeof href === "string" && /^\/[^/\\]/.test(href) ? href : undefined;
}
