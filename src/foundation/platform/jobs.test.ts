import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { AppError } from "#kernel/app-error";
import { aTestApp, aTestPartnership } from "../../../tests/database/test-app.ts";
import { aTestDatabase, type TestDatabase } from "../../../tests/database/test-database.ts";
import { inPartnership, type Tx } from "./db.ts";
import { type JobHandlers, type JobRun, type NewJob, workJobs } from "./jobs.ts";
import type { App } from "./request-context.ts";

let database: TestDatabase;
let app: App;
let halle: string;
let gent: string;

beforeAll(async () => {
  database = await aTestDatabase();
  app = await aTestApp(database, { dataFolder: "unused" });
  halle = await aTestPartnership(database.owner, "halle");
  gent = await aTestPartnership(database.owner, "gent");
});
afterAll(async () => {
  await app.jobs.close();
});

const within = <Result>(work: (tx: Tx) => Promise<Result>, partnershipId = halle) =>
  inPartnership(database.db, { partnershipId }, work);
const start = (job: NewJob) => within((tx) => app.jobs.start(tx, job));

async function withWorker(handlers: JobHandlers, during: () => Promise<void>): Promise<void> {
  const worker = await workJobs(app, handlers);
  try {
    await during();
  } finally {
    await worker.stop();
  }
}

/** Waits until the run looks as asked; the test's own time limit ends it. */
async function until(id: string, seen: (run: JobRun) => boolean): Promise<JobRun> {
  for (;;) {
    const run = await within((tx) => app.jobs.read(tx, id));
    if (run && seen(run)) return run;
    await sleep(30);
  }
}
const over = (run: JobRun) => ["done", "failed", "cancelled"].includes(run.state);
const waitingJobs = async () => {
  const [row] = await database.owner.raw`select count(*) as n from pgboss.job`;
  return Number(row?.n);
};

