import { data } from "react-router";
import { actorOf } from "#access";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import {
  DataTable,
  DescriptionList,
  PageHeader,
  Pagination,
  SectionHeader,
  SourceLine,
  useUi,
  withQuery,
} from "#ui";
import { reportPageWords } from "../../text/report/index.ts";
import { mostRowsAtOnce, openTrace, tracePageSize } from "../../usecases/report/open-trace.ts";
import type { Route } from "./+types/trace-page";
import {
  draftHref,
  frozenHref,
  readReportYear,
  readVersion,
  recordHref,
  reportLanguage,
} from "./report-address.ts";
import "./trace-page.css";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address, language: reader } = context.get(viewContext);
  const year = readReportYear(params.year);
  if (year === null) throw data(null, { status: 404 });
  const query = new URL(request.url).searchParams;
  const number = readVersion(query.get("versie"));
  const language = reportLanguage(query.get("taal"), reader, undefined);
  const wanted = Number(query.get("page") ?? 1);
  const page =
    query.get("rijen") === "alle" ? "all" : Number.isSafeInteger(wanted) ? Math.max(1, wanted) : 1;
  const asked = { year, language, number, figure: params.figure, page } as const;
  const opened = await openTrace(app.db, actorOf(context), asked, app.today());
  if (isRefusal(opened))
    throw data(null, { status: opened.because === "not-permitted" ? 403 : 404 });
  return { opened, number, address };
}

export default function TracePage({ loaderData }: Route.ComponentProps) {
  const words = reportPageWords(useUi().language);
  const { opened, number, address } = loaderData;
  const { figure, report, mayFollow, rows, page, reach } = opened;
  const { total } = figure.trace;
  const hrefOf = recordHref(mayFollow);
  const back = number ? frozenHref({ ...report, number }) : draftHref(report);
  return (
    <>
      <title>{words.traceOf(figure.label)}</title>
      <PageHeader
        title={figure.label}
        crumbs={[
          { href: "/jaarverslag", label: words.title },
          { href: back, label: report.title },
        ]}
        lede={figure.shown}
      />
      <div lang={report.language}>
        <DescriptionList
          id="trace"
          items={[
            { term: words.meaning, value: figure.definition },
            { term: words.how, value: figure.trace.how },
            { term: words.countedOn, value: report.countedOnShown },
          ]}
        />
      </div>
      <SectionHeader title={words.rows} />
      <DataTable
        caption={words.rowsShown(reach, total)}
        rows={rows}
        keyOf={(row) => `${row.kind} ${row.id} ${row.label}`}
        address={address}
        density="dense"
        narrow="scroll"
        empty={words.noRows}
        columns={[
          {
            key: "row",
            label: words.row,
            rowHeader: true,
            cell: (row) => {
              const href = hrefOf(row.kind, row.id);
              return href ? <a href={href}>{row.label}</a> : row.label;
            },
          },
          { key: "adds", label: words.adds, numeric: true, cell: (row) => row.adds || words.one },
        ]}
      />
      {page !== null && reach > tracePageSize ? (
        <Pagination address={address} page={page} pageSize={tracePageSize} total={reach} />
      ) : null}
      {page !== null && reach > tracePageSize && reach <= mostRowsAtOnce ? (
        <p className="trace-all">
          <a href={withQuery(address, { rijen: "alle", page: null })}>{words.allRows(reach)}</a>
        </p>
      ) : null}
      {page === null && reach > tracePageSize ? (
        <p className="trace-all">
          <a href={withQuery(address, { rijen: null })}>{words.rowsByPage}</a>
        </p>
      ) : null}
      <SourceLine sources={[{ title: figure.trace.source, date: figure.trace.on }]} />
    </>
  );
}
