import { sql } from "kysely";
import type { Instant } from "#kernel/day";
import { isId } from "#kernel/id";
import type { Tx } from "#platform/db";
import type { NoticeRefusal } from "../../rules/notice-refusal.ts";
import { type ImportCounts, noCounts } from "../../rules/notices/import-counts.ts";
import { emptySummary, type ImportSummary } from "../../rules/notices/import-summary.ts";
import type { NoticeImportTable } from "./tables.ts";

export type ImportVia = NoticeImportTable["via"];
export type ImportState = "uploaded" | "running" | "done" | "undone" | "cancelled";

/** Files that were brought in together, and what came of them. */
export type NoticeImport = {
  readonly id: string;
  readonly via: ImportVia;
  readonly sourceId: string | null;
  readonly name: string;
  readonly state: ImportState;
  /** Uploaded files, while they are kept. */
  readonly fileIds: readonly string[];
  readonly counts: ImportCounts;
  readonly summary: ImportSummary;
  readonly personId: string | null;
  readonly personName: string;
  readonly startedAt: Instant;
  readonly finishedAt: Instant | null;
  readonly undoneAt: Instant | null;
  readonly undoneBy: string | null;
};

export type NewNoticeImport = {
  readonly via: ImportVia;
  readonly name: string;
  readonly state: "uploaded" | "running";
  readonly sourceId?: string | null;
  readonly fileIds?: readonly string[];
  readonly person?: { readonly id: string; readonly name: string } | null;
};

const columns = [
  "id",
  "via",
  "source_id",
  "name",
  "state",
  "file_ids",
  "counts",
  "summary",
  "person_id",
  "person_name",
  "started_at",
  "finished_at",
  "undone_at",
  "undone_by",
] as const;

export async function createImport(tx: Tx, made: NewNoticeImport, now: Instant): Promise<string> {
  const { id } = await tx
    .insertInto("notice_import")
    .values({
      partnership_id: sql<string>`current_partnership()`,
      via: made.via,
      source_id: made.sourceId ?? null,
      name: made.name.slice(0, 300) || "–",
      state: made.state,
      file_ids: [...(made.fileIds ?? [])],
      person_id: made.person?.id ?? null,
      person_name: made.person?.name ?? "",
      started_at: now,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** @param lock nobody else decides about it until the transaction ends */
export async function findImport(
  tx: Tx,
  id: string,
  { lock = false } = {},
): Promise<NoticeImport | null> {
  if (!isId(id)) return null;
  let query = tx.selectFrom("notice_import").select(columns).where("id", "=", id);
  if (lock) query = query.forUpdate();
  const row = await query.executeTakeFirst();
  return row ? toImport(row) : null;
}

/** The newest first; of one source only when it is named. */
export async function listImports(
  tx: Tx,
  { sourceId, most }: { readonly sourceId?: string; readonly most: number },
): Promise<NoticeImport[]> {
  let query = tx
    .selectFrom("notice_import")
    .select(columns)
    .where("state", "<>", "cancelled")
    .orderBy("started_at", "desc")
    .orderBy("id")
    .limit(most);
  if (sourceId) query = query.where("source_id", "=", sourceId);
  return (await query.execute()).map(toImport);
}

export type ImportChange = {
  readonly state?: ImportState;
  readonly counts?: ImportCounts;
  readonly summary?: ImportSummary;
  readonly finishedAt?: Instant;
  readonly undone?: { readonly at: Instant; readonly by: string };
};

export async function changeImport(tx: Tx, id: string, change: ImportChange): Promise<void> {
  await tx
    .updateTable("notice_import")
    .set({
      ...(change.state ? { state: change.state } : {}),
      ...(change.counts ? { counts: change.counts } : {}),
      ...(change.summary ? { summary: change.summary } : {}),
      ...(change.finishedAt ? { finished_at: change.finishedAt } : {}),
      ...(change.undone ? { undone_at: change.undone.at, undone_by: change.undone.by } : {}),
    })
    .where("id", "=", id)
    .execute();
}

/** Imports of a source that a broken-off look left open are over: what they stored stays. */
export async function closeOpenImports(tx: Tx, sourceId: string, now: Instant): Promise<void> {
  await tx
    .updateTable("notice_import")
    .set({ state: "done", finished_at: now })
    .where("source_id", "=", sourceId)
    .where("state", "=", "running")
    .execute();
}

/** Names of the files an import has dealt with, so that one that was broken off goes on where it was. */
export async function namesDone(tx: Tx, importId: string): Promise<Set<string>> {
  const rows = await tx
    .selectFrom("notice_file")
    .select("name")
    .where("import_id", "=", importId)
    .execute();
  return new Set(rows.map(({ name }) => name));
}

/**
 * Files with these contents that were read before by the same reader, in an import that still stands.
 * @param alsoRefused those too that turned out to hold no notice
 * @returns content → file
 */
export async function filesKnown(
  tx: Tx,
  contents: readonly string[],
  reader: number,
  { alsoRefused = false } = {},
): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom("notice_file")
    .innerJoin("notice_import", (join) =>
      join
        .onRef("notice_import.partnership_id", "=", "notice_file.partnership_id")
        .onRef("notice_import.id", "=", "notice_file.import_id"),
    )
    .select(["notice_file.sha256", "notice_file.id"])
    .where("notice_file.sha256", "in", [...new Set(contents), ""])
    .where("notice_file.reader", "=", reader)
    .where("notice_file.outcome", "in", [
      "read",
      "unchanged",
      ...(alsoRefused ? (["refused"] as const) : []),
    ])
    .where("notice_import.state", "<>", "undone")
    .execute();
  return new Map(rows.map(({ sha256, id }) => [sha256, id]));
}

export type ImportRefusal = NoticeRefusal;

/** In the order they were met. */
export async function listRefusals(
  tx: Tx,
  importId: string,
  most: number,
): Promise<ImportRefusal[]> {
  const rows = await tx
    .selectFrom("notice_refusal")
    .select(["file_name", "because", "line", "col", "entry", "detail"])
    .where("import_id", "=", importId)
    .orderBy("id")
    .limit(most)
    .execute();
  return rows.map((row) => ({
    file: row.file_name,
    because: row.because,
    ...(row.line === null ? {} : { line: row.line }),
    ...(row.col === null ? {} : { column: row.col }),
    ...(row.entry === null ? {} : { entry: row.entry }),
    ...(row.detail === null ? {} : { detail: row.detail }),
  }));
}

/** What looking into it refused goes, before taking it in says it again. */
export async function forgetRefusals(tx: Tx, importId: string): Promise<void> {
  await tx.deleteFrom("notice_refusal").where("import_id", "=", importId).execute();
}

type ImportRow = {
  id: string;
  via: ImportVia;
  source_id: string | null;
  name: string;
  state: ImportState;
  file_ids: string[];
  counts: Partial<ImportCounts>;
  summary: Partial<ImportSummary>;
  person_id: string | null;
  person_name: string;
  started_at: Instant;
  finished_at: Instant | null;
  undone_at: Instant | null;
  undone_by: string | null;
};

const toImport = (row: ImportRow): NoticeImport => ({
  id: row.id,
  via: row.via,
  sourceId: row.source_id,
  name: row.name,
  state: row.state,
  fileIds: row.file_ids,
  counts: { ...noCounts, ...row.counts },
  summary: { ...emptySummary, ...row.summary },
  personId: row.person_id,
  personName: row.person_name,
  startedAt: row.started_at,
  finishedAt: row.finished_at,
  undoneAt: row.undone_at,
  undoneBy: row.undone_by,
});