test("work that is asked for in a transaction that fails was never asked for", async () => {
  const before = await waitingJobs();
  const failing = within(async (tx) => {
    await app.jobs.start(tx, { kind: "count", input: {} });
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  expect(await within((tx) => app.jobs.list(tx))).toEqual([]);
  expect(await waitingJobs()).toBe(before);
});

test("a job gets its input, tells how far it is and leaves a result", async () => {
  const handlers: JobHandlers = {
    count: async (job) => {
      const { to } = job.input as { to: number };
      for (let done = 1; done <= to; done += 1) await job.report({ done, total: to, unit: "rows" });
      return { counted: to, for: job.partnershipId };
    },
  };
  await withWorker(handlers, async () => {
    const id = await start({ kind: "count", input: { to: 5_000 } });
    const run = await until(id, over);
    expect(run).toMatchObject({
      state: "done",
      progress: { done: 5_000, total: 5_000, unit: "rows" },
      result: { counted: 5_000, for: halle },
      attempts: 1,
      problem: null,
    });
  });
});

test("a job that fails says why and is not tried again", async () => {
  let tries = 0;
  const handlers: JobHandlers = {
    refuse: () => {
      tries += 1;
      throw new AppError("register.unreadable", "enterprise.csv, line 12: half a line");
    },
    stumble: () => {
      throw new Error("secret value from a row");
    },
  };
  await withWorker(handlers, async () => {
    const known = await until(await start({ kind: "refuse", input: {} }), over);
    expect(known).toMatchObject({
      state: "failed",
      problem: { code: "register.unreadable", message: "enterprise.csv, line 12: half a line" },
    });
    const bug = await until(await start({ kind: "stumble", input: {} }), over);
    expect(bug.problem).toEqual({ code: "job.fault", message: "Error" });
    const unknown = await until(await start({ kind: "unheard-of", input: {} }), over);
    expect(unknown.problem?.code).toBe("job.unknown-kind");
    expect(tries).toBe(1);
  });
});

test("a running job hears that it is cancelled; a waiting one never begins", async () => {
  const waiting = await start({ kind: "endless", input: {} });
  expect(await within((tx) => app.jobs.cancel(tx, waiting))).toBe("cancelled");
  expect(await within((tx) => app.jobs.cancel(tx, waiting))).toBe("over");
  const begun: string[] = [];
  const handlers: JobHandlers = {
    endless: async (job) => {
      begun.push(job.id);
      await sleep(60_000, undefined, { signal: job.signal });
    },
  };
  await withWorker(handlers, async () => {
    const id = await start({ kind: "endless", input: {} });
    await until(id, (run) => run.state === "running");
    expect(await within((tx) => app.jobs.cancel(tx, id), gent)).toBe("over");
    expect(await within((tx) => app.jobs.cancel(tx, id))).toBe("asked");
    expect((await until(id, over)).state).toBe("cancelled");
    expect(begun).toEqual([id]);
  });
});

test("the same work asked for twice is one job, until it is over", async () => {
  const job = { kind: "count", input: {}, dedupeKey: "import:2026-11" };
  const first = await start(job);
  expect(await start(job)).toBe(first);
  expect(await within((tx) => app.jobs.start(tx, job), gent)).not.toBe(first);
  await within((tx) => app.jobs.cancel(tx, first));
  expect(await start(job)).not.toBe(first);
});

test("one partnership does not see the work of another", async () => {
  const id = await start({ kind: "private", input: {} });
  expect(await within((tx) => app.jobs.read(tx, id), gent)).toBeNull();
  expect(await within((tx) => app.jobs.list(tx, { kinds: ["private"] }), gent)).toEqual([]);
  expect(await within((tx) => app.jobs.list(tx, { kinds: ["private"] }))).toHaveLength(1);
});

test("a server that stops hands its work to the next one", async () => {
  const id = await start({ kind: "interrupted", input: {} });
  await withWorker(
    { interrupted: (job) => sleep(60_000, undefined, { signal: job.signal }) },
    async () => {
      await until(id, (run) => run.state === "running");
    },
  );
  expect((await within((tx) => app.jobs.read(tx, id)))?.state).toBe("waiting");
  await withWorker({ interrupted: async (job) => ({ attempt: job.attempt }) }, async () => {
    expect(await until(id, over)).toMatchObject({ state: "done", result: { attempt: 2 } });
  });
});

/** A worker in a process of its own, which says "begun" once it holds the job, and then hangs. */
async function killedWhileWorking(): Promise<void> {
  const script = `
    import { openDatabase } from "#platform/db";
    import { openJobs, workJobs } from "#platform/jobs";
    import { silentLog } from "#platform/log";
    const url = ${JSON.stringify(database.url)};
    const database = openDatabase(url, "app");
    const jobs = await openJobs({ url, db: database.db });
    await workJobs({ ...database, jobs, log: silentLog }, {
      import: () => { process.stdout.write("begun"); return new Promise(() => undefined); },
    });`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  child.kill("SIGKILL");
  await once(child, "exit");
  // Instead of waiting until its last sign of life is old enough.
  await database.owner.raw`
    update pgboss.job set heartbeat_on = heartbeat_on - interval '1 minute' where state = 'active'`;
}

test("a job whose process was killed is begun again from its input, thrice at most", async () => {
  const id = await start({ kind: "import", input: { file: "abc" } });
  await killedWhileWorking();
  expect((await within((tx) => app.jobs.read(tx, id)))?.state).toBe("running");
  await withWorker({ import: async (job) => job.input }, async () => {
    expect(await until(id, over)).toMatchObject({
      state: "done",
      result: { file: "abc" },
      attempts: 2,
    });
  });

  const doomed = await start({ kind: "import", input: {} });
  for (let kill = 0; kill < 3; kill += 1) await killedWhileWorking();
  await withWorker({ import: async () => "never" }, async () => {
    expect(await until(doomed, over)).toMatchObject({
      state: "failed",
      problem: { code: "job.lost" },
    });
  });
}, 180_000);
