import { sql } from "kysely";
import { asDay } from "#kernel/day";
import type { Db, Tx } from "#platform/db";
import { indexPlaces, type PlaceIndex } from "../rules/resolve-municipality.ts";
import "./tables.ts";

/** Names and postcodes of every place, arranged for looking up; read it once per import or form. */
export async function loadPlaceIndex(db: Db | Tx): Promise<PlaceIndex> {
  const municipalities = await db
    .selectFrom("municipality")
    .select(["nis", "name_nl as nameNl", "name_fr as nameFr"])
    .execute();
  const postcodes = await db
    .selectFrom("postcode")
    .select(["postcode", "nis", "is_main as isMain"])
    .where("region", "in", ["flanders", "brussels"])
    .execute();
  const former = await db
    .selectFrom("municipality_predecessor")
    .select(["old_name as nameNl", "nis as newNis", sql<string>`merged_on`.as("since")])
    .execute();
  const localities = await db.selectFrom("locality").select(["name_nl as nameNl", "nis"]).execute();
  return indexPlaces({
    municipalities,
    postcodes,
    former: former.map((row) => ({ ...row, since: asDay(row.since) })),
    localities,
  });
}
