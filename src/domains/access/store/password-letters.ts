import { createHash, randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Instant } from "#kernel/day";
import type { Db, Tx } from "#platform/db";
import "./tables.ts";

const identifierOf = (token: string): string =>
  `password-letter:${createHash("sha256").update(token).digest("hex")}`;

/** @returns the token for the letter's link; only its hash is kept */
export async function addPasswordLetter(
  tx: Tx,
  personId: string,
  validMinutes: number,
): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await tx
    .insertInto("verification")
    .values({
      identifier: identifierOf(token),
      value: personId,
      expires_at: sql<Instant>`now() + make_interval(mins => ${validMinutes})`,
    })
    .execute();
  return token;
}

/** Whose password this letter may set, while it is in time. */
export async function findPasswordLetter(db: Db, token: string): Promise<string | undefined> {
  const row = await db
    .selectFrom("verification")
    .select("value")
    .where("identifier", "=", identifierOf(token))
    .where("expires_at", ">", sql<Instant>`now()`)
    .executeTakeFirst();
  return row?.value;
}

/** Uses it up, and every other letter to the same person. */
export async function usePasswordLetter(tx: Tx, token: string): Promise<string | undefined> {
  const used = await tx
    .deleteFrom("verification")
    .where("identifier", "=", identifierOf(token))
    .where("expires_at", ">", sql<Instant>`now()`)
    .returning("value")
    .executeTakeFirst();
  if (!used) return undefined;
  await tx
    .deleteFrom("verification")
    .where("identifier", "like", "password-letter:%")
    .where("value", "=", used.value)
    .execute();
  return used.value;
}
