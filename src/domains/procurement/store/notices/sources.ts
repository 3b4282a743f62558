import { sql } from "kysely";
import type { Instant } from "#kernel/day";
import { isId } from "#kernel/id";
import type { Tx } from "#platform/db";
import type { NoticeSourceTable } from "./tables.ts";

export type LookOutcome = NonNullable<NoticeSourceTable["outcome"]>;

/** What is watched, and how the last look went. */
export type NoticeSource = {
  readonly id: string;
  readonly kind: "folder" | "url";
  /** Folder: path below the configured one; url: the whole address. */
  readonly address: string;
  readonly name: string;
  readonly everyHours: number;
  readonly pausedAt: Instant | null;
  readonly nextLookAt: Instant | null;
  readonly lookedAt: Instant | null;
  readonly outcome: LookOutcome | null;
  /** Code of what went wrong at the last look. */
  readonly error: string | null;
  readonly errorDetail: string | null;
  /** Looks in a row that failed. */
  readonly failures: number;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly version: number;
  readonly createdBy: string;
  readonly createdAt: Instant;
};

const columns = [
  "id",
  "kind",
  "address",
  "name",
  "every_hours as everyHours",
  "paused_at as pausedAt",
  "next_look_at as nextLookAt",
  "looked_at as lookedAt",
  "outcome",
  "error",
  "error_detail as errorDetail",
  "failures",
  "etag",
  "last_modified as lastModified",
  "version",
  "created_by as createdBy",
  "created_at as createdAt",
] as const;

/** All of them, by name. */
export const listSources = (tx: Tx): Promise<NoticeSource[]> =>
  tx.selectFrom("notice_source").select(columns).orderBy("name").orderBy("id").execute();

export async function findSource(
  tx: Tx,
  id: string,
  { lock = false } = {},
): Promise<NoticeSource | null> {
  if (!isId(id)) return null;
  let query = tx.selectFrom("notice_source").select(columns).where("id", "=", id);
  if (lock) query = query.forUpdate();
  return (await query.executeTakeFirst()) ?? null;
}

/** Those whose time has come. */
export async function dueSources(tx: Tx, now: Instant): Promise<string[]> {
  const rows = await tx
    .selectFrom("notice_source")
    .select("id")
    .where("paused_at", "is", null)
    .where("next_look_at", "<=", now)
    .orderBy("next_look_at")
    .execute();
  return rows.map(({ id }) => id);
}

export type NewSource = Pick<
  NoticeSource,
  "kind" | "address" | "name" | "everyHours" | "createdBy"
>;

/** @returns null when it is watched already */
export async function addSource(tx: Tx, source: NewSource, now: Instant): Promise<string | null> {
  const row = await tx
    .insertInto("notice_source")
    .values({
      partnership_id: sql<string>`current_partnership()`,
      kind: source.kind,
      address: source.address,
      name: source.name,
      every_hours: source.everyHours,
      created_by: source.createdBy,
      next_look_at: now,
      created_at: now,
    })
    .onConflict((conflict) => conflict.columns(["partnership_id", "kind", "address"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id ?? null;
}

export type SourceChange = {
  readonly name?: string;
  readonly everyHours?: number;
  readonly pausedAt?: Instant | null;
  readonly nextLookAt?: Instant | null;
};

export async function changeSource(tx: Tx, id: string, change: SourceChange): Promise<void> {
  await tx
    .updateTable("notice_source")
    .set({
      version: sql<number>`version + 1`,
      ...(change.name === undefined ? {} : { name: change.name }),
      ...(change.everyHours === undefined ? {} : { every_hours: change.everyHours }),
      ...(change.pausedAt === undefined ? {} : { paused_at: change.pausedAt }),
      ...(change.nextLookAt === undefined ? {} : { next_look_at: change.nextLookAt }),
    })
    .where("id", "=", id)
    .execute();
}

export type LookResult = {
  readonly at: Instant;
  readonly nextAt: Instant;
  readonly outcome: LookOutcome;
  readonly error?: string | undefined;
  readonly errorDetail?: string | undefined;
  /** For asking next time whether anything changed; kept as they were when the look failed. */
  readonly mark?:
    | { readonly etag: string | null; readonly lastModified: string | null }
    | undefined;
};

/** Writes down how a look went. */
export async function recordLook(tx: Tx, id: string, look: LookResult): Promise<void> {
  await tx
    .updateTable("notice_source")
    .set({
      looked_at: look.at,
      next_look_at: look.nextAt,
      outcome: look.outcome,
      error: look.error ?? null,
      error_detail: look.errorDetail?.slice(0, 500) ?? null,
      failures: look.outcome === "failed" ? sql<number>`failures + 1` : 0,
      ...(look.mark ? { etag: look.mark.etag, last_modified: look.mark.lastModified } : {}),
    })
    .where("id", "=", id)
    .execute();
}

/** Watched addresses are asked for everything at the next look. */
export async function forgetLooks(tx: Tx): Promise<void> {
  await tx.updateTable("notice_source").set({ etag: null, last_modified: null }).execute();
}

export async function removeSource(tx: Tx, id: string): Promise<boolean> {
  const gone = await tx.deleteFrom("notice_source").where("id", "=", id).executeTakeFirst();
  return gone.numDeletedRows > 0n;
}
