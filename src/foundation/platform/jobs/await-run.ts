import { setTimeout as sleep } from "node:timers/promises";
import { type Db, inPartnership } from "../db.ts";
import type { Jobs } from "../jobs.ts";
import type { JobRun } from "./job-run.ts";

const pauseMs = 100;
const mostPauses = 40;

/**
 * Waits a moment for a small job, so that nobody is shown a progress bar for a blink.
 * @returns the job as it stands then
 */
export async function awaitRun(
  { db, jobs }: { readonly db: Db; readonly jobs: Pick<Jobs, "read"> },
  tenant: Parameters<typeof inPartnership>[1],
  jobId: string,
): Promise<JobRun | null> {
  let run: JobRun | null = null;
  for (let pause = 0; pause < mostPauses; pause += 1) {
    run = await inPartnership(db, tenant, (tx) => jobs.read(tx, jobId));
    if (run?.state !== "waiting" && run?.state !== "running") break;
    await sleep(pauseMs);
  }
  return run;
}
