import { expect, test } from "vitest";
import { asDay } from "#kernel/day";
import { aPiece, aReportAction, aReportYear } from "../../examples/index.ts";
import { reportWords } from "../../text/report-document/index.ts";
import { composeReport } from "./compose-report.ts";
import { findFrozenRows } from "./find-frozen-rows.ts";
import type { ReportContent, TraceRow } from "./report-content.ts";

const nl = reportWords("nl");
const [halle, beersel] = ["23027", "23003"] as const;
const places = [[], [halle], [beersel], [halle, beersel]];
const facts = aReportYear({
  actions: Array.from({ length: 240 }, (_, at) =>
    aReportAction({ id: `a${at}`, number: at, state: at % 2 ? "done" : "planned" }),
  ),
  evidence: Array.from({ length: 1200 }, (_, at) =>
    aPiece({
      id: `e${at}`,
      title: `Stuk ${at}`,
      happenedOn: asDay("2026-05-04"),
      nis: places[at % 4] ?? [],
      kind: at % 3 ? "event" : "contract",
      organisationsSocial: at % 5 ? at : null,
      amountCents: at % 2 ? at * 100 : null,
      hours: at % 7 ? 1.5 : null,
    }),
  ),
});
const report = composeReport(facts, nl);
const said = (rows: readonly TraceRow[] | null) => rows?.map(({ label, adds }) => [label, adds]);
const found = (content: ReportContent, key: string) => {
  const figure = content.figures[key];
  return figure ? findFrozenRows(content, figure, nl) : null;
};

test("rows beyond those a frozen report kept are found again in its lists, in the same order", () => {
  const long = Object.values(report.figures).filter(
    ({ key, trace }) =>
      trace.total > 100 && !key.startsWith("priority.") && !/^municipality\.\d+\.actions/.test(key),
  );
  expect(long.length).toBeGreaterThan(15);
  for (const { key, kind } of long) {
    if (kind === "people-reached") continue;
    const all = composeReport(facts, nl, key).figures[key]?.trace.rows ?? [];
    expect(said(found(report, key)), key).toEqual(said(all));
  }
});

test("lists that do not agree with the rows that were kept are not believed", () => {
  const [, ...others] = report.lists.evidence;
  const changed = { ...report, lists: { ...report.lists, evidence: others } };
  expect(found(changed, "whole.evidence-pieces")).toBeNull();
  expect(found(report, "municipality.23027.actions-done")).toBeNull();
});
