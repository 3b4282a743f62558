import { type SqlBool, sql } from "kysely";
import type { Day } from "#kernel/day";
import { isId } from "#kernel/id";
import type { Tx } from "#platform/db";
import type { ReadScope } from "../../rules/actions/action-subject.ts";
import { mayRead } from "../actions/action-conditions.ts";

/** An action as evidence names it. */
export type ActionLine = {
  readonly id: string;
  readonly number: number;
  readonly code: string;
  readonly title: string;
};

/** Null when there is none, it was removed, or the reader may not see it. */
export async function findActionLine(
  tx: Tx,
  scope: ReadScope,
  id: string,
): Promise<ActionLine | null> {
  if (!isId(id)) return null;
  const row = await tx
    .selectFrom("action")
    .select(["id", "number", "code", "title"])
    .where("id", "=", id)
    .where("removed_at", "is", null)
    .where(mayRead(scope))
    .executeTakeFirst();
  return row ?? null;
}

/** The action that people call by this number, when the reader may see it. */
export async function findActionByNumber(
  tx: Tx,
  scope: ReadScope,
  number: number,
): Promise<ActionLine | null> {
  const row = await tx
    .selectFrom("action")
    .select(["id", "number", "code", "title"])
    .where("number", "=", number)
    .where("removed_at", "is", null)
    .where(mayRead(scope))
    .executeTakeFirst();
  return row ?? null;
}

/** How evidence stands to its action; elsewhere: it is there, and not for this reader to see. */
export type EvidenceLink = "none" | "shown" | "elsewhere" | "removed";

export async function lookAtLink(
  tx: Tx,
  scope: ReadScope,
  actionId: string | null,
): Promise<EvidenceLink> {
  if (actionId === null) return "none";
  const row = await tx
    .selectFrom("action")
    .select(["removed_at as removedAt", mayRead(scope).as("isSeen")])
    .where("id", "=", actionId)
    .executeTakeFirst();
  if (!row) return "none";
  if (row.removedAt) return "removed";
  return row.isSeen ? "shown" : "elsewhere";
}

/** Actions whose period touches these days and that the reader may see, the newest numbers first, at most `limit`. */
export const listRecentActions = (
  tx: Tx,
  scope: ReadScope,
  from: Day,
  to: Day,
  limit: number,
): Promise<Pick<ActionLine, "id" | "number" | "title">[]> =>
  tx
    .selectFrom("action")
    .select(["id", "number", "title"])
    .where("removed_at", "is", null)
    .where("status", "!=", "stopped")
    .where(mayRead(scope))
    .where(sql<SqlBool>`greatest(due_on, done_on) >= ${from}`)
    .where("starts_on", "<=", to)
    .orderBy("number", "desc")
    .limit(limit)
    .execute();
