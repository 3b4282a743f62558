import { data } from "react-router";
import { actorOf } from "#access";
import { colon } from "#kernel/language";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import { ButtonLink, DataTable, EmptyState, formatInstant, PageHeader, useUi } from "#ui";
import { reportPageWords } from "../../text/report/index.ts";
import { listReportYears, type ReportYear } from "../../usecases/report/start-report.ts";
import type { Route } from "./+types/reports-page";
import { draftHref, frozenHref } from "./report-address.ts";

export async function loader({ context }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address } = context.get(viewContext);
  const listed = await listReportYears(app.db, actorOf(context), app.today());
  if (isRefusal(listed)) throw data(null, { status: 403 });
  return { listed, address };
}

export default function ReportsPage({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = reportPageWords(language);
  const { listed, address } = loaderData;
  const [toBegin] = listed.years.filter(({ reports }) => reports.length === 0);
  const hasAny = listed.years.some(({ reports }) => reports.length > 0);
  const begin =
    toBegin && listed.mayDraft ? (
      <ButtonLink kind="primary" icon="plus" href={`/jaarverslag/${toBegin.year}`}>
        {words.begin(toBegin.year)}
      </ButtonLink>
    ) : null;
  return (
    <>
      <title>{words.title}</title>
      <PageHeader title={words.title} lede={words.lede} primary={hasAny ? begin : null} />
      {hasAny ? (
        <DataTable
          caption={words.title}
          captionHidden
          rows={listed.years}
          keyOf={({ year }) => String(year)}
          address={address}
          narrow="cards"
          empty=""
          columns={[
            {
              key: "year",
              label: words.year,
              rowHeader: true,
              cell: ({ year }) => <a href={`/jaarverslag/${year}`}>{year}</a>,
            },
            {
              key: "draft",
              label: words.state,
              cell: (row) => <Drafts row={row} mayDraft={listed.mayDraft} />,
            },
            { key: "frozen", label: words.versions, cell: (row) => <Frozen row={row} /> },
          ]}
        />
      ) : (
        <EmptyState icon="document" title={words.noneTitle} action={begin}>
          {listed.mayDraft ? words.none : words.noneForReader}
        </EmptyState>
      )}
    </>
  );
}

function Drafts({ row, mayDraft }: { readonly row: ReportYear; readonly mayDraft: boolean }) {
  const { language } = useUi();
  const words = reportPageWords(language);
  if (row.reports.length === 0) {
    return mayDraft ? (
      <a href={`/jaarverslag/${row.year}`}>{words.begin(row.year)}</a>
    ) : (
      words.notBegun
    );
  }
  return (
    <ul className="report-years__list">
      {row.reports.map((report) => (
        <li key={report.id}>
          {words.languages[report.language]}
          {colon(language)}
          {mayDraft ? (
            <a href={draftHref(report)}>{words.draft}</a>
          ) : report.freezes.length > 0 ? (
            words.frozen
          ) : (
            words.draft
          )}
        </li>
      ))}
    </ul>
  );
}

function Frozen({ row }: { readonly row: ReportYear }) {
  const { language } = useUi();
  const words = reportPageWords(language);
  const all = row.reports.flatMap((report) => report.freezes.map((freeze) => ({ report, freeze })));
  if (all.length === 0) return <span className="soft">{words.noFrozen}</span>;
  return (
    <ul className="report-years__list">
      {all.map(({ report, freeze }) => (
        <li key={freeze.id}>
          <a href={frozenHref({ ...report, number: freeze.number })}>
            {words.version(freeze.number)} ({words.languages[report.language]})
          </a>{" "}
          <span className="soft">{formatInstant(language, freeze.frozenAt)}</span>
        </li>
      ))}
    </ul>
  );
}
