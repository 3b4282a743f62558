import { sql } from "kysely";
import type { Day, Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import "../tables.ts";

/** A fair of the demonstration that took place. @returns its id */
export async function insertHeldExample(
  tx: Tx,
  { title, day }: { readonly title: string; readonly day: Day },
): Promise<string> {
  const { id } = await tx
    .insertInto("gathering")
    .values({
      partnership_id: sql<string>`current_partnership()`,
      kind: "fair",
      title,
      state: "held",
      starts_at: `${day}T12:00:00.000Z` as Instant,
      ends_at: `${day}T15:30:00.000Z` as Instant,
      nis: "23027",
      place_name: "Zaal Voorbeeld",
      town: "Halle",
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}
