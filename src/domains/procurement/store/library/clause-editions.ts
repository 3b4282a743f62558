import { sql } from "kysely";
import { enterPartnership, type Tx } from "#platform/db";
import { listPartnerships } from "#territory";
import "./tables.ts";

export type ClauseEdition = {
  readonly key: string;
  readonly edition: number;
  readonly content: Readonly<Record<string, unknown>>;
};

/** Only the owner of the database may. */
export async function replaceClauseEditions(
  tx: Tx,
  editions: readonly ClauseEdition[],
): Promise<void> {
  await tx.deleteFrom("clause_edition").execute();
  if (editions.length > 0) {
    await tx
      .insertInto("clause_edition")
      .values([...editions])
      .execute();
  }
}

/** Lets every partnership of the installation adopt what is new; done twice it changes nothing. */
export async function adoptClausesEverywhere(tx: Tx): Promise<void> {
  for (const { id } of await listPartnerships(tx)) {
    await enterPartnership(tx, { partnershipId: id });
    await sql`select adopt_clauses(${id}::uuid)`.execute(tx);
  }
}
