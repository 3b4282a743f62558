import { type SqlBool, sql } from "kysely";
import type { Day } from "#kernel/day";
import type { Tx } from "#platform/db";
import { isId } from "./evidence-rows.ts";

/** An action as evidence names it. */
export type ActionLine = {
  readonly id: string;
  readonly number: number;
  readonly code: string;
  readonly title: string;
};

/** Null when there is none, or it was removed. */
export async function findActionLine(tx: Tx, id: string): Promise<ActionLine | null> {
  if (!isId(id)) return null;
  const row = await tx
    .selectFrom("action")
    .select(["id", "number", "code", "title"])
    .where("id", "=", id)
    .where("removed_at", "is", null)
    .executeTakeFirst();
  return row ?? null;
}

/** The action that people call by this number. */
export async function findActionByNumber(tx: Tx, number: number): Promise<ActionLine | null> {
  const row = await tx
    .selectFrom("action")
    .select(["id", "number", "code", "title"])
    .where("number", "=", number)
    .where("removed_at", "is", null)
    .executeTakeFirst();
  return row ?? null;
}

/** Actions whose period touches these days, the newest numbers first, at most `limit`. */
export const listRecentActions = (
  tx: Tx,
  from: Day,
  to: Day,
  limit: number,
): Promise<Pick<ActionLine, "id" | "number" | "title">[]> =>
  tx
    .selectFrom("action")
    .select(["id", "number", "title"])
    .where("removed_at", "is", null)
    .where("status", "!=", "stopped")
    .where(sql<SqlBool>`greatest(due_on, done_on) >= ${from}`)
    .where("starts_on", "<=", to)
    .orderBy("number", "desc")
    .limit(limit)
    .execute();
