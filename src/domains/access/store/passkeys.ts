import type { Instant } from "#kernel/day";
import type { Db } from "#platform/db";
import "./tables.ts";

export type PasskeyLine = {
  readonly id: string;
  readonly name: string | null;
  /** The model of what keeps it, as published by its maker. */
  readonly aaguid: string | null;
  readonly addedAt: Instant | null;
};

/** A person's passkeys, the oldest first. */
export const listPasskeys = (db: Db, personId: string): Promise<PasskeyLine[]> =>
  db
    .selectFrom("passkey")
    .select(["id", "name", "aaguid", "created_at as addedAt"])
    .where("person_id", "=", personId)
    .orderBy("created_at")
    .orderBy("id")
    .execute();

/** @returns false when this person has no such passkey */
export async function removePasskey(db: Db, personId: string, id: string): Promise<boolean> {
  const result = await db
    .deleteFrom("passkey")
    .where("person_id", "=", personId)
    .where("id", "=", id)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}
