import { actorOf } from "#access";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import {
  ActiveFilters,
  ButtonLink,
  ColumnChoice,
  chosenColumns,
  DataTable,
  EmptyState,
  ExportMenu,
  formatCents,
  formatNumber,
  PageHeader,
  Pagination,
  ShareLine,
  SourceLine,
  TableTools,
  useUi,
} from "#ui";
import { type EvidenceFilter, readEvidenceFilter } from "../../rules/evidence/evidence-filter.ts";
import { evidenceWords } from "../../text/evidence/index.ts";
import { evidencePageSize, listEvidence } from "../../usecases/evidence/list-evidence.ts";
import type { Route } from "./+types/evidence-list-page";
import { EvidenceTabs } from "./evidence-tabs.tsx";
import { columnsOf, standardColumns, totalsRow } from "./list-columns.tsx";
import { filtersInUse, ListFilter } from "./list-filter.tsx";
import { asResponse } from "./refusal-response.ts";
import "./evidence.css";

export const handle = { width: "full" };

export async function loader({ context, request }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address, language } = context.get(viewContext);
  const query = new URL(request.url).searchParams;
  const today = app.today();
  const filter = readEvidenceFilter(query, Number(today.slice(0, 4)));
  const page = Math.max(1, Number(query.get("page")) || 1);
  const listed = await listEvidence(app, actorOf(context), filter, { page, language, today });
  if (isRefusal(listed)) throw asResponse(listed);
  return { ...listed, filter, address, today, url: `${app.config.url}${address}` };
}

export default function EvidenceListPage({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = evidenceWords(language);
  const { rows, totals, page, address, filter, places, mayAdd, today, url } = loaderData;
  const number = (value: number) => formatNumber(language, value);
  const pieces = words.pieces(number(totals.pieces), totals.pieces === 1);
  const all = columnsOf(words, language, places);
  const columns = chosenColumns(all, address, standardColumns);
  const isEmpty = loaderData.years.length === 0;
  const query = address.includes("?") ? address.slice(address.indexOf("?")) : "";
  return (
    <>
      <title>{words.list.title}</title>
      <PageHeader
        title={words.list.title}
        primary={
          mayAdd ? (
            <ButtonLink kind="primary" icon="plus" href="/bewijs/nieuw">
              {words.newEvidence}
            </ButtonLink>
          ) : null
        }
      />
      <EvidenceTabs current="list" waiting={loaderData.waiting} />
      {isEmpty ? (
        <EmptyState icon="document" title={words.list.none}>
          {words.list.noneText}
        </EmptyState>
      ) : (
        <>
          <ListFilter list={loaderData} />
          <ActiveFilters address={address} filters={filtersInUse(loaderData, language)} />
          <TableTools
            start={
              <p className="evidence-totals numeric">
                <strong>
                  {words.list.totals(
                    pieces,
                    number(totals.people),
                    formatCents(language, totals.amountCents),
                    number(totals.hours),
                  )}
                </strong>
              </p>
            }
          >
            <ColumnChoice all={all} chosen={columns} address={address} />
            <ExportMenu
              links={[
                { href: `/bewijs/lijst.xlsx${query}`, label: "XLSX (Excel)" },
                { href: `/bewijs/lijst.csv${query}`, label: "CSV" },
              ]}
            />
          </TableTools>
          <DataTable
            caption={words.list.title}
            captionHidden
            columns={columns}
            rows={rows}
            keyOf={({ id }) => id}
            address={withSort(address, filter)}
            density="dense"
            empty={words.list.empty}
            footRow={totalsRow(columns, totals, words, language)}
          />
          {totals.pieces > evidencePageSize ? (
            <Pagination
              address={address}
              page={page}
              pageSize={evidencePageSize}
              total={totals.pieces}
            />
          ) : null}
        </>
      )}
      <SourceLine sources={[{ title: words.list.source, date: today }]} before={pieces} />
      <ShareLine title={words.list.title} url={url} />
    </>
  );
}

/** The heading shows how the list is sorted, also when the address does not say. */
const withSort = (address: string, { sort, descending }: EvidenceFilter): string => {
  if (/[?&]sort=/.test(address)) return address;
  return `${address}${address.includes("?") ? "&" : "?"}sort=${descending ? "-" : ""}${sort}`;
};
