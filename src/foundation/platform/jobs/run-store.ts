import { sql } from "kysely";
import { isId } from "#kernel/id";
import type { Tx } from "../db.ts";
import type { JobProblem, JobRun, JobState, Progress } from "./job-run.ts";
import "../platform-tables.ts";

export type NewRun = {
  readonly kind: string;
  readonly input: unknown;
  readonly personId: string | null;
  readonly dedupeKey: string | null;
};

/** The new run, or null when one with the same key waits or runs already. */
export async function insertRun(
  tx: Tx,
  run: NewRun,
): Promise<{ id: string; partnershipId: string } | null> {
  const row = await tx
    .insertInto("job_run")
    .values({
      partnership_id: sql<string>`current_partnership()`,
      kind: run.kind,
      input: run.input ?? {},
      person_id: run.personId,
      dedupe_key: run.dedupeKey,
    })
    .onConflict((conflict) =>
      conflict
        .columns(["partnership_id", "dedupe_key"])
        // As literals: with values bound, PostgreSQL does not recognise the partial index.
        .where(sql<boolean>`state in ('waiting', 'running')`)
        .doNothing(),
    )
    .returning(["id", "partnership_id as partnershipId"])
    .executeTakeFirst();
  return row ?? null;
}

/** The run that keeps a key taken. */
export async function openRunWithKey(tx: Tx, dedupeKey: string): Promise<string | null> {
  const row = await tx
    .selectFrom("job_run")
    .select("id")
    .where("dedupe_key", "=", dedupeKey)
    .where("state", "in", ["waiting", "running"])
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function readRun(tx: Tx, id: string): Promise<JobRun | null> {
  if (!isId(id)) return null;
  const row = await selectRuns(tx).where("id", "=", id).executeTakeFirst();
  return row ?? null;
}

export type RunFilter = {
  readonly limit?: number;
  readonly kinds?: readonly string[];
  readonly states?: readonly JobState[];
};

/** Newest first; at most `limit`, 50 when not said. */
export async function listRuns(tx: Tx, filter: RunFilter): Promise<JobRun[]> {
  let query = selectRuns(tx);
  if (filter.kinds) query = query.where("kind", "in", filter.kinds);
  if (filter.states) query = query.where("state", "in", filter.states);
  return query
    .orderBy("created_at", "desc")
    .orderBy("id")
    .limit(filter.limit ?? 50)
    .execute();
}

const selectRuns = (tx: Tx) =>
  tx
    .selectFrom("job_run")
    .select([
      "id",
      "partnership_id as partnershipId",
      "kind",
      "input",
      "state",
      "progress",
      "result",
      "problem",
      "person_id as personId",
      "cancel_asked as cancelAsked",
      "attempts",
      "created_at as createdAt",
      "started_at as startedAt",
      "heartbeat_at as heartbeatAt",
      "finished_at as finishedAt",
    ]);

/** A waiting run is cancelled at once, a running one is asked to stop. */
export async function askToCancel(tx: Tx, id: string): Promise<"cancelled" | "asked" | "over"> {
  const run = isId(id)
    ? await tx
        .updateTable("job_run")
        .set((row) => ({
          cancel_asked: true,
          state: sql<JobState>`case when state = 'waiting' then 'cancelled' else state end`,
          finished_at: row
            .case()
            .when("state", "=", "waiting")
            .then(sql<never>`now()`)
            .else(row.ref("finished_at"))
            .end(),
        }))
        .where("id", "=", id)
        .where("state", "in", ["waiting", "running"])
        .returning("state")
        .executeTakeFirst()
    : undefined;
  if (run === undefined) return "over";
  return run.state === "cancelled" ? "cancelled" : "asked";
}

/** Takes a waiting run, or one whose worker was lost; null when there is nothing left to do. */
export async function beginRun(tx: Tx, id: string): Promise<JobRun | null> {
  const begun = await tx
    .updateTable("job_run")
    .set({
      state: "running",
      attempts: sql<number>`attempts + 1`,
      started_at: sql<never>`now()`,
      heartbeat_at: sql<never>`now()`,
      progress: {},
    })
    .where("id", "=", id)
    .where("state", "in", ["waiting", "running"])
    .returning("id")
    .executeTakeFirst();
  return begun ? readRun(tx, id) : null;
}

/**
 * A sign of life, with the newest progress when there is any.
 * @returns whether somebody asked to stop; null when this attempt no longer holds the run
 */
export async function touchRun(
  tx: Tx,
  run: { id: string; attempts: number },
  progress: Progress | null,
): Promise<{ cancelAsked: boolean } | null> {
  const row = await tx
    .updateTable("job_run")
    .set({ heartbeat_at: sql<never>`now()`, ...(progress ? { progress } : {}) })
    .where("id", "=", run.id)
    .where("attempts", "=", run.attempts)
    .where("state", "=", "running")
    .returning("cancel_asked as cancelAsked")
    .executeTakeFirst();
  return row ?? null;
}

export type Ending =
  | { readonly state: "done"; readonly result: unknown }
  | { readonly state: "failed"; readonly problem: JobProblem }
  | { readonly state: "cancelled" }
  /** Its process is leaving; the next one takes it up. */
  | { readonly state: "waiting" };

/** Nothing happens when another attempt has taken the run over. */
export async function endRun(
  tx: Tx,
  run: { id: string; attempts: number },
  ending: Ending,
): Promise<void> {
  await tx
    .updateTable("job_run")
    .set({
      state: ending.state,
      result: ending.state === "done" ? (ending.result ?? null) : null,
      problem: ending.state === "failed" ? ending.problem : null,
      finished_at: ending.state === "waiting" ? null : sql<never>`now()`,
    })
    .where("id", "=", run.id)
    .where("attempts", "=", run.attempts)
    .where("state", "=", "running")
    .execute();
}
