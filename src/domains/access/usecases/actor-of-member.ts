import { type Db, inPartnership } from "#platform/db";
import type { Actor } from "../rules/actor.ts";
import { listColleagues } from "../store/colleagues.ts";

/**
 * Somebody who acts without being signed in, by a letter of theirs: with the roles they have at this moment.
 * @returns null when they have no role in that partnership (any more)
 */
export async function actorOfMember(
  db: Db,
  { partnershipId, personId }: { readonly partnershipId: string; readonly personId: string },
): Promise<Actor | null> {
  const colleagues = await inPartnership(db, { partnershipId }, (tx) => listColleagues(tx));
  const found = colleagues.find(({ id }) => id === personId);
  return found
    ? { kind: "person", personId, name: found.name, partnershipId, grants: found.grants }
    : null;
}
