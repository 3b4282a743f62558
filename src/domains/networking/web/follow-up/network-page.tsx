import { requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import {
  DataTable,
  EmptyState,
  ExportMenu,
  formatCents,
  formatDay,
  formatPercent,
  PageHeader,
  readSort,
  SectionHeader,
  SwitchLinks,
  useUi,
  withQuery,
} from "#ui";
import { layGraph } from "../../rules/follow-up/lay-graph.ts";
import { busiest } from "../../rules/follow-up/network.ts";
import { isUnder } from "../../rules/follow-up/pair-filter.ts";
import type { MetTotals } from "../../rules/follow-up/totals.ts";
import { followUpWords } from "../../text/follow-up/index.ts";
import { gatheringWords } from "../../text/gatherings/index.ts";
import { openNetwork } from "../../usecases/follow-up/open-network.ts";
import { refusedPage } from "../refused-page.ts";
import type { Route } from "./+types/network-page";
import { AcquaintanceTable } from "./acquaintance-table.tsx";
import { FiguresPart } from "./follow-up-side.tsx";
import { MetGraph } from "./met-graph.tsx";
import { resultIn, showsPicture, whoIn, yearIn } from "./read-query.ts";
import { ResultLinks } from "./result-links.tsx";
import "./follow-up-page.css";

export const handle = { width: "full" } as const;

/** So many names can still be read in one picture. */
const mostDrawn = 80;

export async function loader({ context, url }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const opened = await openNetwork(app, actor, yearIn(url.searchParams));
  if (isRefusal(opened)) throw refusedPage(opened);
  return { opened, address };
}

type Loaded = Route.ComponentProps["loaderData"];

/** Who met whom over the years, what came of it, and who never met. */
export default function NetworkPage({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const all = followUpWords(language);
  const words = all.network;
  const { opened } = loaderData;
  return (
    <div className="follow-up">
      <title>{words.title}</title>
      <PageHeader
        title={words.title}
        lede={words.lede}
        crumbs={[{ href: "/bijeenkomsten", label: gatheringWords(language).title }]}
      />
      {opened.years.length === 0 ? (
        <EmptyState icon="users" title={words.emptyTitle}>
          <p>{words.empty}</p>
        </EmptyState>
      ) : (
        <div className="follow-up__columns">
          <div className="follow-up__main">
            <Tools {...loaderData} />
            <ResultLinks address={loaderData.address} />
            <Acquaintances {...loaderData} />
            <Yields {...loaderData} />
          </div>
          <div className="follow-up__side">
            <FiguresPart totals={opened.totals} />
            <NeverMetPart {...loaderData} />
          </div>
        </div>
      )}
    </div>
  );
}

const queryOf = (address: string) => new URL(address, "http://desk").searchParams;

function Tools({ opened, address }: Loaded) {
  const { view, network, exports } = followUpWords(useUi().language);
  const query = queryOf(address);
  const year = yearIn(query);
  const asked = query.size > 0 ? `?${query}` : "";
  return (
    <>
      <div className="follow-up__tools">
        <SwitchLinks
          label={view.label}
          links={[
            {
              href: withQuery(address, { beeld: null }),
              label: view.table,
              current: !showsPicture(query),
            },
            {
              href: withQuery(address, { beeld: "tekening" }),
              label: view.picture,
              current: showsPicture(query),
            },
          ]}
        />
        <ExportMenu
          links={[
            { href: `/bijeenkomsten/netwerk.csv${asked}`, label: "CSV", download: true },
            { href: `/bijeenkomsten/netwerk.xlsx${asked}`, label: "XLSX", download: true },
            {
              href: `/bijeenkomsten/netwerk/cijfers.xlsx${asked}`,
              label: `${exports.share} (XLSX)`,
              download: true,
            },
            {
              href: `/bijeenkomsten/netwerk/cijfers.csv${asked}`,
              label: `${exports.share} (CSV)`,
              download: true,
            },
          ]}
        />
      </div>
      <SwitchLinks
        label={network.years}
        links={[
          {
            href: withQuery(address, { jaar: null }),
            label: network.allYears,
            current: year === null,
          },
          ...opened.years.map((one) => ({
            href: withQuery(address, { jaar: String(one.year) }),
            label: String(one.year),
            current: one.year === year,
          })),
        ]}
      />
    </>
  );
}

function Acquaintances({ opened, address }: Loaded) {
  const words = followUpWords(useUi().language);
  const query = queryOf(address);
  const result = resultIn(query);
  const { nodes, edges } = opened.network;
  const who = whoIn(query);
  const shown = edges
    .filter(({ left, right }) => who === null || left === who || right === who)
    .filter(({ best }) => isUnder(best, result));
  const table = <AcquaintanceTable edges={shown} sort={readSort(address)} address={address} />;
  if (!showsPicture(query) || shown.length === 0) return table;
  const keys = new Set(shown.flatMap(({ left, right }) => [left, right]));
  const drawn = busiest(
    { nodes: nodes.filter(({ key }) => keys.has(key)), edges: shown },
    mostDrawn,
  );
  const graph = layGraph(
    drawn.nodes,
    drawn.edges.map((edge) => ({ ...edge, pair: edge.best })),
  );
  return (
    <>
      {keys.size > mostDrawn ? <p className="soft">{words.network.most(mostDrawn)}</p> : null}
      <MetGraph graph={graph} address={address} who={who} />
      {table}
    </>
  );
}

function Yields({ opened, address }: Loaded) {
  const { language } = useUi();
  const all = followUpWords(language);
  const words = all.network;
  const share = ({ met, fruitful }: MetTotals) =>
    met > 0 ? formatPercent(language, fruitful / met) : "–";
  const figures = <Row extends { readonly totals: MetTotals }>() => [
    {
      key: "met",
      label: all.figures.met,
      numeric: true,
      cell: ({ totals }: Row) => totals.met,
    },
    {
      key: "share",
      label: words.conversion,
      numeric: true,
      cell: ({ totals }: Row) => share(totals),
    },
    {
      key: "contract",
      label: all.outcomes.contract,
      numeric: true,
      cell: ({ totals }: Row) => totals.contract,
    },
    {
      key: "cents",
      label: all.columns.cents,
      numeric: true,
      cell: ({ totals }: Row) => formatCents(language, totals.cents),
    },
  ];
  return (
    <>
      <SectionHeader title={words.byGathering} />
      <DataTable
        caption={words.byGathering}
        captionHidden
        density="dense"
        rows={opened.gatherings}
        keyOf={({ id }) => id}
        address={address}
        empty="–"
        columns={[
          {
            key: "title",
            label: all.columns.gathering,
            rowHeader: true,
            cell: ({ id, title }) => <a href={`/bijeenkomsten/${id}/opvolging`}>{title}</a>,
          },
          { key: "on", label: all.columns.on, cell: ({ on }) => formatDay(language, on) },
          ...figures<(typeof opened.gatherings)[number]>(),
        ]}
      />
      <SectionHeader title={words.overTime} />
      <DataTable
        caption={words.overTime}
        captionHidden
        density="dense"
        rows={opened.years}
        keyOf={({ year }) => String(year)}
        address={address}
        empty="–"
        columns={[
          {
            key: "year",
            label: all.columns.year,
            rowHeader: true,
            cell: ({ year }) => String(year),
          },
          ...figures<(typeof opened.years)[number]>(),
        ]}
      />
    </>
  );
}

function NeverMetPart({ opened }: Loaded) {
  const { language } = useUi();
  const words = followUpWords(language).network;
  return (
    <section aria-labelledby="never">
      <SectionHeader id="never" title={words.never} />
      <p className="soft">{opened.neverMet.length > 0 ? words.neverLede : words.neverNone}</p>
      <ul className="follow-up__asked">
        {opened.neverMet.map(({ left, right }) => (
          <li key={`${left} ${right}`}>
            {left} – {right}
          </li>
        ))}
      </ul>
    </section>
  );
}
