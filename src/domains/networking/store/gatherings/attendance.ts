import { sql } from "kysely";
import type { Tx } from "#platform/db";
import type { Side } from "../../rules/guest.ts";
import "../tables.ts";

export type Attendance = {
  /** Organisations present, by side, persons without one left out; null: nobody kept who came. */
  readonly organisations: Readonly<Record<Side, number>> | null;
  /** Persons present, companions included. */
  readonly people: number | null;
};

/** How many came. Numbers, never names. */
export async function countAttendance(tx: Tx, gatheringId: string): Promise<Attendance> {
  const rows = await tx
    .selectFrom("gathering_guest")
    .select([
      "side",
      sql<number>`count(*) filter (where attendance = 'present' and organisation_name <> '')::int`.as(
        "present",
      ),
      sql<number>`coalesce(sum(greatest(1, came)) filter (where attendance = 'present'), 0)::int`.as(
        "people",
      ),
      sql<number>`count(*) filter (where attendance <> 'unknown')::int`.as("known"),
    ])
    .where("gathering_id", "=", gatheringId)
    .where("removed_at", "is", null)
    .groupBy("side")
    .execute();
  if (rows.every(({ known }) => known === 0)) return { organisations: null, people: null };
  const of = (side: Side) => rows.find((row) => row.side === side)?.present ?? 0;
  return {
    organisations: {
      regular: of("regular"),
      social: of("social"),
      authority: of("authority"),
      other: of("other"),
    },
    people: rows.reduce((sum, { people }) => sum + people, 0),
  };
}
