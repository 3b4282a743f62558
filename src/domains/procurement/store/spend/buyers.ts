import { sql } from "kysely";
import type { Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import "./tables.ts";

/** Who a person said belongs to the books of a municipality, by key. */
export async function listOwnBuyers(tx: Tx, nis: string): Promise<readonly string[]> {
  const rows = await tx.selectFrom("spend_buyer").select("key").where("nis", "=", nis).execute();
  return rows.map(({ key }) => key);
}

export async function keepOwnBuyers(
  tx: Tx,
  nis: string,
  buyers: readonly { readonly key: string; readonly name: string }[],
  who: { readonly name: string; readonly now: Instant },
): Promise<void> {
  for (const { key, name } of buyers)
    await tx
      .insertInto("spend_buyer")
      .values({
        partnership_id: sql<string>`current_partnership()`,
        nis,
        key,
        name,
        decided_by: who.name,
        decided_at: who.now,
      })
      .onConflict((conflict) => conflict.columns(["partnership_id", "nis", "key"]).doNothing())
      .execute();
}
