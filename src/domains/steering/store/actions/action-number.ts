import { sql } from "kysely";
import type { Tx } from "#platform/db";
import "../tables.ts";

/** The next number of the partnership; who asks at the same time waits until this transaction ends. */
export async function nextActionNumber(tx: Tx): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended('action ' || current_partnership()::text, 0))`.execute(
    tx,
  );
  const row = await tx
    .selectFrom("action")
    .select((eb) => eb.fn.max<number | null>("number").as("highest"))
    .executeTakeFirst();
  return (row?.highest ?? 0) + 1;
}
