import { requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import {
  BarChart,
  type Column,
  DataTable,
  ExportMenu,
  formatCents,
  formatCentsShort,
  formatNumber,
  PageHeader,
  SectionHeader,
  ShareLine,
  SourceLine,
  StatLine,
  TableTools,
  Tag,
  useUi,
} from "#ui";
import { planWords } from "../../text/plans/index.ts";
import {
  type MunicipalityPlan,
  readMunicipalityPlan,
} from "../../usecases/plans/read-municipality.ts";
import type { SaidLine } from "../../usecases/plans/say-line.ts";
import type { Route } from "./+types/municipality-page";
import { lineColumns } from "./line-columns.tsx";
import { asResponse } from "./say-problem.ts";
import "./plans.css";
import "./list-page.css";

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address, language } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const read = await readMunicipalityPlan(app, actor, params.nis, { language, now: app.now() });
  if (isRefusal(read)) throw asResponse(read);
  return { read, address, url: url.href };
}

export default function MunicipalityPage({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = planWords(language);
  const w = words.place;
  const { read, address } = loaderData;
  const title = w.title(read.name);
  const columns = lineColumns(words, null).filter(({ key }) => key !== "place");
  return (
    <>
      <title>{title}</title>
      <PageHeader
        title={title}
        lede={w.lede}
        crumbs={[{ href: "/aankoopplannen", label: words.title }]}
      />
      <Figures read={read} />
      <div className="plans__chart">
        <YearChart read={read} />
      </div>
      <section>
        <SectionHeader title={w.top} />
        <TableTools>
          <ExportMenu
            links={[
              {
                href: `/aankoopplannen.xlsx?gemeente=${read.nis}`,
                label: "XLSX",
                download: true,
              },
            ]}
          />
        </TableTools>
        <DataTable
          caption={w.top}
          captionHidden
          density="dense"
          columns={columns}
          rows={read.top}
          keyOf={({ id }) => id}
          address={address}
          empty={w.noTop}
        />
      </section>
      <ByWork read={read} address={address} />
      <Handled read={read} address={address} />
      <SourceLine sources={[{ title: words.loaded, href: "/aankoopplannen/invoer" }]} />
      <ShareLine title={title} url={loaderData.url} />
    </>
  );
}

type PartProps = { readonly read: MunicipalityPlan; readonly address: string };

function Figures({ read }: Pick<PartProps, "read">) {
  const { language } = useUi();
  const words = planWords(language);
  const w = words.place;
  const { lines, promising, cents, promisingCents } = read.sums;
  const every = ["likely", "possible", "unlikely", "none"].map((one) => `kans=${one}`).join("&");
  const list = `/aankoopplannen?gemeente=${read.nis}`;
  const source = { title: words.loaded };
  const euro = (value: number) => formatCents(language, Math.round(value / 100) * 100);
  return (
    <StatLine
      stats={[
        {
          id: "lines",
          label: words.title,
          value: formatNumber(language, lines),
          unit: w.lines,
          definition: <p>{w.definitionLines}</p>,
          source,
          rows: { href: `${list}&${every}`, label: w.lines },
        },
        {
          id: "cents",
          label: words.columns.amount,
          value: formatCentsShort(language, cents),
          unit: w.inAll,
          definition: (
            <>
              <p className="numeric">{euro(cents)}</p>
              <p>{w.definitionLines}</p>
            </>
          ),
          source,
          rows: { href: `${list}&${every}`, label: w.lines },
        },
        {
          id: "promising",
          label: words.columns.suited,
          value: formatNumber(language, promising),
          unit: w.promising,
          definition: <p>{w.definitionPromising}</p>,
          source,
          rows: { href: list, label: w.promising },
          tone: "social",
        },
        {
          id: "promising-cents",
          label: words.columns.amount,
          value: formatCentsShort(language, promisingCents),
          unit: w.promisingEuros,
          definition: (
            <>
              <p className="numeric">{euro(promisingCents)}</p>
              <p>{w.definitionPromising}</p>
            </>
          ),
          source,
          rows: { href: list, label: w.promising },
          tone: "social",
        },
      ]}
    />
  );
}

function YearChart({ read }: Pick<PartProps, "read">) {
  const { language } = useUi();
  const words = planWords(language);
  const w = words.place;
  const { years } = read.sums;
  if (years.length === 0) return null;
  return (
    <BarChart
      id="per-year"
      title={w.chart}
      description={w.chartText}
      unit={w.euroUnit}
      categoryLabel={w.year}
      categories={years.map(({ year }) => String(year))}
      series={[
        {
          name: w.promisingSeries,
          tone: "social",
          values: years.map(({ promisingCents }) => Math.round(promisingCents / 100)),
        },
      ]}
      format={(value) => formatNumber(language, value)}
      sources={[{ title: words.loaded }]}
    />
  );
}

function ByWork({ read, address }: PartProps) {
  const { language } = useUi();
  const w = planWords(language).place;
  type Row = MunicipalityPlan["sums"]["byWork"][number];
  const columns: Column<Row>[] = [
    { key: "work", label: w.work, rowHeader: true, cell: ({ name }) => name || w.otherWork },
    {
      key: "count",
      label: w.count,
      numeric: true,
      cell: ({ count }) => formatNumber(language, count),
    },
    {
      key: "amount",
      label: w.amount,
      numeric: true,
      cell: ({ cents }) => formatCents(language, Math.round(cents / 100) * 100),
    },
  ];
  if (read.sums.byWork.length === 0) return null;
  return (
    <section>
      <SectionHeader title={w.byWork} />
      <DataTable
        caption={w.byWork}
        captionHidden
        density="dense"
        columns={columns}
        rows={read.sums.byWork}
        keyOf={({ name }) => name}
        address={address}
        empty={null}
      />
    </section>
  );
}

function Handled({ read, address }: PartProps) {
  const { language } = useUi();
  const words = planWords(language);
  const w = words.place;
  const columns: Column<SaidLine>[] = [
    {
      key: "purchase",
      label: words.columns.purchase,
      rowHeader: true,
      cell: ({ id, title }) => <a href={`/aankoopplannen/lijn/${id}`}>{title}</a>,
    },
    {
      key: "state",
      label: words.columns.state,
      cell: ({ state }) => <Tag tone="act">{words.states[state]}</Tag>,
    },
    { key: "note", label: w.note, cell: ({ note }) => note || "–" },
  ];
  return (
    <section>
      <SectionHeader title={w.handled} />
      <DataTable
        caption={w.handled}
        captionHidden
        density="dense"
        columns={columns}
        rows={read.handled}
        keyOf={({ id }) => id}
        address={address}
        empty={w.noHandled}
      />
    </section>
  );
}
