import { type Actor, recordAudit, refusalFor, tenantOf } from "#access";
import type { Day } from "#kernel/day";
import type { Refusal } from "#kernel/refusal";
import { type Db, inPartnership } from "#platform/db";
import { removeExpiredContacts } from "../store/contacts.ts";
import { bumpRegisterVersion } from "../store/register-version.ts";

/**
 * Forgets the contact persons of a partnership whose ground to be kept has ended: the rows are gone, not
 * hidden. The trail says of which organisation and how many, never who.
 */
export async function forgetExpiredContacts(
  db: Db,
  actor: Actor,
  today: Day,
): Promise<{ readonly kind: "forgotten"; readonly contacts: number } | Refusal<"not-permitted">> {
  const refusal = refusalFor(actor, "contact.edit");
  if (refusal) return refusal;
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const removed = await removeExpiredContacts(tx, today);
    for (const { organisationId, name, contacts } of removed) {
      const about = { kind: "organisation", id: organisationId, name };
      await recordAudit(tx, actor, "register.contact", about, {
        forgotten: true,
        expired: contacts,
      });
    }
    if (removed.length > 0) await bumpRegisterVersion(tx);
    return {
      kind: "forgotten",
      contacts: removed.reduce((sum, { contacts }) => sum + contacts, 0),
    };
  });
}
