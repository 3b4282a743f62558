import { type SqlBool, sql } from "kysely";
import type { Day, Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { ActionStatus, Counts } from "../../rules/action.ts";
import type { ReadScope } from "../../rules/actions/action-subject.ts";
import type { EvidenceReach } from "../../rules/evidence/read-reach.ts";
import type { CandidateAction } from "../../rules/evidence/suggest-actions.ts";
import type { EvidenceKind } from "../../rules/evidence.ts";
import { mayRead, textArray } from "../actions/action-conditions.ts";
import { within } from "./evidence-list.ts";
import { inTheTray } from "./in-the-tray.ts";
import "../tables.ts";

/** Evidence that waits for an action: it has none, or that one was removed. */
export type TrayEvidence = {
  readonly id: string;
  readonly kind: EvidenceKind;
  readonly title: string;
  readonly description: string;
  readonly happenedOn: Day;
  readonly nis: readonly string[];
  readonly origin: string;
  readonly recordedBy: string | null;
  readonly recordedAt: Instant;
  readonly hasFile: boolean;
};

const waiting = (tx: Tx, reach: EvidenceReach) =>
  tx.selectFrom("evidence").where("evidence.state", "=", inTheTray).where(within(reach));

/** One page of the tray, what happened last first. */
export async function listTray(
  tx: Tx,
  reach: EvidenceReach,
  page: { readonly limit: number; readonly offset: number },
): Promise<TrayEvidence[]> {
  const rows = await waiting(tx, reach)
    .select([
      "id",
      "kind",
      "title",
      "description",
      "happened_on as happenedOn",
      "nis",
      "origin",
      "recorded_by as recordedBy",
      "recorded_at as recordedAt",
      "file_id as fileId",
    ])
    .orderBy("happened_on", "desc")
    .orderBy("id")
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return rows.map(({ fileId, kind, ...row }) => ({
    ...row,
    kind: kind as EvidenceKind,
    hasFile: fileId !== null,
  }));
}

/** How many wait, from the tally the database keeps. */
export async function countWaiting(tx: Tx, reach: EvidenceReach): Promise<number> {
  const { count } = await tx
    .selectFrom("evidence_tally")
    .select(sql<number>`coalesce(sum(pieces), 0)::integer`.as("count"))
    .where("state", "=", "tray")
    .where(
      reach.kind === "all"
        ? sql<SqlBool>`true`
        : sql<SqlBool>`(nis = '{}' or nis && ${textArray(reach.nis)})`,
    )
    .executeTakeFirstOrThrow();
  return count;
}

/** Changes whenever one of the actions below does, or what it counts for. */
export async function stampOfCandidates(
  tx: Tx,
  scope: ReadScope,
  fromYear: number,
  toYear: number,
): Promise<string> {
  const { stamp } = await tx
    .selectFrom("action")
    .select(sql<string>`count(*) || ' ' || coalesce(max(updated_at)::text, '')`.as("stamp"))
    .where("removed_at", "is", null)
    .where(mayRead(scope))
    .where(sql<SqlBool>`greatest(due_on, done_on) >= ${`${fromYear}-01-01`}::date`)
    .where("starts_on", "<=", `${toYear}-12-31` as Day)
    .executeTakeFirstOrThrow();
  return stamp;
}

/** Actions the reader may see whose period touches the years, that are not stopped, with what they count for. */
export async function listCandidates(
  tx: Tx,
  scope: ReadScope,
  fromYear: number,
  toYear: number,
): Promise<CandidateAction[]> {
  const rows = await tx
    .selectFrom("action")
    .select([
      "id",
      "number",
      "title",
      "status",
      "starts_on as startsOn",
      "due_on as dueOn",
      "done_on as doneOn",
      "nis",
    ])
    .where("removed_at", "is", null)
    .where("status", "!=", "stopped")
    .where(mayRead(scope))
    // Written as in the index action_until, so that it serves.
    .where(sql<SqlBool>`greatest(due_on, done_on) >= ${`${fromYear}-01-01`}::date`)
    .where("starts_on", "<=", `${toYear}-12-31` as Day)
    .orderBy("number")
    .execute();
  const tags = await tx
    .selectFrom("action_priority")
    .innerJoin("action", (join) =>
      join
        .onRef("action.partnership_id", "=", "action_priority.partnership_id")
        .onRef("action.id", "=", "action_priority.action_id"),
    )
    .select(["action_priority.action_id", "action_priority.frame_id", "action_priority.code"])
    .where("action.removed_at", "is", null)
    .where(sql<SqlBool>`greatest(action.due_on, action.done_on) >= ${`${fromYear}-01-01`}::date`)
    .where("action.starts_on", "<=", `${toYear}-12-31` as Day)
    .execute();
  const counts = new Map<string, Counts[]>();
  for (const { action_id: id, frame_id: frameId, code } of tags) {
    counts.set(id, [...(counts.get(id) ?? []), { frameId, code }]);
  }
  return rows.map((row) => ({
    ...row,
    status: row.status as ActionStatus,
    counts: counts.get(row.id) ?? [],
  }));
}
