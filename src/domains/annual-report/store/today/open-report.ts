import type { Tx } from "#platform/db";
import "../tables.ts";

/** How far the report of a year is. */
export type ReportStage = "not-begun" | "draft" | "frozen";

export async function readReportStage(tx: Tx, year: number): Promise<ReportStage> {
  const rows = await tx
    .selectFrom("report")
    .leftJoin("report_freeze", (join) =>
      join
        .onRef("report_freeze.partnership_id", "=", "report.partnership_id")
        .onRef("report_freeze.report_id", "=", "report.id"),
    )
    .select("report_freeze.id")
    .where("report.year", "=", year)
    .execute();
  if (rows.length === 0) return "not-begun";
  return rows.some(({ id }) => id !== null) ? "frozen" : "draft";
}
