import { sql } from "kysely";
import type { Tx } from "#platform/db";
import type { Outcome } from "../../rules/minutes/minutes.ts";
import type { NamedBy } from "./minutes-rows.ts";
import "./tables.ts";

const selectOutcomes = (tx: Tx) =>
  tx
    .selectFrom("minutes_outcome")
    .select([
      "id",
      "item_id as itemId",
      "kind",
      "title",
      "who",
      "owner_person_id as ownerPersonId",
      "due_on as dueOn",
      "action_id as actionId",
      "action_number as actionNumber",
      "created_at as createdAt",
    ])
    .select(sql<boolean>`removed_at is not null`.as("isRemoved"));

/** Decisions and actions as they were noted; those taken away among them. */
export const listMinutesOutcomes = (tx: Tx, gatheringId: string): Promise<Outcome[]> =>
  selectOutcomes(tx)
    .where("gathering_id", "=", gatheringId)
    .orderBy("created_at")
    .orderBy("id")
    .execute();

/** Those of several gatherings, with whose they are. */
export const listOutcomesOf = (
  tx: Tx,
  gatheringIds: readonly string[],
): Promise<(Outcome & { readonly gatheringId: string })[]> =>
  gatheringIds.length === 0
    ? Promise.resolve([])
    : selectOutcomes(tx)
        .select("gathering_id as gatheringId")
        .where("gathering_id", "in", [...gatheringIds])
        .orderBy("created_at")
        .orderBy("id")
        .execute();

export async function insertOutcome(
  tx: Tx,
  gatheringId: string,
  outcome: Pick<Outcome, "itemId" | "kind" | "title" | "who" | "ownerPersonId" | "dueOn">,
  by: NamedBy,
): Promise<string> {
  const { id } = await tx
    .insertInto("minutes_outcome")
    .values({
      partnership_id: sql<string>`current_partnership()`,
      gathering_id: gatheringId,
      item_id: outcome.itemId,
      kind: outcome.kind,
      title: outcome.title,
      who: outcome.who,
      owner_person_id: outcome.ownerPersonId,
      due_on: outcome.dueOn,
      // Of several in one transaction the order must stay.
      created_at: sql`clock_timestamp()`,
      created_by: by.name,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

export async function writeActionOf(
  tx: Tx,
  id: string,
  action: { readonly id: string; readonly number: number },
): Promise<void> {
  await tx
    .updateTable("minutes_outcome")
    .set({ action_id: action.id, action_number: action.number })
    .where("id", "=", id)
    .execute();
}

export async function setOutcomeRemoved(
  tx: Tx,
  id: string,
  at: NamedBy["at"] | null,
): Promise<void> {
  await tx.updateTable("minutes_outcome").set({ removed_at: at }).where("id", "=", id).execute();
}

/** How many there are of each, for the evidence of a gathering. */
export async function countOutcomes(
  tx: Tx,
  gatheringId: string,
): Promise<{ readonly decisions: number; readonly actions: number }> {
  return tx
    .selectFrom("minutes_outcome")
    .select([
      sql<number>`count(*) filter (where kind = 'decision')::int`.as("decisions"),
      sql<number>`count(*) filter (where kind = 'action')::int`.as("actions"),
    ])
    .where("gathering_id", "=", gatheringId)
    .where("removed_at", "is", null)
    .executeTakeFirstOrThrow();
}
