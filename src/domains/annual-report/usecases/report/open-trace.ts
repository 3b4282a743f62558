import { type Actor, refusalFor, tenantOf } from "#access";
import type { Day } from "#kernel/day";
import type { Language } from "#kernel/language";
import { type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership, type Tx } from "#platform/db";
import { findFrozenRows } from "../../rules/report/find-frozen-rows.ts";
import type { Figure, ReportContent, TraceRow } from "../../rules/report/report-content.ts";
import { findFreeze, readFrozenContent } from "../../store/report/freezes.ts";
import { findReport } from "../../store/report/reports.ts";
import { reportWords } from "../../text/report-document/index.ts";
import { composeDraft } from "./compose-draft.ts";
import { type MayFollow, mayFollow } from "./may-follow.ts";

/** So many rows stand on a page. */
export const tracePageSize = 50;
/** More than this no browser prints with pleasure; the workbook has them all. */
export const mostRowsAtOnce = 2_000;

export type OpenedTrace = {
  readonly kind: "trace";
  readonly figure: Figure;
  /** Of the page that was asked. */
  readonly rows: readonly TraceRow[];
  /** Counted from 1; null: all rows at once. */
  readonly page: number | null;
  /** Rows that can be shown: all of them, or of an older frozen report the first hundred. */
  readonly reach: number;
  readonly report: Pick<ReportContent, "title" | "year" | "language" | "labels" | "countedOnShown">;
  /** Rows link to their records for who may open those. */
  readonly mayFollow: MayFollow;
};

type Asked = {
  readonly year: number;
  readonly language: Language;
  readonly figure: string;
  /** Null: of the draft. */
  readonly number: number | null;
  /** Counted from 1; "all" to print. */
  readonly page: number | "all";
};

/** One figure down to its rows, of the draft or of a frozen version. */
export async function openTrace(
  db: Db,
  actor: Actor,
  asked: Asked,
  today: Day,
): Promise<OpenedTrace | Refusal<"not-permitted" | "no-such-report" | "no-such-figure">> {
  const nis = /^municipality\.(\d{5})\./.exec(asked.figure)?.[1];
  const verb = asked.number === null ? "report.draft" : "report.read";
  const refusal = refusalFor(actor, verb, nis ? { nis: [nis] } : {});
  if (refusal) return refusal;
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const report = await findReport(tx, asked.year, asked.language);
    if (!report) return refuse("no-such-report", String(asked.year));
    const content =
      asked.number === null
        ? (await composeDraft(tx, actor.partnershipId, report, today, asked.figure)).content
        : await readFrozen(tx, report.id, asked.number, asked.figure);
    if (!content) return refuse("no-such-report", String(asked.number));
    const figure = content.figures[asked.figure];
    if (!figure) return refuse("no-such-figure", asked.figure);
    const all = findFrozenRows(content, figure, reportWords(content.language)) ?? figure.trace.rows;
    const { title, year, language, labels, countedOnShown } = content;
    return {
      kind: "trace",
      figure,
      ...onPage(all, asked.page),
      report: { title, year, language, labels, countedOnShown },
      mayFollow: mayFollow(actor),
    };
  });
}

function onPage(
  all: readonly TraceRow[],
  asked: Asked["page"],
): Pick<OpenedTrace, "rows" | "page" | "reach"> {
  const reach = all.length;
  if (asked === "all" && reach <= mostRowsAtOnce) return { rows: all, page: null, reach };
  const last = Math.max(1, Math.ceil(reach / tracePageSize));
  const page = asked === "all" ? 1 : Math.min(Math.max(1, asked), last);
  return { rows: all.slice((page - 1) * tracePageSize, page * tracePageSize), page, reach };
}

/** With its lists only where the rows that were kept are not all. */
async function readFrozen(
  tx: Tx,
  reportId: string,
  number: number,
  key: string,
): Promise<ReportContent | null> {
  const freeze = await findFreeze(tx, reportId, number);
  if (!freeze) return null;
  const content = await readFrozenContent(tx, freeze.id, "page");
  const trace = content.figures[key]?.trace;
  return trace && trace.total > trace.rows.length
    ? readFrozenContent(tx, freeze.id, "whole")
    : content;
}
