import { type Actor, recordAudit, refusalFor, tenantOf } from "#access";
import { dayOf, type Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership } from "#platform/db";
import type { Contact } from "../rules/contact.ts";
import { removeContact, writeContact } from "../store/contacts.ts";
import { lockOrganisation } from "../store/organisations.ts";
import { bumpRegisterVersion } from "../store/register-version.ts";
import { ownSource, speaksAs } from "./own-source.ts";
import { subjectOf } from "./record-subject.ts";

export type ContactEdit = Omit<Contact, "id" | "sourceId" | "source"> & {
  readonly id?: string | undefined;
};

export type ContactSaved =
  | { readonly kind: "saved" }
  | Refusal<"not-permitted" | "no-such-record" | "no-name" | "expires-too-early">;

/** Adds or changes a contact person, with the ground on which the name is kept and until when. */
export async function saveContact(
  db: Db,
  actor: Actor,
  organisationId: string,
  contact: ContactEdit,
  now: Instant,
): Promise<ContactSaved> {
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const row = await lockOrganisation(tx, organisationId);
    if (!row) return refuse("no-such-record");
    const subject = subjectOf(row);
    const refusal = refusalFor(actor, "contact.edit", subject);
    if (refusal) return refusal;
    if (contact.name.trim() === "") return refuse("no-name", "name");
    if (contact.expiresOn <= contact.consentOn) return refuse("expires-too-early", "expires_on");
    const sourceId = await ownSource(tx, actor, speaksAs(actor, subject), dayOf(now));
    await writeContact(tx, organisationId, { ...contact, sourceId });
    await bumpRegisterVersion(tx);
    // Whose contact was changed, not who the contact is: the trail outlives the consent.
    const about = { kind: "organisation", id: organisationId, name: row.name };
    await recordAudit(tx, actor, "register.contact", about);
    return { kind: "saved" };
  });
}

/** Forgets a contact person: the row is gone, not hidden. */
export async function forgetContact(
  db: Db,
  actor: Actor,
  organisationId: string,
  contactId: string,
): Promise<{ readonly kind: "forgotten" } | Refusal<"not-permitted" | "no-such-record">> {
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const row = await lockOrganisation(tx, organisationId);
    if (!row) return refuse("no-such-record");
    const refusal = refusalFor(actor, "contact.edit", subjectOf(row));
    if (refusal) return refusal;
    await removeContact(tx, organisationId, contactId);
    await bumpRegisterVersion(tx);
    const about = { kind: "organisation", id: organisationId, name: row.name };
    await recordAudit(tx, actor, "register.contact", about, { forgotten: true });
    return { kind: "forgotten" };
  });
}
