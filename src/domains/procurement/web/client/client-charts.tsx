import type { Day } from "#kernel/day";
import { BarChart, formatCents, formatNumber, useUi } from "#ui";
import { clientWords } from "../../text/client/index.ts";
import { libraryWords } from "../../text/library/index.ts";
import type { ClientPage, ClientYear } from "../../usecases/client/client-page.ts";

type YearsProps = { readonly years: readonly ClientYear[] };

/** Where the money went, year by year. */
export function SpendChart({ years }: YearsProps) {
  const { language } = useUi();
  const { page } = clientWords(language);
  const known = years.filter(({ spend }) => (spend?.lines ?? 0) > 0);
  const settled = known.at(-1)?.spend?.settledOn;
  const of = (pick: (spend: NonNullable<ClientYear["spend"]>) => number) =>
    known.map(({ spend }) => (spend ? pick(spend) : null));
  return (
    <BarChart
      id="spend"
      stacked
      title={page.charts.spend}
      description={page.charts.spendAbout}
      unit="€"
      categoryLabel={page.year}
      categories={known.map(({ year }) => String(year))}
      series={[
        { name: page.charts.social, tone: "social", values: of((one) => one.socialCents) },
        {
          name: page.charts.regular,
          tone: "regular",
          values: of((one) => one.totalCents - one.socialCents - one.unknownCents),
        },
        { name: page.charts.unknown, tone: "ink", values: of((one) => one.unknownCents) },
      ]}
      format={(cents) => formatCents(language, Math.round(cents / 100) * 100)}
      sources={[{ title: page.sources.spend, ...(settled ? { date: settled } : {}) }]}
    />
  );
}

/** Hours promised and delivered, year by year. */
export function HoursChart({ years, asOf }: YearsProps & { readonly asOf: Day }) {
  const { language } = useUi();
  const { page } = clientWords(language);
  return (
    <BarChart
      id="hours"
      title={page.charts.hours}
      description={page.charts.hoursAbout}
      unit={page.charts.hoursUnit}
      categoryLabel={page.year}
      categories={years.map(({ year }) => String(year))}
      series={[
        {
          name: page.charts.promised,
          tone: "regular",
          values: years.map(({ hoursPromised }) => hoursPromised),
        },
        {
          name: page.charts.delivered,
          tone: "social",
          values: years.map(({ hoursDelivered }) => hoursDelivered),
        },
      ]}
      format={(value) => formatNumber(language, value)}
      sources={[{ title: page.sources.contracts, date: asOf }]}
    />
  );
}

/** How often each family of clause was used. */
export function ClausesChart(props: {
  readonly families: ClientPage["families"];
  readonly asOf: Day;
}) {
  const { language } = useUi();
  const { page } = clientWords(language);
  const { families: names } = libraryWords(language);
  const { families, asOf } = props;
  return (
    <BarChart
      id="clauses"
      stacked
      title={page.charts.clauses}
      description={page.charts.clausesAbout}
      unit={page.charts.purchases}
      categoryLabel={page.charts.family}
      categories={families.map(({ family }) => names[family])}
      series={[
        {
          name: page.charts.inContracts,
          tone: "social",
          values: families.map(({ contracts }) => contracts),
        },
        {
          name: page.charts.inOthers,
          tone: "act",
          values: families.map(({ others }) => others),
        },
      ]}
      sources={[{ title: page.sources.purchases, date: asOf }]}
    />
  );
}
