import { requirePerson } from "#access";
import { colon } from "#kernel/language";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import {
  BarChart,
  Button,
  type Column,
  DataTable,
  EmptyState,
  formatExact,
  formatPercent,
  Notice,
  PageHeader,
  SectionHeader,
  Select,
  ShareLine,
  SourceLine,
  useUi,
} from "#ui";
import type { ComparedCell } from "../../rules/spend-view/compare-cells.ts";
import type { ShareRange } from "../../rules/spend-view/share-range.ts";
import { readSpendFilter } from "../../rules/spend-view/spend-filter.ts";
import { spendViewWords } from "../../text/spend-view/index.ts";
import {
  type ComparedPlace,
  type Comparison,
  readComparison,
} from "../../usecases/spend-view/read-comparison.ts";
import { refusedPage } from "../refused-page.ts";
import type { Route } from "./+types/compare-page";
import { sayShare } from "./say-share.ts";
import { SpendTabs } from "./spend-tabs.tsx";
import "./spend-view.css";

export const handle = { width: "full" } as const;

export async function loader({ context, url }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const { year } = readSpendFilter(url.searchParams);
  const comparison = await readComparison(app, actor, { year, language, today: app.today() });
  if (isRefusal(comparison)) throw refusedPage(comparison);
  return { comparison, address, url: url.href };
}

