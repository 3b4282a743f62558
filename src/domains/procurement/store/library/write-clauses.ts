import { sql } from "kysely";
import type { Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { ClauseContent } from "../../rules/library/clause.ts";
import "./tables.ts";

const here = sql<string>`current_partnership()`;
const asJson = (value: unknown) => sql`${JSON.stringify(value)}::text::jsonb`;

export type ClauseDeed = "written" | "edited" | "approved" | "withdrawn" | "removed";

/** The columns of a version, whole, so that a deed can be taken back. */
export type ClauseRow = {
  readonly version: number;
  readonly edition: number | null;
  readonly content: ClauseContent;
  readonly state: string;
  readonly edit: number;
  readonly written_by: string | null;
  readonly written_at: Instant;
  readonly approved_by: string | null;
  readonly approved_by_id: string | null;
  readonly approved_at: Instant | null;
  readonly withdrawn_by: string | null;
  readonly withdrawn_at: Instant | null;
  readonly withdrawn_because: string;
};

const rowColumns = [
  "version",
  "edition",
  "content",
  "state",
  "edit",
  "written_by",
  "written_at",
  "approved_by",
  "approved_by_id",
  "approved_at",
  "withdrawn_by",
  "withdrawn_at",
  "withdrawn_because",
] as const;

/** A key that is not in use yet: the wished one, or with a number behind it. */
export async function freeClauseKey(tx: Tx, wished: string): Promise<string> {
  const rows = await tx.selectFrom("library_clause").select("key").execute();
  const used = new Set(rows.map(({ key }) => key));
  let key = wished;
  for (let number = 2; used.has(key); number += 1) key = `${wished}-${number}`;
  return key;
}

export async function insertClause(tx: Tx, key: string, now: Instant): Promise<void> {
  await tx
    .insertInto("library_clause")
    .values({ partnership_id: here, key, created_at: now })
    .execute();
}

/** Holds the clause until the transaction ends, so that two changes follow each other. @returns whether it is there */
export async function lockClause(tx: Tx, key: string): Promise<boolean> {
  const row = await tx
    .selectFrom("library_clause")
    .select("key")
    .where("key", "=", key)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

/** The rows of a clause from the first version on. */
export async function listClauseRows(tx: Tx, key: string): Promise<ClauseRow[]> {
  const rows = await tx
    .selectFrom("library_clause_version")
    .select(rowColumns)
    .where("key", "=", key)
    .orderBy("version")
    .execute();
  return rows.map((row) => ({ ...row, content: row.content as ClauseContent }));
}

/** Writes a version whole: adds it, or puts it in the place of what stood there. */
export async function putClauseRow(tx: Tx, key: string, row: ClauseRow): Promise<void> {
  const values = {
    ...row,
    content: asJson(row.content),
    valid_from: row.content.validFrom,
    valid_to: row.content.validTo,
  };
  await tx
    .insertInto("library_clause_version")
    .values({ partnership_id: here, key, ...values })
    .onConflict((conflict) =>
      conflict.columns(["partnership_id", "key", "version"]).doUpdateSet(values),
    )
    .execute();
}

/** Removes a version, and the clause with its last one. */
export async function removeClauseRow(tx: Tx, key: string, version: number): Promise<void> {
  await tx
    .deleteFrom("library_clause_version")
    .where("key", "=", key)
    .where("version", "=", version)
    .execute();
  await tx
    .deleteFrom("library_clause")
    .where("key", "=", key)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(selectFrom("library_clause_version as v").select("v.key").where("v.key", "=", key)),
      ),
    )
    .execute();
}

export type ClauseEvent = {
  readonly id: number;
  readonly version: number;
  readonly deed: ClauseDeed;
  /** The version as it was before; null: it was not there. */
  readonly before: ClauseRow | null;
  readonly personName: string;
  readonly at: Instant;
  /** Who took it back; null: it stands. */
  readonly undoneBy: string | null;
};

export async function addClauseEvent(
  tx: Tx,
  key: string,
  event: Omit<ClauseEvent, "id" | "undoneBy"> & { readonly personId: string | null },
): Promise<void> {
  await tx
    .insertInto("library_clause_event")
    .values({
      partnership_id: here,
      key,
      version: event.version,
      deed: event.deed,
      before: event.before === null ? null : asJson(event.before),
      person_id: event.personId,
      person_name: event.personName,
      recorded_at: event.at,
    })
    .execute();
}

/** What was done to a clause, newest first. */
export async function listClauseEvents(tx: Tx, key: string, most: number): Promise<ClauseEvent[]> {
  const rows = await tx
    .selectFrom("library_clause_event")
    .select(["id", "version", "deed", "before", "person_name", "recorded_at", "undone_by"])
    .where("key", "=", key)
    .orderBy("id", "desc")
    .limit(most)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    deed: row.deed as ClauseDeed,
    before: row.before as ClauseRow | null,
    personName: row.person_name,
    at: row.recorded_at,
    undoneBy: row.undone_by,
  }));
}

export async function markClauseEventUndone(
  tx: Tx,
  id: number,
  by: { readonly name: string; readonly now: Instant },
): Promise<void> {
  await tx
    .updateTable("library_clause_event")
    .set({ undone_by: by.name, undone_at: by.now })
    .where("id", "=", id)
    .execute();
}
