import { requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import {
  ActiveFilters,
  ButtonLink,
  DataTable,
  EmptyState,
  ExportMenu,
  formatMoney,
  PageHeader,
  Pagination,
  ShareLine,
  TableTools,
  useUi,
} from "#ui";
import { linesOnPage, readLineSort, readSpendFilter } from "../../rules/spend-view/spend-filter.ts";
import { spendViewWords } from "../../text/spend-view/index.ts";
import { readLineList } from "../../usecases/spend-view/read-lines.ts";
import { refusedPage } from "../refused-page.ts";
import type { Route } from "./+types/lines-page";
import { lineColumns } from "./line-columns.tsx";
import { LineFilters, saidChoices } from "./line-filters.tsx";
import { SpendTabs } from "./spend-tabs.tsx";
import "./spend-view.css";

export const handle = { width: "full" } as const;
const lastPage = 20_000;

export async function loader({ context, url }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const filter = readSpendFilter(url.searchParams);
  const asked = Number(url.searchParams.get("page"));
  const page = Number.isInteger(asked) && asked > 0 && asked <= lastPage ? asked : 1;
  const sort = readLineSort(url.searchParams);
  const list = await readLineList(app, actor, filter, { language, sort, page });
  if (isRefusal(list)) throw refusedPage(list);
  return { list, filter, page, address, url: url.href };
}

export default function LinesPage({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = spendViewWords(language);
  const { list, filter, page, address } = loaderData;
  const query = address.includes("?") ? address.slice(address.indexOf("?")) : "";
  const { total } = list;
  const money = formatMoney(language, total.cents, filter.currency);
  return (
    <div className="spend">
      <title>{words.lineTitle}</title>
      <PageHeader
        title={words.lineTitle}
        lede={words.lineLede}
        crumbs={[{ href: "/uitgaven", label: words.title }]}
      />
      <SpendTabs current="lines" />
      <LineFilters list={list} filter={filter} address={address} />
      <Narrowed {...loaderData} />
      <p className="spend__printed">{saidChoices({ list, filter, words })}</p>
      <TableTools
        start={<p className="spend__sum numeric">{words.lineTotal(total.lines, money)}</p>}
      >
        <ExportMenu
          links={[
            { href: `/uitgaven/lijnen.csv${query}`, label: "CSV", download: true },
            { href: `/uitgaven/lijnen.xlsx${query}`, label: "XLSX", download: true },
          ]}
        />
      </TableTools>
      {list.lines.length === 0 ? (
        <EmptyState
          icon="search"
          title={words.nothingFound}
          action={<ButtonLink href="/uitgaven/lijnen">{words.clear}</ButtonLink>}
        >
          {words.nothingFoundHelp}
        </EmptyState>
      ) : (
        <>
          <DataTable
            caption={words.lineTitle}
            captionHidden
            density="dense"
            columns={lineColumns(words, list.places.length > 1 && filter.nis === null)}
            rows={list.lines}
            keyOf={({ importId, position }) => `${importId}.${position}`}
            address={address}
            empty={words.nothingFound}
          />
          <Pagination page={page} pageSize={linesOnPage} total={total.lines} address={address} />
        </>
      )}
      <ShareLine title={words.lineTitle} url={loaderData.url} />
    </div>
  );
}

/** What was chosen elsewhere and has no field here. */
function Narrowed({
  list,
  filter,
  address,
}: Pick<Route.ComponentProps["loaderData"], "list" | "filter" | "address">) {
  const { language } = useUi();
  const words = spendViewWords(language);
  const { filters: w } = words;
  const { supplier } = list;
  return (
    <ActiveFilters
      address={address}
      filters={[
        ...(filter.supplierId !== null
          ? [
              {
                name: "leverancier",
                value: String(filter.supplierId),
                label: w.supplier(supplier?.name ?? words.line.hiddenPerson),
              },
            ]
          : []),
        ...(filter.importId !== null
          ? [
              {
                name: "invoer",
                value: String(filter.importId),
                label: w.file(list.importName ?? String(filter.importId)),
              },
            ]
          : []),
        ...(filter.currency !== "EUR"
          ? [{ name: "munt", value: filter.currency, label: w.currency(filter.currency) }]
          : []),
      ]}
    />
  );
}
