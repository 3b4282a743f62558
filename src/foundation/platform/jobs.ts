import { fromKysely, PgBoss } from "pg-boss";
import { AppError } from "#kernel/app-error";
import type { Db, Tx } from "./db.ts";
import {
  installQueues,
  openBossConnection,
  type QueueName,
  queues,
  quietly,
} from "./jobs/boss-connection.ts";
import type { JobRun } from "./jobs/job-run.ts";
import {
  askToCancel,
  insertRun,
  listRuns,
  openRunWithKey,
  type RunFilter,
  readRun,
} from "./jobs/run-store.ts";
import { type JobHandlers, workOnRun } from "./jobs/work-on-run.ts";
import type { App } from "./request-context.ts";

export {
  type JobRun,
  type JobState,
  type JobView,
  jobView,
  type Progress,
} from "./jobs/job-run.ts";
export type { JobHandler, JobHandlers, JobInHand } from "./jobs/work-on-run.ts";

export type NewJob = {
  /** Names the handler: "register.import-kbo". */
  readonly kind: string;
  /** Plain JSON; all the job will know when it begins, and when it begins again. */
  readonly input: unknown;
  readonly personId?: string | null | undefined;
  /** While a job with this key waits or runs, asking again answers with that job. */
  readonly dedupeKey?: string | undefined;
  /** Not before so many seconds from now. */
  readonly afterSeconds?: number | undefined;
};

/** Long work of the partnership whose transaction is handed in. */
export type Jobs = {
  /**
   * Asks for work. It exists once the transaction commits, and not at all when it does not.
   * @returns the id of the run
   */
  start(tx: Tx, job: NewJob): Promise<string>;
  read(tx: Tx, id: string): Promise<JobRun | null>;
  /** Newest first; 50 unless said. */
  list(tx: Tx, filter?: RunFilter): Promise<JobRun[]>;
  /** "cancelled" at once when it waited, "asked" when it runs, "over" when it is too late. */
  cancel(tx: Tx, id: string): Promise<"cancelled" | "asked" | "over">;
  /** Does the work in this process until it is stopped; called through `workJobs`. */
  work(app: App, handlers: JobHandlers): Promise<RunningWork>;
  close(): Promise<void>;
};

export type RunningWork = {
  /** Takes no new work, tells what runs to stop, and waits for it; it is taken up again later. */
  stop(): Promise<void>;
};

const queueOf = (kind: string): QueueName => (kind.startsWith("mail.") ? "letters" : "work");

/**
 * Jobs on this database. Makes the queue's tables when they are not there yet.
 * @param url as an owner of the database
 */
export async function openJobs({ url }: { readonly url: string; readonly db: Db }): Promise<Jobs> {
  await installQueues(url);
  let sender: Promise<{ boss: PgBoss; close(): Promise<void> }> | undefined;
  return {
    async start(tx, job) {
      sender ??= openSender(url);
      const { boss } = await sender;
      const run = await insertRun(tx, {
        kind: job.kind,
        input: job.input,
        personId: job.personId ?? null,
        dedupeKey: job.dedupeKey ?? null,
      });
      if (run === null) return alreadyOpen(tx, job);
      const data = { partnershipId: run.partnershipId, runId: run.id };
      await boss.send(queueOf(job.kind), data, {
        db: fromKysely(tx),
        ...(job.afterSeconds ? { startAfter: Math.ceil(job.afterSeconds) } : {}),
      });
      return run.id;
    },
    read: readRun,
    list: (tx, filter = {}) => listRuns(tx, filter),
    cancel: askToCancel,
    work: (app, handlers) => work(url, app, handlers),
    async close() {
      const opened = await sender?.catch(() => undefined);
      sender = undefined;
      await opened?.close();
    },
  };
}

/** Does the jobs of every partnership in this process. */
export const workJobs = (app: App, handlers: JobHandlers): Promise<RunningWork> =>
  app.jobs.work(app, handlers);

async function alreadyOpen(tx: Tx, job: NewJob): Promise<string> {
  const known = await openRunWithKey(tx, job.dedupeKey ?? "");
  if (known === null)
    throw new AppError("jobs.busy", `${job.kind} ended while it was asked for again`);
  return known;
}

async function openSender(url: string) {
  const connection = openBossConnection(url, "app", 1);
  const boss = new PgBoss({ ...quietly, db: connection.db, supervise: false, migrate: false });
  boss.on("error", () => undefined);
  await boss.start();
  return {
    boss,
    close: async () => {
      await boss.stop({ graceful: false, close: false });
      await connection.close();
    },
  };
}

type QueueData = { partnershipId: string; runId: string };

/** How many runs at once in one process: two cores, of which one answers people. */
const atOnce: Readonly<Record<QueueName, number>> = { work: 2, letters: 1 };

async function work(url: string, app: App, handlers: JobHandlers): Promise<RunningWork> {
  const connection = openBossConnection(url, "app", 3);
  const boss = new PgBoss({
    ...quietly,
    db: connection.db,
    migrate: false,
    useListenNotify: true,
    superviseIntervalSeconds: 3,
    monitorIntervalSeconds: 3,
  });
  boss.on("error", (fault) => app.log.warn("jobs", { fault: String(fault) }));
  const leaving = new AbortController();
  const inHand = new Set<Promise<unknown>>();
  await boss.start();
  const attempt = async ({ data }: { readonly data: QueueData }) => {
    const run = workOnRun(app, handlers, data, leaving.signal);
    inHand.add(run);
    // Thrown, so that the queue hands the run to the next worker.
    if ((await run.finally(() => inHand.delete(run))) === "again") throw new Error("interrupted");
  };
  for (const name of queues) {
    for (let worker = 0; worker < atOnce[name]; worker += 1) await attend(boss, name, attempt);
  }
  return {
    async stop() {
      leaving.abort();
      await Promise.allSettled(inHand);
      await boss.stop({ graceful: true, close: false, timeout: 5_000 });
      await connection.close();
    },
  };
}

/** One worker on one queue: woken when work arrives, it goes on until the queue is empty. */
async function attend(
  boss: PgBoss,
  name: QueueName,
  attempt: (job: { readonly data: QueueData }) => Promise<void>,
): Promise<void> {
  // The pause between looks when nobody was woken.
  const pauses = { pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 2 };
  const worker = await boss.work<QueueData>(name, pauses, async ([job]) => {
    if (!job) return;
    await attempt(job);
    boss.notifyWorker(worker);
  });
}
