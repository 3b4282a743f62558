import { sql } from "kysely";
import type { Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import "../tables.ts";

/** Until where a person said to have seen everything. */
export type RegisterLook = { readonly seenRevision: number; readonly seenAt: Instant };

export async function findLook(tx: Tx, personId: string): Promise<RegisterLook | undefined> {
  return tx
    .selectFrom("register_look")
    .select(["seen_revision as seenRevision", "seen_at as seenAt"])
    .where("person_id", "=", personId)
    .executeTakeFirst();
}

const newest = (tx: Tx) =>
  tx.selectFrom("revision").select(sql<number>`coalesce(max(id), 0)`.as("id"));

/** All that changed until now was seen; looks at single records are then said too. */
export async function saveLook(tx: Tx, personId: string, now: Instant): Promise<void> {
  const { id } = await newest(tx).executeTakeFirstOrThrow();
  await tx
    .insertInto("register_look")
    .values({
      partnership_id: sql<string>`current_partnership()`,
      person_id: personId,
      seen_revision: id,
      seen_at: now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(["partnership_id", "person_id"])
        .doUpdateSet({ seen_revision: id, seen_at: now }),
    )
    .execute();
  await tx.deleteFrom("register_look_at_record").where("person_id", "=", personId).execute();
}

/** One record was seen as it is now; nothing happens when there is no such record. */
export async function saveLookAtRecord(
  tx: Tx,
  personId: string,
  organisationId: string,
): Promise<void> {
  await tx
    .insertInto("register_look_at_record")
    .columns(["partnership_id", "person_id", "organisation_id", "seen_revision"])
    .expression(
      tx
        .selectFrom("organisation")
        .select(["partnership_id", sql<string>`${personId}::uuid`.as("person_id"), "id"])
        .select((eb) =>
          eb
            .selectFrom("revision")
            .select(sql<number>`coalesce(max(revision.id), 0)`.as("seen"))
            .whereRef("revision.organisation_id", "=", "organisation.id")
            .as("seen_revision"),
        )
        .where("id", "=", organisationId),
    )
    .onConflict((conflict) =>
      conflict
        .columns(["partnership_id", "person_id", "organisation_id"])
        .doUpdateSet({ seen_revision: sql<number>`excluded.seen_revision` }),
    )
    .execute();
}
