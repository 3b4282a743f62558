import type { Day } from "#kernel/day";
import type { Tx } from "#platform/db";
import { composeReport } from "../../rules/report/compose-report.ts";
import type { ReportContent } from "../../rules/report/report-content.ts";
import type { ReportFacts } from "../../rules/report/report-facts.ts";
import { listBlocks, type ReportBlock } from "../../store/report/blocks.ts";
import type { Report } from "../../store/report/reports.ts";
import { reportWords } from "../../text/report-document/index.ts";
import { gatherFacts } from "./gather-facts.ts";

export type ComposedDraft = {
  readonly facts: ReportFacts;
  readonly content: ReportContent;
  readonly blocks: readonly ReportBlock[];
};

/**
 * The report as it would be frozen this moment.
 * @param allRowsOf key of a figure of which every row is wanted
 */
export async function composeDraft(
  tx: Tx,
  partnershipId: string,
  report: Report,
  today: Day,
  allRowsOf?: string,
): Promise<ComposedDraft> {
  const blocks = await listBlocks(tx, report.id);
  const order = {
    year: report.year,
    language: report.language,
    title: report.title,
    showOwners: report.showOwners,
    showBenchmark: report.showBenchmark,
    blocks: Object.fromEntries(blocks.map(({ key, body }) => [key, body])),
  };
  const facts = await gatherFacts(tx, partnershipId, order, today);
  return { facts, content: composeReport(facts, reportWords(report.language), allRowsOf), blocks };
}
