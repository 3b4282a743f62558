import { type SqlBool, sql } from "kysely";
import type { Tx } from "#platform/db";
import "./tables.ts";

/**
 * Places the register knows at social enterprises that did not stop, and how many of those said a number.
 * @param nis only those that have their seat in these municipalities, or work there
 */
export async function sumKnownPlaces(
  tx: Tx,
  nis: readonly string[],
): Promise<{ readonly places: number; readonly organisations: number }> {
  const row = await tx
    .selectFrom("organisation")
    .select((eb) => [
      eb.fn.coalesce(eb.fn.sum<number>("capacity_places"), eb.lit(0)).as("places"),
      eb.fn.countAll<number>().as("organisations"),
    ])
    .where("kind", "=", "social-enterprise")
    .where("status", "!=", "stopped")
    .where("capacity_places", "is not", null)
    .where(sql<SqlBool>`(seat_nis = any(${[...nis]}::text[]) or area_nis && ${[...nis]}::text[])`)
    .executeTakeFirstOrThrow();
  return { places: Number(row.places), organisations: Number(row.organisations) };
}
