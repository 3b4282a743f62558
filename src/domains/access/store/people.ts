import { sql } from "kysely";
import type { Language } from "#kernel/language";
import type { Db, Tx } from "#platform/db";
import "./tables.ts";

export type Person = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language | null;
  readonly theme: "light" | "dark" | "system";
};

const personColumns = ["id", "name", "email", "language", "theme"] as const;

/** E-mail addresses are compared as the database keeps them. */
export const plainEmail = (email: string): string => email.trim().toLowerCase();

export const findPerson = (db: Db, id: string): Promise<Person | undefined> =>
  db.selectFrom("person").select(personColumns).where("id", "=", id).executeTakeFirst();

export const findPersonByEmail = (db: Db, email: string): Promise<Person | undefined> =>
  db
    .selectFrom("person")
    .select(personColumns)
    .where("email", "=", plainEmail(email))
    .executeTakeFirst();

/** Has this installation anybody at all? */
export async function hasPeople(db: Db): Promise<boolean> {
  return (await db.selectFrom("person").select("id").limit(1).executeTakeFirst()) !== undefined;
}

/** Waits for whoever else sets up this installation at the same moment; held until the transaction ends. */
export async function holdSetUp(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('regiekamer.first-administrator'))`.execute(tx);
}

/** @param verified the person has shown to read mail sent to this address */
export async function addPerson(
  tx: Tx,
  person: { name: string; email: string; language: Language | null; verified: boolean },
): Promise<Person> {
  return tx
    .insertInto("person")
    .values({
      name: person.name,
      email: plainEmail(person.email),
      email_verified: person.verified,
      language: person.language,
    })
    .returning(personColumns)
    .executeTakeFirstOrThrow();
}

export async function savePreferences(
  db: Db,
  personId: string,
  chosen: { language?: Language; theme?: Person["theme"]; name?: string },
): Promise<void> {
  if (Object.keys(chosen).length === 0) return;
  await db.updateTable("person").set(chosen).where("id", "=", personId).execute();
}

export async function markEmailVerified(tx: Tx, personId: string): Promise<void> {
  await tx.updateTable("person").set({ email_verified: true }).where("id", "=", personId).execute();
}

/** @returns false when nobody has this address */
export async function setOperator(
  db: Db | Tx,
  email: string,
  isOperator: boolean,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("person")
    .set({ is_operator: isOperator })
    .where("email", "=", plainEmail(email))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
