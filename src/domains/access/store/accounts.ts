import type { Db, Tx } from "#platform/db";
import "./tables.ts";

const passwordProvider = "credential";
/** The one sign-in provider an installation can have. */
export const externalProvider = "oidc";

/** The kept hash of a person's password; undefined when they have none. */
export async function passwordHashOf(db: Db, personId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom("account")
    .select("password")
    .where("person_id", "=", personId)
    .where("provider_id", "=", passwordProvider)
    .executeTakeFirst();
  return row?.password ?? undefined;
}

export async function savePasswordHash(tx: Tx, personId: string, hash: string): Promise<void> {
  await tx
    .insertInto("account")
    .values({
      person_id: personId,
      provider_id: passwordProvider,
      account_id: personId,
      password: hash,
    })
    .onConflict((conflict) =>
      conflict.columns(["provider_id", "account_id"]).doUpdateSet({ password: hash }),
    )
    .execute();
}

/** The ways in a person has. */
export async function waysIn(
  db: Db,
  personId: string,
): Promise<{ password: boolean; external: boolean; passkeys: number }> {
  const accounts = await db
    .selectFrom("account")
    .select("provider_id")
    .where("person_id", "=", personId)
    .execute();
  const { passkeys } = await db
    .selectFrom("passkey")
    .select((q) => q.fn.countAll<number>().as("passkeys"))
    .where("person_id", "=", personId)
    .executeTakeFirstOrThrow();
  const has = (provider: string) => accounts.some((account) => account.provider_id === provider);
  return { password: has(passwordProvider), external: has(externalProvider), passkeys };
}
