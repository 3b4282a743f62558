import { setTimeout as sleep } from "node:timers/promises";
import { type Db, inPartnership } from "../db.ts";
import type { Jobs } from "../jobs.ts";
import type { JobState } from "./job-run.ts";

const pauseMs = 100;
const mostPauses = 40;

/**
 * Waits a moment for a small job, so that nobody is shown a progress bar for a blink.
 * @returns how the job stands then
 */
export async function awaitRun(
  { db, jobs }: { readonly db: Db; readonly jobs: Pick<Jobs, "read"> },
  tenant: Parameters<typeof inPartnership>[1],
  jobId: string,
): Promise<JobState | null> {
  let state: JobState | null = null;
  for (let pause = 0; pause < mostPauses; pause += 1) {
    const run = await inPartnership(db, tenant, (tx) => jobs.read(tx, jobId));
    state = run?.state ?? null;
    if (state !== "waiting" && state !== "running") break;
    await sleep(pauseMs);
  }
  return state;
}
