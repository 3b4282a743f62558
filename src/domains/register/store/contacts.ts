import { sql } from "kysely";
import type { Tx } from "#platform/db";
import type { Consent, Contact } from "../rules/contact.ts";
import "./tables.ts";

const columns = [
  "id",
  "department",
  "name",
  "role",
  "email",
  "phone",
  "consent",
  "consent_on as consentOn",
  "expires_on as expiresOn",
  "source_id as sourceId",
] as const;

/** All contacts of one organisation by name, also those that may no longer be shown. */
export async function loadContacts(tx: Tx, organisationId: string): Promise<Contact[]> {
  const rows = await tx
    .selectFrom("contact")
    .select(columns)
    .where("organisation_id", "=", organisationId)
    .orderBy("name")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({ ...row, consent: row.consent as Consent }));
}

/** Adds a contact, or changes the one with this id if it belongs to the organisation. */
export async function writeContact(
  tx: Tx,
  organisationId: string,
  contact: Omit<Contact, "id"> & { readonly id?: string | undefined },
): Promise<void> {
  const row = {
    department: contact.department,
    name: contact.name,
    role: contact.role,
    email: contact.email,
    phone: contact.phone,
    consent: contact.consent,
    consent_on: contact.consentOn,
    expires_on: contact.expiresOn,
    source_id: contact.sourceId,
  };
  if (contact.id) {
    await tx
      .updateTable("contact")
      .set(row)
      .where("id", "=", contact.id)
      .where("organisation_id", "=", organisationId)
      .execute();
    return;
  }
  await tx
    .insertInto("contact")
    .values({
      ...row,
      partnership_id: sql<string>`current_partnership()`,
      organisation_id: organisationId,
    })
    .execute();
}

export async function removeContact(tx: Tx, organisationId: string, id: string): Promise<void> {
  await tx
    .deleteFrom("contact")
    .where("id", "=", id)
    .where("organisation_id", "=", organisationId)
    .execute();
}
