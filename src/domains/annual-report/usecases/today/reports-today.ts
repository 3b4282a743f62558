import { type Actor, refusalFor, tenantOf } from "#access";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import type { TodayGroup, TodayQuestion } from "#platform/today";
import { readReportStage } from "../../store/today/open-report.ts";
import { reportTodayWords } from "../../text/today/index.ts";

/** January and February: the months in which the report of last year is made. */
const reportMonths: readonly string[] = ["01", "02"];

/** The report of last year, as long as it is not frozen; for who may freeze it. */
export async function reportsToday(
  app: Pick<App, "db">,
  actor: Actor,
  { today, language, only = {} }: TodayQuestion,
): Promise<TodayGroup> {
  const isTime = reportMonths.includes(today.slice(5, 7));
  if (refusalFor(actor, "report.freeze") || !isTime || only.mine || only.nis) {
    return { items: [], total: 0 };
  }
  const year = Number(today.slice(0, 4)) - 1;
  const stage = await inPartnership(app.db, tenantOf(actor), (tx) => readReportStage(tx, year));
  if (stage === "frozen") return { items: [], total: 0 };
  const words = reportTodayWords(language);
  const item = {
    key: `report:${year}`,
    kind: "due" as const,
    title: words.title(year),
    detail: stage === "draft" ? words.draft : words.notBegun,
    href: `/jaarverslag/${year}`,
    on: null,
  };
  return { items: [item], total: 1 };
}
