import {
  Button,
  type Column,
  DataTable,
  Form,
  formatCents,
  formatDay,
  Notice,
  SectionHeader,
  Select,
  Tag,
  TextArea,
  useUi,
} from "#ui";
import {
  countAbove,
  countFates,
  type FollowedPurchase,
  type PolicyFate,
} from "../../rules/library/follow-policy.ts";
import { clientWords } from "../../text/client/index.ts";
import type { PolicyFollow } from "../../usecases/client/policy-follow.ts";

const fatesOf: Readonly<Record<string, readonly PolicyFate[]>> = {
  boven: ["with-clause", "motivated", "missing", "clause-unknown"],
  met: ["with-clause"],
  gemotiveerd: ["motivated"],
  zonder: ["missing"],
  onbekend: ["clause-unknown", "amount-unknown"],
};

export type FollowedData = PolicyFollow & {
  readonly address: string;
  readonly lot: string | null;
  readonly years: readonly number[];
};

/** How the policy was followed in a year: counts, and the purchases behind them. */
export function PolicyFollowed({ loaderData }: { readonly loaderData: FollowedData }) {
  const { language } = useUi();
  const { follow: words } = clientWords(language);
  const { followed, year, years, lot, address, place } = loaderData;
  const here = `/clausules/beleid/${place.nis}?jaar=${year}`;
  const chosen = lot && Object.hasOwn(fatesOf, lot) ? lot : null;
  return (
    <section id="aankopen" className="policy__followed">
      <SectionHeader title={words.title(year)} />
      <div className="client__year">
        <Form method="get">
          <Select
            name="jaar"
            label={words.year}
            options={years.map((one) => ({ value: String(one), label: String(one) }))}
            value={String(year)}
            emptyLabel={false}
            width="short"
          />
          <Button>{words.show}</Button>
        </Form>
      </div>
      {followed === null ? (
        <Notice kind="info">{words.hidden}</Notice>
      ) : (
        <>
          <Counts followed={followed} here={here} />
          {chosen ? (
            <p>
              {words.filtered(words.lots[chosen] ?? "")}{" "}
              <a href={`${here}#aankopen`}>{words.all}</a>
            </p>
          ) : null}
          <DataTable
            caption={words.title(year)}
            captionHidden
            columns={columnsOf(loaderData, language)}
            rows={
              chosen ? followed.filter(({ fate }) => fatesOf[chosen]?.includes(fate)) : followed
            }
            keyOf={({ origin, ref }) => `${origin}:${ref}`}
            address={address}
            narrow="cards"
            empty={words.empty}
          />
          <p className="soft">{words.about}</p>
        </>
      )}
    </section>
  );
}

function Counts(props: { readonly followed: readonly FollowedPurchase[]; readonly here: string }) {
  const { follow: words } = clientWords(useUi().language);
  const counts = countFates(props.followed);
  const unknown = counts["clause-unknown"] + counts["amount-unknown"];
  const numbers = [
    ["boven", countAbove(counts)],
    ["met", counts["with-clause"]],
    ["gemotiveerd", counts.motivated],
    ["zonder", counts.missing],
    ["onbekend", unknown],
  ] as const;
  return (
    <>
      <p>
        {words.counts(countAbove(counts), counts["with-clause"])} {words.unknown(unknown)}
      </p>
      <ul className="policy__counts">
        {numbers.map(([lot, count]) => (
          <li key={lot}>
            <a href={`${props.here}&lot=${lot}#aankopen`}>
              <span className="policy__count numeric">{count}</span> {words.lots[lot]}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function columnsOf(
  { mayEdit }: FollowedData,
  language: "nl" | "fr" | "en",
): readonly Column<FollowedPurchase>[] {
  const { follow: words } = clientWords(language);
  return [
    {
      key: "title",
      label: words.columns.title,
      rowHeader: true,
      cell: ({ href, title }) => <a href={href}>{title}</a>,
    },
    {
      key: "origin",
      label: words.columns.origin,
      cell: ({ origin }) => words.origins[origin],
    },
    { key: "day", label: words.columns.day, cell: ({ day }) => formatDay(language, day) },
    {
      key: "amount",
      label: words.columns.amount,
      numeric: true,
      cell: ({ cents }) => (cents === null ? words.noAmount : formatCents(language, cents)),
    },
    {
      key: "threshold",
      label: words.columns.threshold,
      numeric: true,
      cell: ({ threshold }) =>
        threshold === null ? words.noThreshold : formatCents(language, threshold.fromCents),
    },
    {
      key: "fate",
      label: words.columns.fate,
      cell: (purchase) => <Fate purchase={purchase} mayEdit={mayEdit} />,
    },
  ];
}

function Fate(props: { readonly purchase: FollowedPurchase; readonly mayEdit: boolean }) {
  const { follow: words } = clientWords(useUi().language);
  const { purchase, mayEdit } = props;
  const { fate, absence, origin, ref } = purchase;
  const look =
    fate === "with-clause"
      ? ({ tone: "act", icon: "check" } as const)
      : fate === "missing"
        ? ({ icon: "warning" } as const)
        : {};
  const asksReason = fate === "missing" || fate === "clause-unknown" || fate === "motivated";
  return (
    <>
      <Tag {...look}>{words.fates[fate]}</Tag>
      {purchase.isDeparture ? <p className="soft">{words.departure}</p> : null}
      {absence ? <p>{absence}</p> : null}
      {mayEdit && asksReason ? (
        <details className="policy__why">
          <summary>{words.why}</summary>
          <Form hidden={{ deed: "motivate", origin, ref }}>
            <TextArea
              name="because"
              id={`because-${ref}`}
              label={words.why}
              labelHidden
              value={absence ?? ""}
              rows={3}
              optional
            />
            <Button small>{words.keep}</Button>
          </Form>
        </details>
      ) : null}
    </>
  );
}
