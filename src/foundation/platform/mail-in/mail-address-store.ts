import { sql } from "kysely";
import type { Instant } from "#kernel/day";
import type { Db, Tx } from "../db.ts";
import type { LetterPurpose, LetterRecipient } from "./letter.ts";
import "../platform-tables.ts";

export type MailAddressRow = {
  readonly id: string;
  readonly purpose: LetterPurpose;
  readonly serial: number;
  readonly tokenSha256: string;
  readonly letters: number;
  readonly lastLetterAt: Instant | null;
  readonly switchedOffAt: Instant | null;
  readonly madeAt: Instant;
};

/** Whose address has this secret, in whatever partnership; null for none, or one that is switched off. */
export async function findRecipient(db: Db, tokenSha256: string): Promise<LetterRecipient | null> {
  const row = await db.transaction().execute(async (tx) => {
    await sql`select set_config('regiekamer.letter_token', ${tokenSha256}, true)`.execute(tx);
    return tx
      .selectFrom("mail_address")
      .select(["id", "partnership_id", "person_id", "purpose"])
      .where("token_sha256", "=", tokenSha256)
      .where("switched_off_at", "is", null)
      .executeTakeFirst();
  });
  return row
    ? {
        addressId: row.id,
        partnershipId: row.partnership_id,
        personId: row.person_id,
        purpose: row.purpose,
      }
    : null;
}

/** The addresses of one person in the partnership at hand. */
export const listMailAddresses = (tx: Tx, personId: string): Promise<MailAddressRow[]> =>
  tx
    .selectFrom("mail_address")
    .select([
      "id",
      "purpose",
      "serial",
      "token_sha256 as tokenSha256",
      "letters",
      "last_letter_at as lastLetterAt",
      "switched_off_at as switchedOffAt",
      "made_at as madeAt",
    ])
    .where("person_id", "=", personId)
    .orderBy("purpose")
    .execute();

/** Makes or replaces the address of a person for a purpose; the older secret no longer opens anything. */
export async function writeMailAddress(
  tx: Tx,
  address: {
    readonly personId: string;
    readonly purpose: LetterPurpose;
    readonly serial: number;
    readonly tokenSha256: string;
  },
  now: Instant,
): Promise<void> {
  const fresh = {
    serial: address.serial,
    token_sha256: address.tokenSha256,
    switched_off_at: null,
    made_at: now,
  };
  await tx
    .insertInto("mail_address")
    .values({
      partnership_id: sql<string>`current_partnership()`,
      person_id: address.personId,
      purpose: address.purpose,
      ...fresh,
    })
    .onConflict((conflict) =>
      conflict.columns(["partnership_id", "person_id", "purpose"]).doUpdateSet(fresh),
    )
    .execute();
}

export async function switchOffMailAddress(
  tx: Tx,
  personId: string,
  purpose: LetterPurpose,
  now: Instant,
): Promise<boolean> {
  const done = await tx
    .updateTable("mail_address")
    .set({ switched_off_at: now })
    .where("person_id", "=", personId)
    .where("purpose", "=", purpose)
    .where("switched_off_at", "is", null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

export async function countLetter(tx: Tx, addressId: string, now: Instant): Promise<void> {
  await tx
    .updateTable("mail_address")
    .set({ letters: sql<number>`letters + 1`, last_letter_at: now })
    .where("id", "=", addressId)
    .execute();
}
