import { sql } from "kysely";
import type { Tx } from "#platform/db";

/**
 * For the rest of this transaction. A database that saw a table empty goes on reading it whole for each row
 * that refers to it, though thousands came in meanwhile: an import then takes the square of its rows.
 */
export async function preferIndexes(tx: Tx): Promise<void> {
  await sql`set local enable_seqscan = off`.execute(tx);
}
