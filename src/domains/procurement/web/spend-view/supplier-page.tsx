import { data } from "react-router";
import { requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import {
  ButtonLink,
  type Column,
  DataTable,
  type Description,
  DescriptionList,
  formatDay,
  formatExact,
  formatNumber,
  Notice,
  PageHeader,
  SectionHeader,
  SourceLine,
  Tag,
  useUi,
} from "#ui";
import { linesHref } from "../../rules/spend-view/spend-filter.ts";
import { spendViewWords } from "../../text/spend-view/index.ts";
import { readSupplier, type SupplierPage } from "../../usecases/spend-view/read-supplier.ts";
import { refusedPage } from "../refused-page.ts";
import type { Route } from "./+types/supplier-page";
import { lineColumns } from "./line-columns.tsx";
import { SpendTabs } from "./spend-tabs.tsx";
import "./spend-view.css";

export async function loader({ context, params }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  if (!/^[1-9]\d{0,8}$/.test(params.id)) throw data(null, { status: 404 });
  const page = await readSupplier(app, actor, Number(params.id), language);
  if (isRefusal(page)) throw refusedPage(page);
  return { page, address };
}

export default function SupplierPageView({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = spendViewWords(language);
  const { page, address } = loaderData;
  const { supplier, name } = page;
  const title = name ?? words.line.hiddenPerson;
  return (
    <div className="spend">
      <title>{title}</title>
      <PageHeader
        title={title}
        lede={words.supplier.of(page.place)}
        crumbs={[{ href: "/uitgaven", label: words.title }]}
        primary={
          supplier.band === "review" && page.mayEdit ? (
            <ButtonLink kind="primary" href={`/uitgaven/leveranciers?leverancier=${supplier.id}`}>
              {words.supplier.review}
            </ButtonLink>
          ) : null
        }
      />
      <SpendTabs />
      {supplier.isPerson ? <Notice kind="info">{words.supplier.person}</Notice> : null}
      <DescriptionList id="supplier" items={facts(page, language)} />
      <Spells page={page} />
      <Amounts page={page} address={address} />
      <section>
        <SectionHeader
          title={words.supplier.largest}
          actions={
            <a href={linesHref({ supplierId: supplier.id })}>{words.supplier.all(page.lines)}</a>
          }
        />
        <DataTable
          caption={words.supplier.largest}
          captionHidden
          density="dense"
          columns={lineColumns(words, false).map((column) => ({ ...column, sortable: false }))}
          rows={page.largest}
          keyOf={({ importId, position }) => `${importId}.${position}`}
          address={address}
          empty={words.nothingFound}
        />
      </section>
      <SourceLine
        sources={[
          { title: words.sourceFiles, href: "/uitgaven/invoer" },
          { title: words.sourceRegister, href: "/kaart" },
        ]}
      />
    </div>
  );
}

type Props = { readonly page: SupplierPage };

function facts(page: SupplierPage, language: Parameters<typeof spendViewWords>[0]): Description[] {
  const { supplier: w } = spendViewWords(language);
  const { supplier, name } = page;
  const shown = name !== null;
  const address = [supplier.postcode, supplier.town, supplier.country].filter(Boolean).join(" ");
  return [
    {
      term: w.paid,
      value: (
        <a href={linesHref({ supplierId: supplier.id })}>
          {formatExact(language, page.totalCents)}
        </a>
      ),
    },
    {
      term: w.found,
      value: [w.bands[supplier.band], supplier.decidedBy ? w.confirmedBy(supplier.decidedBy) : ""]
        .filter(Boolean)
        .join(", "),
    },
    ...(shown && supplier.number ? [{ term: w.number, value: supplier.number }] : []),
    ...(shown && supplier.numbers.length > 0
      ? [{ term: w.asWritten, value: supplier.numbers.join(", ") }]
      : []),
    ...(shown && address ? [{ term: w.address, value: address }] : []),
    {
      term: w.record,
      value: supplier.organisationId ? (
        <a href={`/organisatie/${supplier.organisationId}`}>{name ?? w.record}</a>
      ) : (
        w.noRecord
      ),
    },
    ...(page.others.length > 0
      ? [
          {
            term: w.others,
            value: (
              <ul className="spend__plain">
                {page.others.map(({ id, place, cents }) => (
                  <li key={id}>
                    <a href={`/uitgaven/leverancier/${id}`}>{place}</a>{" "}
                    {formatExact(language, cents)}
                  </li>
                ))}
              </ul>
            ),
          },
        ]
      : []),
  ];
}

/** From when to when it counts as what. */
function Spells({ page }: Props) {
  const { language } = useUi();
  const words = spendViewWords(language);
  const { supplier: w } = words;
  const period = (from: string, until: string) => {
    const parts = [
      from.startsWith("-") ? "" : w.from(formatDay(language, from)),
      until === "infinity" ? "" : w.until(formatDay(language, until)),
    ].filter(Boolean);
    return parts.length > 0 ? parts.join(" ") : w.always;
  };
  return (
    <section>
      <SectionHeader title={w.spells} />
      <ul className="spend__plain">
        {page.spells.map(({ from, until, social, local }) => (
          <li key={from}>
            <Tag tone={social === "social" ? "social" : "plain"}>{words.socialNames[social]}</Tag>{" "}
            {words.localNames[local]}, {period(from, until)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Amounts({ page, address }: Props & { readonly address: string }) {
  const { language } = useUi();
  const words = spendViewWords(language);
  const { id } = page.supplier;
  type Year = SupplierPage["byYear"][number];
  type Category = SupplierPage["byCategory"][number];
  const years: Column<Year>[] = [
    {
      key: "year",
      label: words.year,
      rowHeader: true,
      cell: ({ year }) => (year === 0 ? words.noYear : String(year)),
    },
    {
      key: "amount",
      label: words.line.amount,
      numeric: true,
      cell: ({ year, cents }) => (
        <a href={linesHref({ supplierId: id, year })}>{formatExact(language, cents)}</a>
      ),
    },
    {
      key: "lines",
      label: words.columns.lines,
      numeric: true,
      cell: ({ lines }) => formatNumber(language, lines),
    },
  ];
  const categories: Column<Category>[] = [
    {
      key: "category",
      label: words.category,
      rowHeader: true,
      cell: ({ code, name }) => (code === "" ? words.noCategory : `${code} ${name ?? ""}`),
    },
    {
      key: "amount",
      label: words.line.amount,
      numeric: true,
      cell: ({ code, cents }) => (
        <a href={linesHref({ supplierId: id, category: code })}>{formatExact(language, cents)}</a>
      ),
    },
  ];
  const shared = {
    captionHidden: true,
    density: "dense",
    address,
    empty: words.nothingFound,
  } as const;
  return (
    <>
      <section>
        <SectionHeader title={words.supplier.years} />
        <DataTable
          {...shared}
          caption={words.supplier.years}
          columns={years}
          rows={page.byYear}
          keyOf={({ year }) => String(year)}
        />
      </section>
      <section>
        <SectionHeader title={words.supplier.categories} />
        <DataTable
          {...shared}
          caption={words.supplier.categories}
          columns={categories}
          rows={page.byCategory}
          keyOf={({ code }) => code}
        />
      </section>
    </>
  );
}
