import { sql } from "kysely";
import type { Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { ReportContent } from "../../rules/report/report-content.ts";
import "../tables.ts";

/** A version that was sent and never changes. */
export type Freeze = {
  readonly id: string;
  readonly reportId: string;
  readonly number: number;
  readonly sha256: string;
  readonly sentTo: string;
  readonly frozenBy: string;
  readonly frozenAt: Instant;
};

const here = sql<string>`current_partnership()`;

const selectFreezes = (tx: Tx) =>
  tx
    .selectFrom("report_freeze")
    .select(["id", "report_id as reportId", "number", "sha256", "sent_to as sentTo"])
    .select([sql<string>`coalesce(frozen_by, '')`.as("frozenBy"), "frozen_at as frozenAt"]);

/** Of one report, or of all: newest first. */
export async function listFreezes(tx: Tx, reportId?: string): Promise<Freeze[]> {
  const all = selectFreezes(tx).orderBy("frozen_at", "desc").orderBy("number", "desc");
  return (reportId ? all.where("report_id", "=", reportId) : all).execute();
}

export async function findFreeze(tx: Tx, reportId: string, number: number): Promise<Freeze | null> {
  const row = await selectFreezes(tx)
    .where("report_id", "=", reportId)
    .where("number", "=", number)
    .executeTakeFirst();
  return row ?? null;
}

/** All that was frozen, or, for a page, all but the long lists for the workbook. */
export async function readFrozenContent(
  tx: Tx,
  freezeId: string,
  part: "whole" | "page",
): Promise<ReportContent> {
  const { content, lists } = await tx
    .selectFrom("report_freeze")
    .select(sql<Omit<ReportContent, "lists">>`content`.as("content"))
    .select(
      sql<ReportContent["lists"] | null>`case when ${part === "whole"} then lists end`.as("lists"),
    )
    .where("id", "=", freezeId)
    .executeTakeFirstOrThrow();
  return { ...content, lists: lists ?? { actions: [], evidence: [] } };
}

export async function insertFreeze(
  tx: Tx,
  freeze: {
    readonly reportId: string;
    readonly sha256: string;
    readonly content: ReportContent;
    readonly sentTo: string;
    readonly frozenBy: string | null;
    readonly now: Instant;
  },
): Promise<{ readonly id: string; readonly number: number }> {
  const { lists, ...content } = freeze.content;
  return tx
    .insertInto("report_freeze")
    .values({
      partnership_id: here,
      report_id: freeze.reportId,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from report_freeze where report_id = ${freeze.reportId})`,
      sha256: freeze.sha256,
      content,
      lists,
      sent_to: freeze.sentTo,
      frozen_by: freeze.frozenBy,
      frozen_at: freeze.now,
    })
    .returning(["id", "number"])
    .executeTakeFirstOrThrow();
}
