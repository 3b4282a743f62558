import { sql } from "kysely";
import type { Tx } from "#platform/db";
import "./tables.ts";

/** Tells whoever ranks in memory that something besides the register changed. Call it in the transaction of the change. */
export async function bumpMatchingVersion(tx: Tx): Promise<void> {
  await sql`insert into matching_version (partnership_id) values (current_partnership())
    on conflict (partnership_id) do update set version = matching_version.version + 1`.execute(tx);
}

/** 0 when nothing was ever changed. */
export async function readMatchingVersion(tx: Tx): Promise<number> {
  const row = await tx.selectFrom("matching_version").select("version").executeTakeFirst();
  return row?.version ?? 0;
}
