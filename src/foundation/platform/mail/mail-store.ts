import { sql } from "kysely";
import type { Instant } from "#kernel/day";
import type { Tx } from "../db.ts";
import type { Letter, LetterFile } from "./letter.ts";
import "../platform-tables.ts";

export type MailState = "waiting" | "sent" | "failed" | "kept";

/** A letter as the outbox shows it. */
export type OutgoingMail = {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  readonly state: MailState;
  readonly problem: string | null;
  readonly attempts: number;
  readonly createdAt: Instant;
  readonly sentAt: Instant | null;
  readonly unsubscribeUrl: string | null;
  /** What goes along, or went. */
  readonly files: readonly OutgoingFile[];
};

export type OutgoingFile = { readonly name: string; readonly bytes: number };

export async function insertMail(
  tx: Tx,
  letter: Letter,
  state: "waiting" | "kept",
): Promise<string> {
  const { id } = await tx
    .insertInto("outgoing_mail")
    .values({
      partnership_id: sql<string>`current_partnership()`,
      recipient: letter.to,
      subject: letter.subject,
      body_text: letter.text,
      body_html: letter.html ?? null,
      unsubscribe_url: letter.unsubscribeUrl ?? null,
      state,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await insertFiles(tx, id, letter.files ?? []);
  return id;
}

async function insertFiles(tx: Tx, mailId: string, files: readonly LetterFile[]): Promise<void> {
  if (files.length === 0) return;
  await tx
    .insertInto("outgoing_mail_file")
    .values(
      files.map(({ name, mediaType, content }, position) => ({
        partnership_id: sql<string>`current_partnership()`,
        mail_id: mailId,
        position,
        name,
        media_type: mediaType,
        bytes: content.length,
        content: Buffer.from(content),
      })),
    )
    .execute();
}

/** What goes along with a letter that is still to leave. */
export async function readMailFiles(tx: Tx, mailId: string): Promise<LetterFile[]> {
  const rows = await tx
    .selectFrom("outgoing_mail_file")
    .select(["name", "media_type as mediaType", "content"])
    .where("mail_id", "=", mailId)
    .where("content", "is not", null)
    .orderBy("position")
    .execute();
  return rows.flatMap(({ content, ...file }) => (content ? [{ ...file, content }] : []));
}

const selectMail = (tx: Tx) =>
  tx
    .selectFrom("outgoing_mail")
    .select([
      "id",
      "recipient as to",
      "subject",
      "body_text as text",
      "body_html as html",
      "state",
      "problem",
      "attempts",
      "created_at as createdAt",
      "sent_at as sentAt",
      "unsubscribe_url as unsubscribeUrl",
    ])
    .select(
      sql<OutgoingFile[]>`(
        select coalesce(jsonb_agg(jsonb_build_object('name', f.name, 'bytes', f.bytes) order by f.position), '[]')
        from outgoing_mail_file as f
        where f.partnership_id = outgoing_mail.partnership_id and f.mail_id = outgoing_mail.id)`.as(
        "files",
      ),
    );

export async function readMail(tx: Tx, id: string): Promise<OutgoingMail | null> {
  return (await selectMail(tx).where("id", "=", id).executeTakeFirst()) ?? null;
}

/** Newest first; at most `limit`. */
export const listMail = (tx: Tx, limit: number): Promise<OutgoingMail[]> =>
  selectMail(tx).orderBy("created_at", "desc").orderBy("id").limit(limit).execute();

export async function deleteMail(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .deleteFrom("outgoing_mail")
    .where("id", "in", [...ids])
    .execute();
}

/** @returns how many were not sent yet, and are gone now */
export async function deleteUnsentMail(tx: Tx, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0;
  const { numDeletedRows } = await tx
    .deleteFrom("outgoing_mail")
    .where("id", "in", [...ids])
    .where("state", "<>", "sent")
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/** @param problem null when it went well */
export async function recordAttempt(
  tx: Tx,
  id: string,
  state: MailState,
  problem: string | null,
): Promise<void> {
  await tx
    .updateTable("outgoing_mail")
    .set({
      state,
      problem,
      attempts: sql<number>`attempts + 1`,
      ...(state === "sent" ? { sent_at: sql<never>`now()` } : {}),
    })
    .where("id", "=", id)
    .execute();
  // Seventy minutes with their PDF would otherwise stay for good.
  if (state === "sent") {
    await tx
      .updateTable("outgoing_mail_file")
      .set({ content: null })
      .where("mail_id", "=", id)
      .execute();
  }
}

/** A letter that was sent came back: it failed after all. */
export async function recordReturn(tx: Tx, id: string, reason: string): Promise<void> {
  await tx
    .updateTable("outgoing_mail")
    .set({ state: "failed", problem: reason })
    .where("id", "=", id)
    .where("state", "in", ["sent", "waiting"])
    .execute();
}
