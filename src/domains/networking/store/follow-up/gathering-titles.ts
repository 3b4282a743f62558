import { sql } from "kysely";
import type { Day } from "#kernel/day";
import type { Tx } from "#platform/db";
import "../tables.ts";

export type GatheringTitle = {
  readonly id: string;
  readonly title: string;
  readonly nis: string | null;
  readonly on: Day;
};

/** All gatherings that were not removed, the newest first. */
export async function listGatheringTitles(tx: Tx): Promise<readonly GatheringTitle[]> {
  return tx
    .selectFrom("gathering")
    .select(["id", "title", "nis"])
    .select(sql<Day>`(starts_at at time zone 'Europe/Brussels')::date::text`.as("on"))
    .where("removed_at", "is", null)
    .orderBy("starts_at", "desc")
    .execute();
}

export type SilentGathering = {
  readonly gatheringId: string;
  readonly title: string;
  readonly nis: string | null;
  readonly on: Day;
  readonly ownerPersonId: string | null;
};

/** Gatherings between two days where people came and of which it is not known who met whom. */
export async function listGatheringsWithoutPairs(
  tx: Tx,
  from: Day,
  before: Day,
): Promise<readonly SilentGathering[]> {
  const day = sql<Day>`(starts_at at time zone 'Europe/Brussels')::date`;
  const rows = await tx
    .selectFrom("gathering")
    .select(["id", "title", "nis", "owner_person_id", sql<Day>`${day}::text`.as("on")])
    .where("removed_at", "is", null)
    .where("kind", "in", ["fair", "round-table", "meeting"])
    .where("state", "not in", ["draft", "cancelled"])
    .where(day, ">=", from)
    .where(day, "<", before)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("gathering_guest")
          .select("gathering_guest.id")
          .whereRef("gathering_guest.gathering_id", "=", "gathering.id")
          .where("attendance", "=", "present"),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("met_pair")
            .select("met_pair.id")
            .whereRef("met_pair.gathering_id", "=", "gathering.id"),
        ),
      ),
    )
    .orderBy("starts_at")
    .execute();
  return rows.map((row) => ({
    gatheringId: row.id,
    title: row.title,
    nis: row.nis,
    on: row.on,
    ownerPersonId: row.owner_person_id,
  }));
}
