import { sql } from "kysely";
import type { Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { ReportForm } from "../../rules/report/report-forms.ts";
import "../tables.ts";

export type ReportFile = {
  readonly fileId: string;
  readonly reportId: string;
  /** Null: of a draft. */
  readonly freezeId: string | null;
  readonly form: ReportForm;
  /** The page of one municipality. */
  readonly nis: string | null;
  readonly name: string;
  readonly bytes: number;
  readonly madeAt: Instant;
};

const selectFiles = (tx: Tx) =>
  tx
    .selectFrom("report_file")
    .innerJoin("stored_file", "stored_file.id", "report_file.file_id")
    .select(["file_id as fileId", "report_id as reportId", "freeze_id as freezeId", "form", "nis"])
    .select(["stored_file.name", "stored_file.bytes", "made_at as madeAt"]);

/** Files of a report, newest first; at most 200. */
export async function listReportFiles(tx: Tx, reportId: string): Promise<ReportFile[]> {
  const rows = await selectFiles(tx)
    .where("report_id", "=", reportId)
    .orderBy("made_at", "desc")
    .orderBy("file_id")
    .limit(200)
    .execute();
  return rows.map((row) => ({ ...row, form: row.form as ReportForm, bytes: Number(row.bytes) }));
}

export async function findReportFile(tx: Tx, fileId: string): Promise<ReportFile | null> {
  const row = await selectFiles(tx).where("file_id", "=", fileId).executeTakeFirst();
  return row ? { ...row, form: row.form as ReportForm, bytes: Number(row.bytes) } : null;
}

export async function insertReportFile(
  tx: Tx,
  file: Pick<ReportFile, "fileId" | "reportId" | "freezeId" | "form" | "nis"> & {
    readonly now: Instant;
  },
): Promise<void> {
  await tx
    .insertInto("report_file")
    .values({
      partnership_id: sql<string>`current_partnership()`,
      report_id: file.reportId,
      freeze_id: file.freezeId,
      file_id: file.fileId,
      form: file.form,
      nis: file.nis,
      made_at: file.now,
    })
    .execute();
}
