import { sql } from "kysely";
import type { Tx } from "#platform/db";
import type { SourceFacts } from "../rules/statement.ts";
import "./tables.ts";

// Well below the 65,535 values of one statement of PostgreSQL.
const idsAtOnce = 10_000;

/**
 * What every edition of this list said about these organisations no longer counts; it stays, and remembers
 * which import ended it. Follow it with recomputeOrganisations.
 */
export async function endStatements(
  tx: Tx,
  organisationIds: readonly string[],
  { kind, publisher, title }: Pick<SourceFacts, "kind" | "publisher" | "title">,
  importId: string,
): Promise<void> {
  for (let at = 0; at < organisationIds.length; at += idsAtOnce) {
    await tx
      .updateTable("statement")
      .from("source")
      .set({ is_current: false, ended_by: importId })
      .whereRef("source.id", "=", "statement.source_id")
      .where("source.kind", "=", kind)
      .where("source.publisher", "=", publisher)
      .where("source.title", "=", title)
      .where("statement.is_current", "=", true)
      .where("statement.organisation_id", "in", organisationIds.slice(at, at + idsAtOnce))
      .execute();
  }
}

/** How many organisations lost their place in a list through this import, and did not get it back. */
export async function countEnded(tx: Tx, importId: string): Promise<number> {
  const row = await tx
    .selectFrom("statement")
    .select((count) => count.fn.count<string>("organisation_id").distinct().as("many"))
    .where("ended_by", "=", importId)
    .executeTakeFirstOrThrow();
  return Number(row.many);
}

export type Revived = { readonly organisationId: string; readonly list: string };

/**
 * Takes the ending back, for one organisation or all of the import. A statement counts again unless the list
 * has said something newer meanwhile. Follow it with recomputeOrganisations.
 */
export async function reviveStatements(
  tx: Tx,
  importId: string,
  organisationId: string | null = null,
): Promise<Revived[]> {
  const rows = await sql<{ organisation_id: string; publisher: string; title: string }>`
    update statement set ended_by = null, is_current = not exists (
      select from statement newer join source edition on edition.id = newer.source_id
      where newer.organisation_id = statement.organisation_id and newer.is_current
        and (edition.kind, edition.publisher, edition.title) = (source.kind, source.publisher, source.title))
    from source
    where source.id = statement.source_id and statement.ended_by = ${importId}
      and (${organisationId}::uuid is null or statement.organisation_id = ${organisationId}::uuid)
    returning statement.organisation_id, source.publisher, source.title`.execute(tx);
  return rows.rows.map(({ organisation_id, publisher, title }) => ({
    organisationId: organisation_id,
    list: `${publisher}, ${title}`,
  }));
}
