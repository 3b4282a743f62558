import { sql } from "kysely";
import type { Day } from "#kernel/day";
import { wipedAddress, withoutAddress } from "#matching";
import type { Tx } from "#platform/db";
import "./tables.ts";

/** A letter to somebody whose address has to go. */
export type LetterWithAddress = {
  readonly id: string;
  readonly noticeId: string;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly mailId: string | null;
};

export async function listLettersToWipe(tx: Tx, today: Day): Promise<LetterWithAddress[]> {
  return await tx
    .selectFrom("notice_mail")
    .select(["id", "notice_id as noticeId", "recipient as to", "subject", "body"])
    .select("mail_id as mailId")
    .where("address_until", "<=", today)
    .orderBy("id")
    .forUpdate()
    .execute();
}

/** Somebody may be kept for longer than was thought when the letter went. */
export async function keepLetterAddress(tx: Tx, id: string, until: Day): Promise<void> {
  await tx.updateTable("notice_mail").set({ address_until: until }).where("id", "=", id).execute();
}

/** Takes the address out of a letter, and out of what tells that it went. */
export async function wipeLetterAddress(tx: Tx, letter: LetterWithAddress): Promise<void> {
  const { id, noticeId, to, subject, body } = letter;
  await tx
    .updateTable("notice_mail")
    .set({
      recipient: wipedAddress,
      subject: withoutAddress(subject, to),
      body: withoutAddress(body, to),
      address_until: null,
    })
    .where("id", "=", id)
    .execute();
  await tx
    .updateTable("notice_event")
    .set({ details: sql`jsonb_set(details, '{to}', to_jsonb(${wipedAddress}::text))` })
    .where("notice_id", "=", noticeId)
    .where("kind", "=", "mail")
    .where(sql<boolean>`details ->> 'to' = ${to}`)
    .execute();
}
