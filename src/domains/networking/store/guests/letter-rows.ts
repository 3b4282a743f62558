import { sql } from "kysely";
import type { Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { GuestLetterKind } from "../../rules/guests/letter.ts";
import "./tables.ts";

const here = sql<string>`current_partnership()`;

export type SentLetter = {
  readonly guestId: string;
  readonly kind: GuestLetterKind;
  readonly sentAt: Instant;
  readonly mailId: string | null;
};

/** The letters of a gathering, newest first. */
export async function listLetters(tx: Tx, gatheringId: string): Promise<readonly SentLetter[]> {
  return tx
    .selectFrom("guest_letter")
    .select(["guest_id as guestId", "kind", "sent_at as sentAt", "mail_id as mailId"])
    .where("gathering_id", "=", gatheringId)
    .orderBy("sent_at", "desc")
    .orderBy("id")
    .execute();
}

export async function insertLetter(
  tx: Tx,
  letter: {
    readonly gatheringId: string;
    readonly guestId: string;
    readonly kind: GuestLetterKind;
    readonly mailId: string;
    readonly sentAt: Instant;
    readonly byName: string;
  },
): Promise<void> {
  await tx
    .insertInto("guest_letter")
    .values({
      partnership_id: here,
      gathering_id: letter.gatheringId,
      guest_id: letter.guestId,
      kind: letter.kind,
      mail_id: letter.mailId,
      sent_at: letter.sentAt,
      by_name: letter.byName,
    })
    .execute();
}

/** The letters of these guests are forgotten in the outbox; that they were sent stays. @returns ids of mails */
export async function forgetLettersOf(
  tx: Tx,
  guestIds: readonly string[],
): Promise<readonly string[]> {
  if (guestIds.length === 0) return [];
  const rows = await tx
    .selectFrom("guest_letter")
    .select("mail_id")
    .where("guest_id", "in", [...guestIds])
    .where("mail_id", "is not", null)
    .execute();
  await tx
    .updateTable("guest_letter")
    .set({ mail_id: null })
    .where("guest_id", "in", [...guestIds])
    .execute();
  return rows.flatMap(({ mail_id }) => mail_id ?? []);
}

/** Letters of these gatherings that the reader's mail server refused, or ours gave up. */
export async function listFailedLetters(
  tx: Tx,
  gatheringId: string,
): Promise<readonly { readonly guestId: string; readonly problem: string }[]> {
  const rows = await tx
    .selectFrom("guest_letter")
    .innerJoin("outgoing_mail", "outgoing_mail.id", "guest_letter.mail_id")
    .innerJoin("gathering_guest", "gathering_guest.id", "guest_letter.guest_id")
    .select(["guest_letter.guest_id as guestId", "outgoing_mail.problem"])
    .where("guest_letter.gathering_id", "=", gatheringId)
    .where("outgoing_mail.state", "=", "failed")
    .where("gathering_guest.bounced_on", "is", null)
    // An address that was mended since is another one.
    .whereRef("outgoing_mail.recipient", "=", "gathering_guest.email")
    .execute();
  return rows.map(({ guestId, problem }) => ({ guestId, problem: problem ?? "" }));
}

export async function isOptedOut(tx: Tx, addressSha256: string): Promise<boolean> {
  const row = await tx
    .selectFrom("guest_opt_out")
    .select("address_sha256")
    .where("address_sha256", "=", addressSha256)
    .executeTakeFirst();
  return row !== undefined;
}

/** Of these fingerprints those that asked for no more letters. */
export async function listOptedOut(
  tx: Tx,
  hashes: readonly string[],
): Promise<ReadonlySet<string>> {
  if (hashes.length === 0) return new Set();
  const rows = await tx
    .selectFrom("guest_opt_out")
    .select("address_sha256")
    .where("address_sha256", "in", [...hashes])
    .execute();
  return new Set(rows.map(({ address_sha256 }) => address_sha256));
}

export async function writeOptOut(tx: Tx, addressSha256: string, on: boolean): Promise<void> {
  if (on) {
    await tx
      .insertInto("guest_opt_out")
      .values({ partnership_id: here, address_sha256: addressSha256 })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return;
  }
  await tx.deleteFrom("guest_opt_out").where("address_sha256", "=", addressSha256).execute();
}
