import type { Tx } from "#platform/db";
import "./tables.ts";

export type SavedSearch = { readonly id: string; readonly name: string; readonly query: string };

/** Searches of one person, by name; at most 100. */
export const listSavedSearches = (tx: Tx, personId: string): Promise<SavedSearch[]> =>
  tx
    .selectFrom("saved_search")
    .select(["id", "name", "query"])
    .where("person_id", "=", personId)
    .orderBy("name")
    .orderBy("id")
    .limit(100)
    .execute();

export async function insertSavedSearch(
  tx: Tx,
  partnershipId: string,
  personId: string,
  { name, query }: { readonly name: string; readonly query: string },
): Promise<void> {
  await tx
    .insertInto("saved_search")
    .values({ partnership_id: partnershipId, person_id: personId, name, query })
    .execute();
}

export async function deleteSavedSearch(tx: Tx, personId: string, id: string): Promise<void> {
  await tx
    .deleteFrom("saved_search")
    .where("id", "=", id)
    .where("person_id", "=", personId)
    .execute();
}