export default function ComparePage({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = spendViewWords(language);
  const { compare: w } = words;
  const { comparison, address } = loaderData;
  const { year, years, places, missing } = comparison;
  return (
    <div className="spend">
      <title>{`${words.title}${colon(language)}${w.title}`}</title>
      <PageHeader
        title={w.title}
        lede={w.lede}
        crumbs={[{ href: "/uitgaven", label: words.title }]}
      />
      <SpendTabs current="compare" />
      {places.length === 0 ? (
        <EmptyState icon="chart" title={w.empty}>
          {w.emptyHelp}
        </EmptyState>
      ) : (
        <>
          <form className="spend__filter" method="get" action="/uitgaven/vergelijking">
            <Select
              name="jaar"
              label={words.year}
              oneWay
              value={String(year ?? "")}
              emptyLabel={false}
              options={years.map((one) => ({ value: String(one), label: String(one) }))}
            />
            <Button icon="filter">{words.apply}</Button>
          </form>
          <Notice kind="info">
            {w.rule(comparison.rule.leastSuppliers, comparison.rule.mostOfOne)}
          </Notice>
          <Shares comparison={comparison} />
          <Wholes comparison={comparison} address={address} />
          <Categories comparison={comparison} address={address} />
          {missing.length > 0 ? <p className="soft">{w.missing(missing.join(", "))}</p> : null}
          <SourceLine
            sources={[
              { title: words.sourceFiles },
              { title: words.sourceRegister, href: "/kaart" },
              ...(comparison.inhabitantsOn
                ? [{ title: w.perInhabitantHelp(comparison.inhabitantsOn) }]
                : []),
            ]}
          />
          <ShareLine title={w.title} url={loaderData.url} />
        </>
      )}
    </div>
  );
}

type Props = { readonly comparison: Comparison };

const shownShare = (cell: ComparedCell): ShareRange | null =>
  cell.kind === "shown" ? cell.social : null;

function Shares({ comparison: { places } }: Props) {
  const { language } = useUi();
  const words = spendViewWords(language);
  const { compare: w } = words;
  const shown = places.filter(({ whole }) => shownShare(whole) !== null);
  if (shown.length === 0) return null;
  const percent = (value: number) => Math.round(value * 1000) / 10;
  return (
    <div className="spend__chart">
      <BarChart
        id="compared"
        title={w.chart}
        description={w.chartText}
        unit="%"
        categoryLabel={words.place}
        categories={shown.map(({ name }) => name)}
        stacked
        series={[
          {
            name: w.least,
            tone: "social",
            values: shown.map(({ whole }) => percent(shownShare(whole)?.atLeast ?? 0)),
          },
          {
            name: w.most,
            tone: "regular",
            values: shown.map(({ whole }) => {
              const share = shownShare(whole);
              // What is left after rounding, so that the bar ends where the table says.
              return percent(share?.atMost ?? 0) - percent(share?.atLeast ?? 0);
            }),
          },
        ]}
        format={(value) => formatPercent(language, value / 100, { digits: 1 })}
        sources={[{ title: words.sourceFiles }]}
      />
    </div>
  );
}

type TableProps = Props & { readonly address: string };

function Wholes({ comparison, address }: TableProps) {
  const { language } = useUi();
  const words = spendViewWords(language);
  const { compare: w } = words;
  const columns: Column<ComparedPlace>[] = [
    {
      key: "place",
      label: words.place,
      rowHeader: true,
      cell: ({ nis, name, isOpen }) =>
        isOpen ? (
          <a href={`/uitgaven?jaar=${comparison.year}&gemeente=${nis}`} title={w.open(name)}>
            {name}
          </a>
        ) : (
          name
        ),
    },
    {
      key: "social",
      label: w.social,
      numeric: true,
      cell: ({ whole }) => <Cell cell={whole} what="social" />,
    },
    {
      key: "local",
      label: w.local,
      numeric: true,
      cell: ({ whole }) => <Cell cell={whole} what="municipality" />,
    },
    {
      key: "near",
      label: w.near,
      numeric: true,
      cell: ({ whole }) => <Cell cell={whole} what="near" />,
    },
    {
      key: "inhabitant",
      label: w.perInhabitant,
      numeric: true,
      cell: ({ whole }) =>
        whole.kind === "shown" && whole.socialPerInhabitant !== null ? (
          formatExact(language, whole.socialPerInhabitant)
        ) : whole.kind === "hidden" ? (
          <Cell cell={whole} what="social" />
        ) : (
          w.none
        ),
    },
  ];
  return (
    <section>
      <SectionHeader title={words.byPlace} />
      <DataTable
        caption={words.byPlace}
        captionHidden
        density="dense"
        columns={columns}
        rows={comparison.places}
        keyOf={({ nis }) => nis}
        address={address}
        empty={w.empty}
      />
    </section>
  );
}

function Categories({ comparison, address }: TableProps) {
  const { language } = useUi();
  const words = spendViewWords(language);
  const { compare: w } = words;
  const { divisions, places } = comparison;
  if (divisions.length === 0) return null;
  type Row = Comparison["divisions"][number] & { readonly at: number };
  const columns: Column<Row>[] = [
    {
      key: "category",
      label: words.category,
      rowHeader: true,
      cell: ({ code, name }) => `${code} ${name ?? ""}`,
    },
    ...places.map(
      ({ nis, name, cells }): Column<Row> => ({
        key: nis,
        label: name,
        numeric: true,
        cell: ({ at }) => <Cell cell={cells[at] ?? { kind: "none" }} what="social" />,
      }),
    ),
  ];
  return (
    <section>
      <SectionHeader title={w.byCategory} />
      <DataTable
        caption={w.byCategory}
        captionHidden
        density="dense"
        narrow="scroll"
        columns={columns}
        rows={divisions.map((division, at) => ({ ...division, at }))}
        keyOf={({ code }) => code}
        address={address}
        empty={w.empty}
      />
    </section>
  );
}

function Cell({
  cell,
  what,
}: {
  readonly cell: ComparedCell;
  readonly what: "social" | "municipality" | "near";
}) {
  const { language } = useUi();
  const words = spendViewWords(language);
  if (cell.kind === "none") return words.compare.none;
  if (cell.kind === "hidden")
    return (
      <span className="spend__hidden" title={words.compare.because[cell.because]}>
        {words.compare.hidden}
      </span>
    );
  return sayShare(language, cell[what], words);
}
