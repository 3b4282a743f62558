import { sql } from "kysely";
import type { Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import "./tables.ts";

/** The feed of somebody that works; null: none. @returns its id */
export async function findFeedOf(tx: Tx, personId: string): Promise<string | null> {
  const row = await tx
    .selectFrom("calendar_feed")
    .select("id")
    .where("person_id", "=", personId)
    .where("withdrawn_at", "is", null)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Whose feed it is; null when it was withdrawn or never was. */
export async function findFeed(tx: Tx, id: string): Promise<string | null> {
  const row = await tx
    .selectFrom("calendar_feed")
    .select("person_id")
    .where("id", "=", id)
    .where("withdrawn_at", "is", null)
    .executeTakeFirst();
  return row?.person_id ?? null;
}

export async function insertFeed(tx: Tx, personId: string, at: Instant): Promise<void> {
  await tx
    .insertInto("calendar_feed")
    .values({
      partnership_id: sql<string>`current_partnership()`,
      person_id: personId,
      created_at: at,
      withdrawn_at: null,
    })
    .execute();
}

export async function withdrawFeedsOf(tx: Tx, personId: string, at: Instant): Promise<void> {
  await tx
    .updateTable("calendar_feed")
    .set({ withdrawn_at: at })
    .where("person_id", "=", personId)
    .where("withdrawn_at", "is", null)
    .execute();
}
