import { requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import {
  BarChart,
  Button,
  type Column,
  DataTable,
  ExportMenu,
  Form,
  PageHeader,
  Select,
  useUi,
} from "#ui";
import type { ClientFigureKey } from "../../rules/client/client-figures.ts";
import { clientWords } from "../../text/client/index.ts";
import { type ClientRow, openClientList } from "../../usecases/client/client-page.ts";
import { readYear, yearsToAsk } from "../../usecases/client/policy-follow.ts";
import { refusedPage } from "../refused-page.ts";
import type { Route } from "./+types/client-list-page";
import { sayFigure } from "./say-figure.ts";
import { sayPercent } from "./say-policy.ts";
import "./client.css";

export const handle = { width: "full" };

export async function loader({ context, request }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const today = app.today();
  const year = readYear(new URL(request.url).searchParams.get("jaar"), today);
  const actor = requirePerson(context, address);
  const listed = await openClientList(app.db, actor, { language, today, year });
  if (isRefusal(listed)) throw refusedPage(listed);
  return { ...listed, address, years: yearsToAsk(today) };
}

const shown: readonly ClientFigureKey[] = [
  "policyShare",
  "reachedShare",
  "spendSocial",
  "spendNear",
  "above",
  "withClause",
  "hoursPromised",
  "hoursDelivered",
  "notices",
  "planLines",
];

/** The municipalities of the partnership side by side. */
export default function ClientListPage({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const { page: words } = clientWords(language);
  const { rows, year, years, address } = loaderData;
  const figureOf = ({ figures }: ClientRow, key: ClientFigureKey) =>
    figures.find((one) => one.key === key);
  const columns: readonly Column<ClientRow>[] = [
    {
      key: "place",
      label: words.place,
      rowHeader: true,
      cell: ({ place }) => <a href={`/opdrachtgever/${place.nis}?jaar=${year}`}>{place.name}</a>,
    },
    ...shown.map(
      (key): Column<ClientRow> => ({
        key,
        label: words.figures[key],
        numeric: true,
        cell: (row) => {
          const one = figureOf(row, key);
          if (!one) return null;
          const said = sayFigure(language, one);
          if (one.value === null) return <span className="soft">{said}</span>;
          return one.href ? <a href={one.href}>{said}</a> : said;
        },
      }),
    ),
  ];
  return (
    <>
      <title>{words.listTitle}</title>
      <PageHeader
        title={words.listTitle}
        lede={words.listLede}
        secondary={
          <ExportMenu
            links={[
              { href: `/opdrachtgever.xlsx?jaar=${year}`, label: "Excel (XLSX)" },
              { href: `/opdrachtgever.csv?jaar=${year}`, label: "CSV" },
            ]}
          />
        }
      />
      <div className="client__list">
        <YearForm year={year} years={years} />
        <DataTable
          caption={`${words.listTitle}, ${year}`}
          captionHidden
          columns={columns}
          rows={rows}
          keyOf={({ place }) => place.nis}
          address={address}
          density="dense"
          narrow="cards"
          empty={words.noPlaces}
        />
        <ShareChart rows={rows} year={year} />
      </div>
    </>
  );
}

/** The share of the social economy, of each municipality of which it is known. */
function ShareChart({
  rows,
  year,
}: {
  readonly rows: readonly ClientRow[];
  readonly year: number;
}) {
  const { language } = useUi();
  const { page: words } = clientWords(language);
  const known = rows.flatMap(({ place, figures }) => {
    const share = figures.find(({ key }) => key === "spendSocial")?.value ?? null;
    return share === null ? [] : [{ name: place.name, share }];
  });
  if (known.length === 0) return null;
  return (
    <BarChart
      id="compare"
      title={`${words.charts.compare}, ${year}`}
      description={words.charts.compareAbout}
      unit="%"
      categoryLabel={words.place}
      categories={known.map(({ name }) => name)}
      series={[
        { name: words.charts.share, tone: "social", values: known.map(({ share }) => share) },
      ]}
      format={(value) => sayPercent(language, value)}
      sources={[{ title: words.sources.spend }]}
    />
  );
}

export function YearForm(props: { readonly year: number; readonly years: readonly number[] }) {
  const { follow: words } = clientWords(useUi().language);
  return (
    <div className="client__year">
      <Form method="get">
        <Select
          name="jaar"
          label={words.year}
          options={props.years.map((one) => ({ value: String(one), label: String(one) }))}
          value={String(props.year)}
          emptyLabel={false}
          width="short"
        />
        <Button>{words.show}</Button>
      </Form>
    </div>
  );
}
