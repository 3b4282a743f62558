import { sql } from "kysely";
import type { Db, Tx } from "#platform/db";
import "./tables.ts";

/** Tells everybody who keeps the register in memory that it changed. Call it in the transaction of the change. */
export async function bumpRegisterVersion(tx: Tx): Promise<void> {
  await sql`insert into register_version (partnership_id) values (current_partnership())
    on conflict (partnership_id)
    do update set version = register_version.version + 1, changed_at = now()`.execute(tx);
}

/** The version of the register of the partnership at hand; 0 when nothing was ever written. */
export async function readRegisterVersion(tx: Db | Tx): Promise<number> {
  const row = await tx.selectFrom("register_version").select("version").executeTakeFirst();
  return row?.version ?? 0;
}
