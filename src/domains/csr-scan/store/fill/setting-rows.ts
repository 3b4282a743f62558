import type { Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import "../tables.ts";
import "./tables.ts";

/** May a company begin by itself on the public site? It may, until the partnership says otherwise. */
export async function readSelfStart(tx: Tx): Promise<boolean> {
  const row = await tx.selectFrom("csr_setting").select("self_start").executeTakeFirst();
  return row?.self_start ?? true;
}

export async function writeSelfStart(
  tx: Tx,
  partnershipId: string,
  isOn: boolean,
  now: Instant,
): Promise<void> {
  await tx
    .insertInto("csr_setting")
    .values({ partnership_id: partnershipId, self_start: isOn, changed_at: now })
    .onConflict((conflict) =>
      conflict.column("partnership_id").doUpdateSet({ self_start: isOn, changed_at: now }),
    )
    .execute();
}
