import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Day } from "#kernel/day";
import type { Tx } from "#platform/db";
import { spokenText } from "../rules/compose-record.ts";
import type { SourceFacts, SourceKind, Statement, StatementFields } from "../rules/statement.ts";
import "./tables.ts";

// Written out, not bound: the index of current statements is only taken where the plan can see the condition.
const isCurrent = sql<boolean>`statement.is_current`;

export type NewStatement = {
  readonly organisationId: string;
  readonly sourceId: string;
  readonly statedOn: Day;
  readonly fields: StatementFields;
  readonly personId?: string | null;
};

export type StatementSaved =
  | { readonly kind: "saved"; readonly statementId: string }
  /** The source said exactly this before. */
  | { readonly kind: "unchanged" }
  /** The source said something newer already; this edition is kept, but does not count. */
  | { readonly kind: "older"; readonly statementId: string };

/** SHA-256 over what is said, without file, line and day. */
export const fieldsSha256 = (fields: StatementFields): string =>
  createHash("sha256").update(spokenText(fields)).digest("hex");

/**
 * Keeps what a source says about an organisation; the edition before it no longer counts but stays.
 * Follow it with recomputeOrganisations.
 */
export async function saveStatement(tx: Tx, statement: NewStatement): Promise<StatementSaved> {
  const sha256 = fieldsSha256(statement.fields);
  const current = await findCurrentOfSameSource(tx, statement);
  if (current?.fields_sha256 === sha256) return { kind: "unchanged" };
  const older = current !== undefined && current.stated_on > statement.statedOn;
  if (current && !older) {
    await tx
      .updateTable("statement")
      .set({ is_current: false })
      .where("id", "=", current.id)
      .execute();
  }
  const row = await tx
    .insertInto("statement")
    .values({
      partnership_id: sql<string>`current_partnership()`,
      organisation_id: statement.organisationId,
      source_id: statement.sourceId,
      stated_on: statement.statedOn,
      fields: sql`${JSON.stringify(statement.fields)}::text::jsonb`,
      fields_sha256: sha256,
      is_current: !older,
      person_id: statement.personId ?? null,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return { kind: older ? "older" : "saved", statementId: row.id };
}

/** Editions of one source share kind, publisher and title, whatever file they came in. */
const findCurrentOfSameSource = (tx: Tx, statement: NewStatement) =>
  tx
    .selectFrom("statement")
    .innerJoin("source as known", "known.id", "statement.source_id")
    .innerJoin("source as new", (join) =>
      join
        .onRef("new.kind", "=", "known.kind")
        .onRef("new.publisher", "=", "known.publisher")
        .onRef("new.title", "=", "known.title"),
    )
    .select(["statement.id", "statement.fields_sha256", "statement.stated_on"])
    .where("statement.organisation_id", "=", statement.organisationId)
    .where(isCurrent)
    .where("new.id", "=", statement.sourceId)
    .orderBy("statement.stated_on", "desc")
    .limit(1)
    .executeTakeFirst();

/** What an own source said last, to add an edit to; undefined when it never spoke. */
export async function loadCurrentFields(
  tx: Tx,
  organisationId: string,
  sourceId: string,
): Promise<StatementFields | undefined> {
  const row = await tx
    .selectFrom("statement")
    .select("fields")
    .where("organisation_id", "=", organisationId)
    .where("source_id", "=", sourceId)
    .where(isCurrent)
    .executeTakeFirst();
  return row?.fields as StatementFields | undefined;
}

/** The statements that count, with their sources, for each organisation asked for. */
export async function loadStatements(
  tx: Tx,
  organisationIds: readonly string[],
): Promise<Map<string, Statement[]>> {
  const byOrganisation = new Map<string, Statement[]>();
  if (organisationIds.length === 0) return byOrganisation;
  const rows = await tx
    .selectFrom("statement")
    .innerJoin("source", "source.id", "statement.source_id")
    .select([
      "statement.id",
      "statement.organisation_id",
      "statement.source_id",
      "statement.stated_on",
      "statement.recorded_at",
      "statement.fields",
      "source.kind",
      "source.publisher",
      "source.title",
      "source.licence",
      "source.url",
      "source.file_name",
      "source.retrieved_on",
    ])
    .where("statement.organisation_id", "in", organisationIds)
    .where(isCurrent)
    .execute();
  for (const row of rows) {
    const source: SourceFacts = {
      kind: row.kind as SourceKind,
      publisher: row.publisher,
      title: row.title,
      licence: row.licence,
      url: row.url,
      fileName: row.file_name,
      retrievedOn: row.retrieved_on,
    };
    const list = byOrganisation.get(row.organisation_id) ?? [];
    list.push({
      id: row.id,
      sourceId: row.source_id,
      source,
      statedOn: row.stated_on,
      recordedAt: row.recorded_at,
      fields: row.fields as StatementFields,
    });
    byOrganisation.set(row.organisation_id, list);
  }
  return byOrganisation;
}

/** Statements that no longer count because one new statement says it all. */
export async function replaceStatements(
  tx: Tx,
  ids: readonly string[],
  statement: NewStatement,
): Promise<void> {
  await tx.updateTable("statement").set({ is_current: false }).where("id", "in", ids).execute();
  await saveStatement(tx, statement);
}
