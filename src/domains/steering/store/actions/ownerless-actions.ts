import { type SqlBool, sql } from "kysely";
import type { Day, Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import { textArray } from "./action-conditions.ts";
import "../tables.ts";

const isOpen = ["planned", "running"];

/** Open actions whose owner had an account here and is gone, or may no longer open the plan. */
const waiting = (tx: Tx, ownerIds: readonly string[]) =>
  tx
    .selectFrom("action")
    .where("removed_at", "is", null)
    .where("status", "in", isOpen)
    .where("owner_person_id", "is not", null)
    .where(sql<SqlBool>`not (owner_person_id::text = any(${textArray(ownerIds)}))`);

/** @param ownerIds everybody who can own an action now */
export async function countWaitingForOwner(tx: Tx, ownerIds: readonly string[]): Promise<number> {
  const row = await waiting(tx, ownerIds)
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

export type WaitingAction = {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly dueOn: Day;
  readonly nis: readonly string[];
  readonly formerOwner: string;
  readonly updatedAt: Instant;
};

/** The first `limit` of them, grouped by who owned them, the soonest due first. */
export async function listWaitingForOwner(
  tx: Tx,
  ownerIds: readonly string[],
  limit: number,
): Promise<WaitingAction[]> {
  return waiting(tx, ownerIds)
    .select([
      "id",
      "number",
      "title",
      "due_on as dueOn",
      "nis",
      "owner_name as formerOwner",
      "updated_at as updatedAt",
    ])
    .orderBy("owner_name")
    .orderBy("due_on")
    .orderBy("number")
    .limit(limit)
    .execute();
}
