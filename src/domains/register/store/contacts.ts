import { sql } from "kysely";
import type { Day } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { Consent, Contact } from "../rules/contact.ts";
import type { SourceKind } from "../rules/statement.ts";
import "./tables.ts";

const columns = [
  "contact.id",
  "department",
  "name",
  "role",
  "email",
  "phone",
  "consent",
  "consent_on as consentOn",
  "expires_on as expiresOn",
  "source_id as sourceId",
  "source.kind",
  "source.publisher",
  "source.title",
] as const;

/** All contacts of one organisation by name, also those that may no longer be shown. */
export async function loadContacts(tx: Tx, organisationId: string): Promise<Contact[]> {
  const rows = await tx
    .selectFrom("contact")
    .innerJoin("source", "source.id", "contact.source_id")
    .select(columns)
    .where("organisation_id", "=", organisationId)
    .orderBy("name")
    .orderBy("contact.id")
    .execute();
  return rows.map(({ kind, publisher, title, ...row }) => ({
    ...row,
    consent: row.consent as Consent,
    source: { kind: kind as SourceKind, publisher, title },
  }));
}

export type RemovedContacts = {
  readonly organisationId: string;
  /** Of the organisation. */
  readonly name: string;
  readonly contacts: number;
};

/** Removes every contact that may no longer be shown, by organisation. */
export async function removeExpiredContacts(tx: Tx, today: Day): Promise<RemovedContacts[]> {
  const rows = await tx
    .deleteFrom("contact")
    .using("organisation")
    .whereRef("organisation.id", "=", "contact.organisation_id")
    .where("contact.expires_on", "<=", today)
    .returning(["contact.organisation_id", "organisation.name"])
    .execute();
  const byOrganisation = Map.groupBy(rows, ({ organisation_id }) => organisation_id);
  return [...byOrganisation].map(([organisationId, gone]) => ({
    organisationId,
    name: gone[0]?.name ?? "",
    contacts: gone.length,
  }));
}

/** Adds a contact, or changes the one with this id if it belongs to the organisation. */
export async function writeContact(
  tx: Tx,
  organisationId: string,
  contact: Omit<Contact, "id" | "source"> & { readonly id?: string | undefined },
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
