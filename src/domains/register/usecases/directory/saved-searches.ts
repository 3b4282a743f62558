import { type Actor, refusalFor, tenantOf } from "#access";
import { type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership } from "#platform/db";
import { filterToQuery, parseFilter } from "../../rules/directory/filter-state.ts";
import {
  deleteSavedSearch,
  insertSavedSearch,
  listSavedSearches,
  type SavedSearch,
} from "../../store/saved-searches.ts";

const longestName = 100;

/** The searches this person kept, by name; nobody else sees them. */
export async function readSavedSearches(db: Db, actor: Actor): Promise<readonly SavedSearch[]> {
  if (actor.kind !== "person") return [];
  return inPartnership(db, tenantOf(actor), (tx) => listSavedSearches(tx, actor.personId));
}

/**
 * Keeps a search under a name.
 * @param query the address' query; only the filter in it is kept
 */
export async function saveSearch(
  db: Db,
  actor: Actor,
  given: { readonly name: string; readonly query: string },
): Promise<
  { readonly kind: "saved"; readonly name: string } | Refusal<"not-permitted" | "name-missing">
> {
  const refusal = refusalFor(actor, "register.read");
  if (refusal) return refusal;
  if (actor.kind !== "person") return refuse("not-permitted");
  const name = given.name.trim();
  if (name === "" || name.length > longestName) return refuse("name-missing", "name");
  const query = filterToQuery(parseFilter(new URLSearchParams(given.query)));
  await inPartnership(db, tenantOf(actor), (tx) =>
    insertSavedSearch(tx, actor.partnershipId, actor.personId, { name, query }),
  );
  return { kind: "saved", name };
}

/** Forgets a search of this person's own. */
export async function removeSavedSearch(
  db: Db,
  actor: Actor,
  id: string,
): Promise<{ readonly kind: "removed" } | Refusal<"not-permitted">> {
  if (actor.kind !== "person") return refuse("not-permitted");
  await inPartnership(db, tenantOf(actor), (tx) => deleteSavedSearch(tx, actor.personId, id));
  return { kind: "removed" };
}
