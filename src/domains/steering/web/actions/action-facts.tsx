import type { Day } from "#kernel/day";
import { inLanguage, type Language } from "#kernel/language";
import { DataTable, DescriptionList, formatCents, formatDay, SectionHeader, Tag } from "#ui";
import type { MoneyLine } from "../../rules/actions/action-content.ts";
import type { ActionWords } from "../../text/actions/index.ts";
import type { OpenedAction } from "../../usecases/actions/open-action.ts";
import { placesOf } from "./action-signs.tsx";

export interface Writing {
  readonly words: ActionWords;
  readonly language: Language;
  /** NIS → name. */
  readonly names: Readonly<Record<string, string>>;
  readonly today: Day;
}

export interface ActionPartProps {
  readonly opened: OpenedAction;
  readonly writing: Writing;
}

/** What was agreed: who, when, for whom, with whom, for which priority. */
export function ActionFacts({ opened, writing }: ActionPartProps) {
  const { words, language, names } = writing;
  const { action, node } = opened;
  const { content } = action;
  const items = [
    { term: words.fields.ownerPersonId, value: <Owner opened={opened} writing={writing} /> },
    {
      term: words.page.period,
      value: words.page.untilDay(
        formatDay(language, content.startsOn),
        formatDay(language, content.dueOn),
      ),
    },
    ...(content.doneOn
      ? [{ term: words.fields.doneOn, value: formatDay(language, content.doneOn) }]
      : []),
    { term: words.page.forWhom, value: placesOf(content.nis, names, words) },
    ...(content.counts.length > 0
      ? [{ term: words.fields.counts, value: <CountsFor opened={opened} writing={writing} /> }]
      : []),
    ...(opened.partners.length > 0
      ? [{ term: words.fields.partnerIds, value: <Partners opened={opened} /> }]
      : []),
    ...(node || content.code
      ? [
          {
            term: words.page.place,
            value: [content.code, node ? `${node.code} ${node.title}` : ""]
              .filter(Boolean)
              .join(" · "),
          },
        ]
      : []),
    ...origin(opened, words),
  ];
  return (
    <section>
      <SectionHeader title={words.page.about} />
      <DescriptionList id="about" items={items} layout="above" />
    </section>
  );
}

function origin({ action, copies }: OpenedAction, words: ActionWords) {
  const links = (isSource: boolean) =>
    copies
      .filter((copy) => copy.isSource === isSource)
      .map((copy) => (
        <a key={copy.id} href={`/actie/${copy.id}`}>
          {words.page.numbered(copy.number)}{" "}
        </a>
      ));
  const [from, to] = [links(true), links(false)];
  const label = action.originLabel ?? action.origin;
  const born = action.originHref?.startsWith("/") ? <a href={action.originHref}>{label}</a> : label;
  return [
    ...(action.originLabel || action.originHref ? [{ term: words.page.origin, value: born }] : []),
    ...(from.length > 0 ? [{ term: words.page.copiedFrom, value: <>{from}</> }] : []),
    ...(to.length > 0 ? [{ term: words.page.copiedTo, value: <>{to}</> }] : []),
  ];
}

function Owner({ opened, writing }: ActionPartProps) {
  const { words, names } = writing;
  const { ownerName, ownerNis } = opened.action.content;
  if (!ownerName) return <span className="soft">{words.plan.noOwner}</span>;
  return (
    <>
      {ownerName}
      {ownerNis ? <span className="soft"> · {names[ownerNis] ?? ownerNis}</span> : null}
      {opened.ownerLeft ? (
        <>
          {" "}
          <Tag tone="wrong">{words.page.ownerLeft}</Tag>
        </>
      ) : null}
    </>
  );
}

function CountsFor({ opened, writing }: ActionPartProps) {
  return (
    <ul className="action-page__plain">
      {opened.action.content.counts.map(({ frameId, code }) => {
        const known = opened.priorities.find((one) => one.frameId === frameId && one.code === code);
        return (
          <li key={`${frameId} ${code}`}>
            <strong>{code}</strong> {known ? inLanguage(known.name, writing.language) : null}
          </li>
        );
      })}
    </ul>
  );
}

function Partners({ opened }: { readonly opened: OpenedAction }) {
  return (
    <ul className="action-page__plain">
      {opened.partners.map(({ id, name }) => (
        <li key={id}>
          <a href={`/organisatie/${id}`}>{name}</a>
        </li>
      ))}
    </ul>
  );
}

interface ActionMoneyProps {
  readonly money: readonly MoneyLine[];
  readonly writing: Writing;
}

/** Budget and spending per year and source; more spent than budgeted is said, not mended. */
export function ActionMoney({ money, writing }: ActionMoneyProps) {
  const { words, language } = writing;
  if (money.length === 0) return null;
  const euros = (cents: number) => formatCents(language, cents);
  const budget = money.reduce((sum, line) => sum + line.budgetCents, 0);
  const spent = money.reduce((sum, line) => sum + line.spentCents, 0);
  return (
    <section>
      <SectionHeader title={words.page.moneyTitle} />
      <DataTable
        caption={words.page.moneyTitle}
        captionHidden
        density="dense"
        columns={[
          { key: "year", label: words.fields.year, cell: (line) => String(line.year) },
          {
            key: "financing",
            label: words.fields.financing,
            rowHeader: true,
            cell: (line) => line.financing,
          },
          {
            key: "budget",
            label: words.fields.budget,
            numeric: true,
            cell: (line) => euros(line.budgetCents),
          },
          {
            key: "spent",
            label: words.fields.spent,
            numeric: true,
            cell: (line) => euros(line.spentCents),
          },
        ]}
        rows={money}
        keyOf={(line) => `${line.year} ${line.financing}`}
        address=""
        empty={words.page.noMoney}
        footRow={["", words.plan.total, euros(budget), euros(spent)]}
      />
      {spent > budget ? (
        <p className="action-page__differs">
          <Tag tone="wrong">
            {euros(spent - budget)} {words.page.overspent}
          </Tag>
        </p>
      ) : null}
    </section>
  );
}
