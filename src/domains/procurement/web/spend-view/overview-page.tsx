import { requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import {
  BarChart,
  ButtonLink,
  EmptyState,
  formatNumber,
  Notice,
  PageHeader,
  SectionHeader,
  ShareLine,
  useUi,
  withQuery,
} from "#ui";
import { readSpendFilter } from "../../rules/spend-view/spend-filter.ts";
import { spendViewWords } from "../../text/spend-view/index.ts";
import { readSpendOverview, type SpendOverview } from "../../usecases/spend-view/read-overview.ts";
import { refusedPage } from "../refused-page.ts";
import type { Route } from "./+types/overview-page";
import { OverviewFigures } from "./overview-figures.tsx";
import { OverviewFilters } from "./overview-filters.tsx";
import { Definitions, Files, OverviewNotes } from "./overview-notes.tsx";
import { SpendTabs } from "./spend-tabs.tsx";
import { SumTable } from "./sum-table.tsx";
import "./spend-view.css";

export const handle = { width: "full" } as const;

export async function loader({ context, url }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const overview = await readSpendOverview(app, actor, readSpendFilter(url.searchParams), language);
  if (isRefusal(overview)) throw refusedPage(overview);
  return { overview, address, url: url.href };
}

export default function OverviewPage({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = spendViewWords(language);
  const { overview, address } = loaderData;
  const upload = (
    <ButtonLink kind="primary" icon="upload" href="/uitgaven/invoer">
      {words.upload}
    </ButtonLink>
  );
  return (
    <div className="spend">
      <title>{words.title}</title>
      <PageHeader
        title={words.title}
        lede={words.lede}
        primary={overview.mayImport && overview.hasSpend ? upload : null}
      />
      <SpendTabs current="overview" />
      {overview.isSettling ? <Notice kind="info">{words.settling}</Notice> : null}
      {overview.hasSpend ? (
        <>
          <OverviewFilters overview={overview} address={address} />
          <OverviewFigures overview={overview} />
          <Years overview={overview} />
          <Tables overview={overview} address={address} />
          <OverviewNotes overview={overview} />
          <Definitions overview={overview} />
          <Files overview={overview} address={address} />
          <ShareLine title={words.title} url={loaderData.url} />
        </>
      ) : (
        <EmptyState
          icon="basket"
          title={words.emptyTitle}
          action={overview.mayImport ? upload : null}
        >
          {words.empty}
        </EmptyState>
      )}
    </div>
  );
}

type PartProps = { readonly overview: SpendOverview; readonly address: string };

function Years({ overview }: Pick<PartProps, "overview">) {
  const { language } = useUi();
  const words = spendViewWords(language);
  const { byYear, settledAt } = overview;
  if (byYear.length === 0) return null;
  const euros = (cents: number) => Math.round(cents / 100);
  return (
    <div className="spend__chart">
      <BarChart
        id="spend-by-year"
        title={words.byYear}
        description={words.byYearText}
        unit={words.euro}
        categoryLabel={words.year}
        categories={byYear.map(({ key }) => key)}
        stacked
        series={[
          {
            name: words.series.social,
            tone: "social",
            values: byYear.map(({ socialCents }) => euros(socialCents)),
          },
          {
            name: words.series.unknown,
            tone: "ink",
            values: byYear.map(({ unknownCents }) => euros(unknownCents)),
          },
          {
            name: words.series.regular,
            tone: "regular",
            // What is left of the whole, so that the bar says the same total as everywhere.
            values: byYear.map(
              ({ totalCents, socialCents, unknownCents }) =>
                euros(totalCents) - euros(socialCents) - euros(unknownCents),
            ),
          },
        ]}
        format={(value) => formatNumber(language, value)}
        sources={[
          { title: words.sourceFiles, ...(settledAt ? { date: settledAt.slice(0, 10) } : {}) },
        ]}
      />
    </div>
  );
}

function Tables({ overview, address }: PartProps) {
  const { language } = useUi();
  const words = spendViewWords(language);
  const { filter, byYear, byPlace, byCategory, byAccount, places } = overview;
  const inDivision = filter.category !== null && filter.category !== "";
  return (
    <>
      <section>
        <SectionHeader title={words.byYear} />
        <SumTable
          caption={words.byYear}
          label={words.year}
          rows={byYear}
          address={address}
          filterOf={({ key }) => ({ ...filter, year: Number(key) })}
          nameOf={({ key }) => key}
          hrefOf={({ key }) => withQuery(address, { jaar: key })}
        />
      </section>
      {places.length > 1 ? (
        <section>
          <SectionHeader title={words.byPlace} />
          <SumTable
            caption={words.byPlace}
            label={words.place}
            rows={byPlace}
            address={address}
            filterOf={({ key }) => ({ ...filter, nis: key })}
            nameOf={({ key, name }) => name ?? key}
            hrefOf={({ key }) => withQuery(address, { gemeente: key })}
          />
        </section>
      ) : null}
      <section id="rubrieken">
        <SectionHeader title={words.byCategory} />
        <p className="soft">
          {inDivision ? (
            <a href={`${withQuery(address, { rubriek: null })}#rubrieken`}>{words.allOfDivision}</a>
          ) : (
            words.byCategoryHelp
          )}
        </p>
        <SumTable
          caption={words.byCategory}
          label={words.category}
          rows={byCategory}
          address={address}
          filterOf={({ key }) => ({ ...filter, category: key })}
          nameOf={({ key, name }) =>
            key === "" ? words.noCategory : `${key} ${name ?? ""}`.trim()
          }
          hrefOf={({ key }) =>
            /^\d{2}$/.test(key) && !inDivision
              ? `${withQuery(address, { rubriek: key })}#rubrieken`
              : null
          }
        />
      </section>
      {byAccount.some(({ key }) => key !== "") ? (
        <section>
          <SectionHeader title={words.byAccount} />
          <p className="soft">{words.accountHelp}</p>
          <SumTable
            caption={words.byAccount}
            label={words.account}
            rows={byAccount.slice(0, 60)}
            address={address}
            filterOf={({ key }) => ({ ...filter, account: key })}
            nameOf={({ key }) => key || words.noAccount}
            hrefOf={({ key }) => withQuery(address, { dienst: key || "geen" })}
          />
        </section>
      ) : null}
    </>
  );
}
