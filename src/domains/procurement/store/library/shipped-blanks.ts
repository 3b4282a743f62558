import type { Db, Tx } from "#platform/db";
import type { ClauseBlank } from "../../rules/library/clause.ts";
import "./tables.ts";

/** Only the owner of the database may. */
export async function replaceShippedBlanks(tx: Tx, blanks: readonly ClauseBlank[]): Promise<void> {
  await tx.deleteFrom("clause_blank").execute();
  if (blanks.length === 0) return;
  await tx
    .insertInto("clause_blank")
    .values(blanks.map(({ name, ...content }, position) => ({ name, position, content })))
    .execute();
}

/** Blanks every clause may use, in their order. */
export async function listShippedBlanks(db: Db | Tx): Promise<ClauseBlank[]> {
  const rows = await db
    .selectFrom("clause_blank")
    .select(["name", "content"])
    .orderBy("position")
    .execute();
  return rows.map(({ name, content }) => ({
    ...(content as Omit<ClauseBlank, "name">),
    name,
  }));
}
