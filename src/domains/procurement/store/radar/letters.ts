import { sql } from "kysely";
import type { Day, Instant } from "#kernel/day";
import type { Language } from "#kernel/language";
import type { Tx } from "#platform/db";
import type { LetterKind } from "../../rules/radar/fill-template.ts";
import "./tables.ts";

/** A letter about a notice that left. */
export type SentLetter = {
  readonly id: string;
  readonly kind: LetterKind;
  readonly organisationId: string | null;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  readonly personName: string;
  readonly at: Instant;
};

/** Letters about a notice, newest first. */
export async function listLetters(tx: Tx, noticeId: string): Promise<SentLetter[]> {
  const rows = await tx
    .selectFrom("notice_mail")
    .select(["id", "kind", "organisation_id", "recipient", "subject", "body"])
    .select(["person_name", "sent_at"])
    .where("notice_id", "=", noticeId)
    .orderBy("sent_at", "desc")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as LetterKind,
    organisationId: row.organisation_id,
    recipient: row.recipient,
    subject: row.subject,
    body: row.body,
    personName: row.person_name,
    at: row.sent_at,
  }));
}

/** Keeps a letter with its notice; the notice must be held. */
export async function insertLetter(
  tx: Tx,
  letter: Omit<SentLetter, "id"> & {
    readonly noticeId: string;
    readonly nth: number;
    readonly language: Language;
    readonly mailId: string;
    readonly addressUntil: Day | null;
    readonly personId: string | null;
  },
): Promise<void> {
  await tx
    .insertInto("notice_mail")
    .values({
      partnership_id: sql<string>`current_partnership()`,
      notice_id: letter.noticeId,
      kind: letter.kind,
      organisation_id: letter.organisationId,
      recipient: letter.recipient,
      address_until: letter.addressUntil,
      nth: letter.nth,
      language: letter.language,
      subject: letter.subject,
      body: letter.body,
      mail_id: letter.mailId,
      person_id: letter.personId,
      person_name: letter.personName,
      sent_at: letter.at,
    })
    .execute();
}

/** An own text of the partnership. */
export type OwnTemplate = {
  readonly kind: LetterKind;
  readonly language: Language;
  readonly version: number;
  readonly subject: string;
  readonly body: string;
  readonly validFrom: Day;
  readonly personName: string;
};

/** Every version of the partnership's own texts, the newest of each first. */
export async function listOwnTemplates(tx: Tx): Promise<OwnTemplate[]> {
  const rows = await tx
    .selectFrom("radar_template")
    .select(["kind", "language", "version", "subject", "body", "valid_from", "person_name"])
    .orderBy("kind")
    .orderBy("language")
    .orderBy("version", "desc")
    .execute();
  return rows.map((row) => ({
    kind: row.kind as LetterKind,
    language: row.language as Language,
    version: row.version,
    subject: row.subject,
    body: row.body,
    validFrom: row.valid_from,
    personName: row.person_name,
  }));
}

/** Adds a version; of two that are saved at once both stay. */
export async function insertTemplate(
  tx: Tx,
  template: Omit<OwnTemplate, "version"> & { readonly personId: string | null },
): Promise<void> {
  const { kind, language, subject, body, validFrom, personName, personId } = template;
  await sql`select pg_advisory_xact_lock(hashtext(current_partnership()::text || ${kind} || ${language}))`.execute(
    tx,
  );
  await tx
    .insertInto("radar_template")
    .values({
      partnership_id: sql<string>`current_partnership()`,
      kind,
      language,
      version: sql<number>`(select coalesce(max(version), 0) + 1 from radar_template
        where kind = ${kind} and language = ${language})`,
      subject,
      body,
      valid_from: validFrom,
      person_id: personId,
      person_name: personName,
    })
    .execute();
}
