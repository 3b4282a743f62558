import type { Db, Tx } from "#platform/db";
import "./tables.ts";

/** What people call a place, to be searched for. */
export type PlaceNames = {
  /** NIS → both names, and those of municipalities and villages that became part of it. */
  readonly municipalities: ReadonlyMap<string, readonly string[]>;
  /** Postcode → itself and the places that have it. */
  readonly postcodes: ReadonlyMap<string, readonly string[]>;
};

/** Names of every place in Flanders and Brussels, by municipality and by postcode. */
export async function listPlaceNames(db: Db | Tx): Promise<PlaceNames> {
  const municipalities = new Map<string, string[]>();
  const postcodes = new Map<string, string[]>();
  const add = (names: Map<string, string[]>, key: string, ...more: string[]) =>
    names.set(key, [...new Set([...(names.get(key) ?? []), ...more])]);
  for (const row of await db
    .selectFrom("municipality")
    .select(["nis", "name_nl", "name_fr"])
    .execute()) {
    add(municipalities, row.nis, row.name_nl, row.name_fr);
  }
  for (const row of await db
    .selectFrom("municipality_predecessor")
    .select(["nis", "old_name"])
    .execute()) {
    add(municipalities, row.nis, row.old_name);
  }
  for (const row of await db
    .selectFrom("postcode")
    .select(["postcode", "name_nl", "name_fr"])
    .execute()) {
    add(postcodes, row.postcode, row.postcode, row.name_nl, row.name_fr);
  }
  return { municipalities, postcodes };
}
