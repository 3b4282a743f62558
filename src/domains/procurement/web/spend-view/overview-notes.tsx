import {
  type Column,
  DataTable,
  DescriptionList,
  formatCentsShort,
  formatDay,
  formatExact,
  formatNumber,
  SectionHeader,
  SourceLine,
  useUi,
} from "#ui";
import type { VatKind } from "../../rules/spend-view/filter-names.ts";
import { linesHref } from "../../rules/spend-view/spend-filter.ts";
import { spendViewWords } from "../../text/spend-view/index.ts";
import type { SpendOverview } from "../../usecases/spend-view/read-overview.ts";

type Props = { readonly overview: SpendOverview };

/** With or without VAT, other money, and what counts elsewhere: what a total does not say of itself. */
export function OverviewNotes({ overview }: Props) {
  const { language } = useUi();
  const words = spendViewWords(language);
  const { byVat, otherCurrencies, filter, countedElsewhere } = overview;
  const [only] = byVat;
  const code = (cents: number, currency: string) =>
    `${formatNumber(language, cents / 100, { digits: 2 })} ${currency}`;
  return (
    <section className="spend__notes">
      <SectionHeader title={words.vatTitle} />
      {byVat.length === 1 && only ? (
        <p>{words.vatOne[only.key as VatKind]}</p>
      ) : (
        <>
          <ul className="spend__plain">
            {byVat.map(({ key, totalCents }) => (
              <li key={key}>
                <a href={linesHref({ ...filter, vat: key as VatKind })}>
                  {formatExact(language, totalCents)}
                </a>{" "}
                {words.vat[key as VatKind]}
              </li>
            ))}
          </ul>
          {byVat.length > 1 ? <p className="soft">{words.vatMixed}</p> : null}
        </>
      )}
      {otherCurrencies.length > 0 ? (
        <>
          <h3>{words.otherMoney}</h3>
          <ul className="spend__plain">
            {otherCurrencies.map(({ currency, cents }) => (
              <li key={currency}>
                <a href={linesHref({ ...filter, currency })}>{code(cents, currency)}</a>
              </li>
            ))}
          </ul>
          <p className="soft">{words.otherMoneyHelp}</p>
        </>
      ) : null}
      {countedElsewhere > 0 ? <p className="soft">{words.elsewhere(countedElsewhere)}</p> : null}
    </section>
  );
}

/** What the figures mean, where they come from, and of when they are. */
export function Definitions({ overview }: Props) {
  const { language } = useUi();
  const words = spendViewWords(language);
  const { definitions } = words;
  const { settledAt, sources } = overview;
  return (
    <section>
      <SectionHeader title={definitions.title} />
      <DescriptionList
        id="spend-words"
        items={[
          { term: words.total, value: definitions.total },
          { term: words.social, value: definitions.social },
          { term: words.near, value: definitions.near },
          { term: words.unknown, value: definitions.unknown },
          ...(overview.outsideRegisterCents > 0
            ? [
                {
                  term: words.outsideRegister,
                  value: definitions.outsideRegister(
                    formatCentsShort(language, overview.outsideRegisterCents),
                  ),
                },
              ]
            : []),
          { term: words.vatTitle, value: definitions.vat },
        ]}
      />
      <SourceLine
        sources={[
          ...sources.slice(0, 4).map(({ id, name, finishedAt }) => ({
            title: name,
            date: finishedAt.slice(0, 10),
            href: `/uitgaven/invoer/${id}`,
          })),
          {
            title: words.sourceRegister,
            href: "/kaart",
            ...(settledAt ? { date: settledAt.slice(0, 10) } : {}),
          },
        ]}
      />
    </section>
  );
}

/** The files behind it all. */
export function Files({ overview, address }: Props & { readonly address: string }) {
  const { language } = useUi();
  const words = spendViewWords(language);
  const { fileColumns: heads } = words;
  const nameOf = new Map(overview.places.map(({ nis, name }) => [nis, name]));
  type Row = SpendOverview["sources"][number];
  const day = (text: string | null) => (text ? formatDay(language, text) : "");
  const columns: Column<Row>[] = [
    {
      key: "name",
      label: heads.name,
      rowHeader: true,
      cell: ({ id, name }) => <a href={`/uitgaven/invoer/${id}`}>{name}</a>,
    },
    { key: "place", label: heads.place, cell: ({ nis }) => nameOf.get(nis) ?? nis },
    {
      key: "days",
      label: heads.days,
      cell: ({ firstDay, lastDay }) => `${day(firstDay)} – ${day(lastDay)}`,
    },
    {
      key: "lines",
      label: heads.lines,
      numeric: true,
      cell: ({ id, lines }) => (
        <a href={linesHref({ importId: id })}>{formatNumber(language, lines)}</a>
      ),
    },
    { key: "on", label: heads.on, cell: ({ finishedAt }) => day(finishedAt.slice(0, 10)) },
  ];
  return (
    <section>
      <SectionHeader title={words.files} />
      <DataTable
        caption={words.files}
        captionHidden
        density="dense"
        columns={columns}
        rows={overview.sources}
        keyOf={({ id }) => String(id)}
        address={address}
        empty={words.emptyTitle}
      />
    </section>
  );
}
