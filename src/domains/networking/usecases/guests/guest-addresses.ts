import type { Day } from "#kernel/day";
import type { Tx } from "#platform/db";
import { listContactAddresses, listFirstContacts, listOwnAddresses } from "#register";
import { listGuestReach } from "../../store/schedule/fair-rows.ts";

/**
 * Where each guest is written to, by guest id: the address on the list, else that of his contact person in the register, else what
 * the register would fill in for his organisation today.
 */
export async function listGuestAddresses(
  tx: Tx,
  gatheringId: string,
  today: Day,
): Promise<ReadonlyMap<string, string>> {
  const guests = await listGuestReach(tx, gatheringId);
  const silent = guests.filter(({ email }) => !email);
  const contactIds = silent.flatMap(({ contactId }) => contactId ?? []);
  const organisationIds = silent.flatMap(({ organisationId }) => organisationId ?? []);
  const contacts = await listContactAddresses(tx, contactIds, today);
  const first = await listFirstContacts(tx, organisationIds, today);
  const own = await listOwnAddresses(tx, organisationIds);
  return new Map(
    guests.flatMap(({ id, email, contactId, organisationId }) => {
      const known = organisationId ?? "";
      const found =
        email || contacts.get(contactId ?? "") || first.get(known)?.email || own.get(known)?.email;
      return found ? [[id, found] as const] : [];
    }),
  );
}
