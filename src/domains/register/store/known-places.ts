import type { Tx } from "#platform/db";
import "./tables.ts";

/** Places the register knows at social enterprises that are active, and how many of those said a number. */
export async function sumKnownPlaces(
  tx: Tx,
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
    .executeTakeFirstOrThrow();
  return { places: Number(row.places), organisations: Number(row.organisations) };
}
