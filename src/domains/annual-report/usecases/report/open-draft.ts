import { type Actor, mayReach, refusalFor, tenantOf } from "#access";
import type { Day } from "#kernel/day";
import type { Language } from "#kernel/language";
import { type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership } from "#platform/db";
import { blocksOfYear, municipalityOfBlock } from "../../rules/report/block-keys.ts";
import { type MissingInReport, missingInReport } from "../../rules/report/missing-in-report.ts";
import type { ReportContent } from "../../rules/report/report-content.ts";
import { suggestBlocks } from "../../rules/report/suggest-blocks.ts";
import type { ReportBlock } from "../../store/report/blocks.ts";
import { type Freeze, listFreezes } from "../../store/report/freezes.ts";
import { listReportFiles, type ReportFile } from "../../store/report/report-files.ts";
import { findReport, type Report } from "../../store/report/reports.ts";
import { reportWords } from "../../text/report-document/index.ts";
import { composeDraft } from "./compose-draft.ts";

export type OpenedDraft = {
  readonly kind: "draft";
  readonly report: Report;
  readonly content: ReportContent;
  readonly blocks: Readonly<Record<string, ReportBlock>>;
  readonly suggestions: Readonly<Record<string, string>>;
  /** Keys of the blocks this actor may write. */
  readonly mayWrite: readonly string[];
  readonly missing: MissingInReport;
  readonly freezes: readonly Freeze[];
  readonly files: readonly ReportFile[];
  readonly mayFreeze: boolean;
  /** Whether the comparison stands in it, or why not. */
  readonly benchmark: "told" | "not-chosen" | "not-shared" | "not-told";
};

/**
 * The draft of a year with everything one needs to finish it. Municipal staff open the page of their own
 * municipality, by naming it.
 * @param asked.nis null: the whole report
 */
export async function openDraft(
  db: Db,
  actor: Actor,
  asked: { readonly year: number; readonly language: Language; readonly nis: string | null },
  today: Day,
): Promise<OpenedDraft | Refusal<"not-permitted" | "no-such-report" | "no-such-municipality">> {
  const refusal = refusalFor(actor, "report.draft", asked.nis ? { nis: [asked.nis] } : {});
  if (refusal) return refusal;
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const report = await findReport(tx, asked.year, asked.language);
    if (!report) return refuse("no-such-report", String(asked.year));
    const { facts, content, blocks } = await composeDraft(tx, actor.partnershipId, report, today);
    if (asked.nis && !facts.municipalities.some(({ nis }) => nis === asked.nis)) {
      return refuse("no-such-municipality", asked.nis);
    }
    const frames = facts.coverage.frames.map(({ frame }) => frame);
    const keys = blocksOfYear(
      frames,
      facts.municipalities.map(({ nis }) => nis),
    );
    return {
      kind: "draft",
      report,
      content: { ...content, lists: { actions: [], evidence: [] } },
      blocks: Object.fromEntries(blocks.map((block) => [block.key, block])),
      suggestions: suggestBlocks(facts, reportWords(report.language)),
      mayWrite: keys.filter((key) => mayWriteBlock(actor, key)),
      missing: missingInReport(facts, keys, new Set(Object.keys(content.figures))),
      freezes: await listFreezes(tx, report.id),
      files: await listReportFiles(tx, report.id),
      mayFreeze: mayReach(actor, "report.freeze"),
      benchmark: facts.benchmark.kind === "told" ? "told" : facts.benchmark.because,
    };
  });
}

/** The text of a municipality belongs to its own staff too; all others to the coordinator. */
export function mayWriteBlock(actor: Actor, key: string): boolean {
  const nis = municipalityOfBlock(key);
  return refusalFor(actor, "report.edit", nis ? { nis: [nis] } : {}) === null;
}
