import { sql } from "kysely";
import type { Day, Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { Minutes, MinutesState } from "../../rules/minutes/minutes.ts";
import "./tables.ts";

const here = sql<string>`current_partnership()`;

export type NamedBy = { readonly name: string; readonly at: Instant };

/** Null: nobody began them. */
export async function findMinutes(
  tx: Tx,
  gatheringId: string,
  { lock = false } = {},
): Promise<Minutes | null> {
  const row = await tx
    .selectFrom("minutes")
    .select(["gathering_id as gatheringId", "state", "approved_on as approvedOn"])
    .select(["approved_in as approvedIn", "updated_at as updatedAt", "updated_by as updatedBy"])
    .where("gathering_id", "=", gatheringId)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
  return row ?? null;
}

export async function insertMinutes(tx: Tx, gatheringId: string, by: NamedBy): Promise<void> {
  await tx
    .insertInto("minutes")
    .values({
      partnership_id: here,
      gathering_id: gatheringId,
      created_at: by.at,
      updated_at: by.at,
      updated_by: by.name,
    })
    .execute();
}

/** Says that something of them changed. */
export async function touchMinutes(tx: Tx, gatheringId: string, by: NamedBy): Promise<void> {
  await tx
    .updateTable("minutes")
    .set({ updated_at: by.at, updated_by: by.name })
    .where("gathering_id", "=", gatheringId)
    .execute();
}

export async function writeMinutesState(
  tx: Tx,
  gatheringId: string,
  to: {
    readonly state: MinutesState;
    readonly approvedOn: Day | null;
    readonly approvedIn: string | null;
  },
  by: NamedBy,
): Promise<void> {
  await tx
    .updateTable("minutes")
    .set({
      state: to.state,
      approved_on: to.approvedOn,
      approved_in: to.approvedIn,
      updated_at: by.at,
      updated_by: by.name,
    })
    .where("gathering_id", "=", gatheringId)
    .execute();
}

export type LateMinutes = {
  readonly id: string;
  readonly title: string;
  readonly endsAt: Instant;
  readonly nis: string | null;
  readonly ownerPersonId: string | null;
};

/**
 * Gatherings that ended between two moments and whose minutes nobody sent; round tables and meetings always, others
 * when their minutes were begun. The longest ago first.
 */
export async function listLateMinutes(
  tx: Tx,
  { from, until }: { readonly from: Instant; readonly until: Instant },
): Promise<LateMinutes[]> {
  return tx
    .selectFrom("gathering")
    .leftJoin("minutes", (join) =>
      join
        .onRef("minutes.partnership_id", "=", "gathering.partnership_id")
        .onRef("minutes.gathering_id", "=", "gathering.id"),
    )
    .select([
      "gathering.id",
      "gathering.title",
      "gathering.ends_at as endsAt",
      "gathering.nis",
      "gathering.owner_person_id as ownerPersonId",
    ])
    .where("gathering.removed_at", "is", null)
    .where("gathering.state", "not in", ["draft", "cancelled"])
    .where("gathering.ends_at", ">=", from)
    .where("gathering.ends_at", "<", until)
    .where(
      sql<boolean>`coalesce(minutes.state, case when gathering.kind in ('round-table', 'meeting') then 'draft' end) = 'draft'`,
    )
    .orderBy("gathering.ends_at")
    .orderBy("gathering.id")
    .execute();
}
