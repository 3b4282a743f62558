import type { Day } from "#kernel/day";
import type { Tx } from "#platform/db";
import { findReach } from "#register";
import type { Guest } from "../../rules/guests/guest.ts";

export type GuestAddress = { readonly email: string; readonly name: string };

/**
 * The guest's own address as long as it may be kept; after that the box of its organisation, as the register knows it
 * today. Persons of the register who were not guests are not written to.
 */
export async function addressOf(tx: Tx, guest: Guest, today: Day): Promise<GuestAddress | null> {
  const isKept = guest.keepUntil === null || guest.keepUntil >= today;
  if (guest.email && isKept && !guest.wipedOn && !guest.bouncedOn) {
    return { email: guest.email, name: guest.personName };
  }
  if (!guest.organisationId) return null;
  const reach = await findReach(tx, guest.organisationId, today);
  return reach?.email ? { email: reach.email, name: "" } : null;
}
