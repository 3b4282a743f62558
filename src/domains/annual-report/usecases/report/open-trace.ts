import { type Actor, mayReach, refusalFor, tenantOf } from "#access";
import type { Day } from "#kernel/day";
import type { Language } from "#kernel/language";
import { type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership } from "#platform/db";
import type { Figure, ReportContent } from "../../rules/report/report-content.ts";
import { findFreeze, readFrozenContent } from "../../store/report/freezes.ts";
import { findReport } from "../../store/report/reports.ts";
import { composeDraft } from "./compose-draft.ts";

export type OpenedTrace = {
  readonly kind: "trace";
  readonly figure: Figure;
  readonly report: Pick<ReportContent, "title" | "year" | "language" | "labels" | "countedOnShown">;
  /** Rows link to their records for who may open those. */
  readonly mayFollow: {
    readonly action: boolean;
    readonly evidence: boolean;
    readonly question: boolean;
  };
};

/**
 * One figure down to its rows, of the draft or of a frozen version.
 * @param asked.number null: of the draft
 */
export async function openTrace(
  db: Db,
  actor: Actor,
  asked: {
    readonly year: number;
    readonly language: Language;
    readonly figure: string;
    readonly number: number | null;
  },
  today: Day,
): Promise<OpenedTrace | Refusal<"not-permitted" | "no-such-report" | "no-such-figure">> {
  const nis = /^municipality\.(\d{5})\./.exec(asked.figure)?.[1];
  const verb = asked.number === null ? "report.draft" : "report.read";
  const refusal = refusalFor(actor, verb, nis ? { nis: [nis] } : {});
  if (refusal) return refusal;
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const report = await findReport(tx, asked.year, asked.language);
    if (!report) return refuse("no-such-report", String(asked.year));
    const freeze = asked.number === null ? null : await findFreeze(tx, report.id, asked.number);
    if (asked.number !== null && !freeze) return refuse("no-such-report", String(asked.number));
    const content = freeze
      ? await readFrozenContent(tx, freeze.id, "page")
      : (await composeDraft(tx, actor.partnershipId, report, today)).content;
    const figure = content.figures[asked.figure];
    if (!figure) return refuse("no-such-figure", asked.figure);
    const { title, year, language, labels, countedOnShown } = content;
    return {
      kind: "trace",
      figure,
      report: { title, year, language, labels, countedOnShown },
      mayFollow: {
        action: mayReach(actor, "plan.read"),
        evidence: mayReach(actor, "evidence.read"),
        question: mayReach(actor, "question.read"),
      },
    };
  });
}
