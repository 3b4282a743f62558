import { sql } from "kysely";
import type { Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { Change } from "../rules/compose-record.ts";
import "./tables.ts";

export type RevisionVia = "edit" | "list-import" | "kbo-import" | "start-set" | "merge" | "undo";

export type NewRevision = {
  readonly organisationId: string;
  readonly changes: readonly Change[];
};

/** What all revisions of one deed share. */
export type Deed = {
  readonly via: RevisionVia;
  readonly person?: { readonly id: string; readonly name: string } | null;
  readonly importId?: string | null;
  /** The revision that is taken back. */
  readonly undoes?: number | null;
  /** What changed beside the values of fields, by organisation. */
  readonly also?: ReadonlyMap<string, readonly Change[]>;
  readonly now: Instant;
};

/** Adds to the history; nothing can ever be changed or removed there. */
export async function addRevisions(
  tx: Tx,
  revisions: readonly NewRevision[],
  deed: Deed,
): Promise<void> {
  if (revisions.length === 0) return;
  await tx
    .insertInto("revision")
    .values(
      revisions.map(({ organisationId, changes }) => ({
        partnership_id: sql<string>`current_partnership()`,
        organisation_id: organisationId,
        at: deed.now,
        via: deed.via,
        person_id: deed.person?.id ?? null,
        person_name: deed.person?.name ?? null,
        import_id: deed.importId ?? null,
        undoes: deed.undoes ?? null,
        changes: sql`${JSON.stringify(changes)}::text::jsonb`,
      })),
    )
    .execute();
}

export type Revision = {
  readonly id: number;
  readonly at: Instant;
  readonly via: RevisionVia;
  readonly personName: string | null;
  readonly importId: string | null;
  readonly undoes: number | null;
  readonly changes: readonly Change[];
};

const columns = ["id", "at", "via", "person_name", "import_id", "undoes", "changes"] as const;

const asRevision = (row: {
  id: number;
  at: Instant;
  via: string;
  person_name: string | null;
  import_id: string | null;
  undoes: number | null;
  changes: unknown;
}): Revision => ({
  id: row.id,
  at: row.at,
  via: row.via as RevisionVia,
  personName: row.person_name,
  importId: row.import_id,
  undoes: row.undoes,
  changes: row.changes as Change[],
});

/** The history of one record, newest first, at most `limit`. */
export async function loadRevisions(
  tx: Tx,
  organisationId: string,
  limit: number,
): Promise<Revision[]> {
  const rows = await tx
    .selectFrom("revision")
    .select(columns)
    .where("organisation_id", "=", organisationId)
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
  return rows.map(asRevision);
}

/** One revision of one record. */
export async function findRevision(
  tx: Tx,
  organisationId: string,
  id: number,
): Promise<Revision | undefined> {
  const row = await tx
    .selectFrom("revision")
    .select(columns)
    .where("organisation_id", "=", organisationId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && asRevision(row);
}
