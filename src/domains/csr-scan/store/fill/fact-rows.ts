import type { Tx } from "#platform/db";
import "../tables.ts";

export type KeptFact = {
  readonly fact: string;
  readonly value: unknown;
  readonly source: string;
  readonly note: string;
};

/** All figures of a scan, for who takes them along. */
export const listFacts = (tx: Tx, scanId: string): Promise<readonly KeptFact[]> =>
  tx
    .selectFrom("csr_fact")
    .select(["fact", "value", "source", "note"])
    .where("scan_id", "=", scanId)
    .orderBy("fact")
    .execute();
