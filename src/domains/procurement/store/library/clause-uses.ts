import type { Tx } from "#platform/db";
import "../contracts/tables.ts";

/** A contract that carries a clause of the library. */
export type ClauseUse = {
  readonly contractId: string;
  readonly title: string;
  readonly nis: string | null;
  readonly version: number | null;
};

/** Where a clause was used, newest first; removed contracts are left out. */
export async function listClauseUses(tx: Tx, key: string): Promise<ClauseUse[]> {
  const rows = await tx
    .selectFrom("contract_clause as c")
    .innerJoin("purchase_contract as p", (join) =>
      join.onRef("p.partnership_id", "=", "c.partnership_id").onRef("p.id", "=", "c.contract_id"),
    )
    .select(["p.id", "p.title", "p.nis", "c.library_version"])
    .where("c.library_key", "=", key)
    .where("p.removed_at", "is", null)
    .orderBy("p.created_at", "desc")
    .limit(200)
    .execute();
  return rows.map((row) => ({
    contractId: row.id,
    title: row.title,
    nis: row.nis,
    version: row.library_version,
  }));
}
