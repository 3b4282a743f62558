import { sql } from "kysely";
import type { Instant } from "#kernel/day";
import { isId } from "#kernel/id";
import type { Tx } from "#platform/db";
import type { ImportKind, ImportState } from "../rules/import-run.ts";
import "./list-import-tables.ts";
import "./tables.ts";

/** `{read, added, changed, unchanged, refused, …}`; what a kind does not count is absent. */
export type ImportCounts = Readonly<Record<string, number>>;

export type ImportRun = {
  readonly id: string;
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly state: ImportState;
  readonly counts: ImportCounts;
  readonly problem: string | null;
  readonly startedAt: Instant;
  readonly finishedAt: Instant | null;
  readonly personId: string | null;
  /** Of its source, once it has one. */
  readonly publisher: string | null;
  readonly title: string | null;
};

const runs = (tx: Tx) =>
  tx
    .selectFrom("import_run")
    .leftJoin("source", "source.id", "import_run.source_id")
    .select([
      "import_run.id",
      "import_run.kind",
      "import_run.file_name as fileName",
      "import_run.state",
      "import_run.counts",
      "import_run.problem",
      "import_run.started_at as startedAt",
      "import_run.finished_at as finishedAt",
      "import_run.person_id as personId",
      "source.publisher",
      "source.title",
    ]);

const toRun = (
  row: Awaited<ReturnType<ReturnType<typeof runs>["execute"]>>[number],
): ImportRun => ({
  ...row,
  kind: row.kind as ImportKind,
  state: row.state as ImportState,
  counts: row.counts as ImportCounts,
});

/** Imports of this partnership, the newest first, at most `limit`. */
export async function listImportRuns(tx: Tx, limit: number): Promise<ImportRun[]> {
  const rows = await runs(tx)
    .orderBy("import_run.started_at", "desc")
    .orderBy("import_run.id")
    .limit(limit)
    .execute();
  return rows.map(toRun);
}

/** Null when this partnership has no such import. */
export async function findImportRun(tx: Tx, id: string): Promise<ImportRun | null> {
  if (!isId(id)) return null;
  const row = await runs(tx).where("import_run.id", "=", id).executeTakeFirst();
  return row ? toRun(row) : null;
}

export async function createImportRun(
  tx: Tx,
  run: {
    readonly kind: ImportKind;
    readonly fileName: string;
    readonly personId: string | null;
    readonly now: Instant;
  },
): Promise<string> {
  const row = await tx
    .insertInto("import_run")
    .values({
      partnership_id: sql<string>`current_partnership()`,
      source_id: null,
      kind: run.kind,
      file_name: run.fileName,
      problem: null,
      person_id: run.personId,
      started_at: run.now,
      finished_at: null,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function setImportState(tx: Tx, id: string, state: ImportState): Promise<void> {
  await tx.updateTable("import_run").set({ state }).where("id", "=", id).execute();
}

/** Keeps another request from finishing the same import; its state at this moment. */
export async function lockImportRun(tx: Tx, id: string): Promise<ImportState | null> {
  if (!isId(id)) return null;
  const row = await tx
    .selectFrom("import_run")
    .select("state")
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row ? (row.state as ImportState) : null;
}

export async function finishImportRun(
  tx: Tx,
  id: string,
  end: {
    readonly state: "done" | "unchanged" | "failed" | "cancelled";
    readonly counts: ImportCounts;
    readonly sourceId?: string | null;
    readonly problem?: string | null;
    readonly now: Instant;
  },
): Promise<void> {
  await tx
    .updateTable("import_run")
    .set({
      state: end.state,
      counts: sql`${JSON.stringify(end.counts)}::text::jsonb`,
      source_id: end.sourceId ?? null,
      problem: end.problem ?? null,
      finished_at: end.now,
    })
    .where("id", "=", id)
    .execute();
}

/** A row that was not taken over, or a cell left out of one that was; kept so that nothing is lost. */
export type RefusedEntry = {
  readonly file: string;
  /** 1-based line in the file. */
  readonly line: number | null;
  /** The column it is about, as headed in the file. */
  readonly field: string | null;
  readonly because: string;
  /** What was written there. */
  readonly detail: string | null;
  /** The whole row as written, for a row not taken over; null for a cell. */
  readonly raw: string | null;
};

const rowsAtOnce = 2_000;

export async function saveRefusedRows(
  tx: Tx,
  importId: string,
  entries: readonly RefusedEntry[],
): Promise<void> {
  for (let at = 0; at < entries.length; at += rowsAtOnce) {
    await tx
      .insertInto("refused_row")
      .values(
        entries.slice(at, at + rowsAtOnce).map((entry) => ({
          partnership_id: sql<string>`current_partnership()`,
          import_id: importId,
          ...entry,
        })),
      )
      .execute();
  }
}

/** In the order of the file, at most `limit` of them. */
export async function listRefusedRows(
  tx: Tx,
  importId: string,
  limit: number,
): Promise<RefusedEntry[]> {
  return tx
    .selectFrom("refused_row")
    .select(["file", "line", "field", "because", "detail", "raw"])
    .where("import_id", "=", importId)
    .orderBy("id")
    .limit(limit)
    .execute();
}

export type StoredListImport = { readonly fileId: string | null; readonly settings: unknown };

export async function createListImport(tx: Tx, importId: string, fileId: string): Promise<void> {
  await tx
    .insertInto("list_import")
    .values({
      partnership_id: sql<string>`current_partnership()`,
      import_id: importId,
      file_id: fileId,
      settings: sql`'{}'::jsonb`,
    })
    .execute();
}

export async function findListImport(tx: Tx, importId: string): Promise<StoredListImport | null> {
  const row = await tx
    .selectFrom("list_import")
    .select(["file_id", "settings"])
    .where("import_id", "=", importId)
    .executeTakeFirst();
  return row ? { fileId: row.file_id, settings: row.settings } : null;
}

export async function saveListSettings(tx: Tx, importId: string, settings: object): Promise<void> {
  await tx
    .updateTable("list_import")
    .set({ settings: sql`${JSON.stringify(settings)}::text::jsonb` })
    .where("import_id", "=", importId)
    .execute();
}
