import { type SqlBool, sql } from "kysely";
import type { Day } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { ReadScope } from "../../rules/actions/action-subject.ts";
import { mayRead } from "./action-conditions.ts";
import "../tables.ts";

export type DueAction = {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly dueOn: Day;
  readonly nis: readonly string[];
  readonly ownerPersonId: string | null;
  readonly ownerName: string;
};

/**
 * Open actions due on or before `until` that the reader may see: own ones first, then the longest overdue.
 * @returns the first `limit`, and how many there are
 */
export async function listDueActions(
  tx: Tx,
  scope: ReadScope,
  until: Day,
  limit: number,
  only: { readonly mine?: boolean; readonly nis?: string } = {},
): Promise<{ readonly actions: DueAction[]; readonly total: number }> {
  let due = tx
    .selectFrom("action")
    .where("removed_at", "is", null)
    .where("status", "in", ["planned", "running"])
    .where("due_on", "<=", until)
    .where(mayRead(scope));
  const mine = sql<SqlBool>`owner_person_id is not distinct from ${scope.personId}::uuid`;
  if (only.mine) due = due.where("owner_person_id", "=", scope.personId);
  if (only.nis) due = due.where(sql<SqlBool>`(nis = '{}' or ${only.nis} = any(nis))`);
  const actions = await due
    .select([
      "id",
      "number",
      "title",
      "due_on as dueOn",
      "nis",
      "owner_person_id as ownerPersonId",
      "owner_name as ownerName",
    ])
    .orderBy(scope.personId ? sql`case when ${mine} then 0 else 1 end` : sql`0::int + 0`)
    .orderBy("due_on")
    .orderBy("number")
    .limit(limit)
    .execute();
  const count = await due.select((eb) => eb.fn.countAll<number>().as("count")).executeTakeFirst();
  return { actions, total: Number(count?.count ?? 0) };
}

/** The first open action after `day` that the reader may see. */
export async function findNextAction(
  tx: Tx,
  scope: ReadScope,
  day: Day,
): Promise<Pick<DueAction, "id" | "title" | "dueOn"> | undefined> {
  return tx
    .selectFrom("action")
    .select(["id", "title", "due_on as dueOn"])
    .where("removed_at", "is", null)
    .where("status", "in", ["planned", "running"])
    .where("due_on", ">", day)
    .where(mayRead(scope))
    .orderBy("due_on")
    .orderBy("number")
    .limit(1)
    .executeTakeFirst();
}
