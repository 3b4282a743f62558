import type { Language } from "#kernel/language";
import { type Column, formatCents, formatDay, formatNumber, Icon } from "#ui";
import type { ListedEvidence, ListTotals } from "../../store/evidence/evidence-list.ts";
import type { EvidenceWords } from "../../text/evidence/index.ts";
import { evidenceKindNames } from "../../text/evidence-kinds/index.ts";
import type { Place } from "../../usecases/evidence/list-places.ts";
import { sayAction, sayPlaces, upperFirst } from "./format-evidence.ts";

export const columnsOf = (
  words: EvidenceWords,
  language: Language,
  places: readonly Place[],
): readonly Column<ListedEvidence>[] => {
  const kinds = evidenceKindNames(language);
  const count = (value: number | null) => (value === null ? "" : formatNumber(language, value));
  return [
    {
      key: "title",
      label: words.fields.title,
      rowHeader: true,
      sortable: true,
      cell: ({ id, title, hasFile }) => (
        <>
          <a href={`/bewijs/${id}`}>{title}</a>
          {hasFile ? (
            <>
              {" "}
              <Icon name="document" size="small" />
              <span className="visually-hidden">{words.list.withFile}</span>
            </>
          ) : null}
        </>
      ),
    },
    {
      key: "day",
      label: words.short.happenedOn,
      sortable: true,
      cell: ({ happenedOn }) => (
        <span className="evidence-list__day numeric">{formatDay(language, happenedOn)}</span>
      ),
    },
    { key: "kind", label: words.short.kind, cell: ({ kind }) => upperFirst(kinds[kind]) },
    {
      key: "nis",
      label: words.short.nis,
      cell: ({ nis }) => (nis.length === 0 ? words.list.whole : sayPlaces(nis, { places, words })),
    },
    {
      key: "social",
      label: words.short.social,
      numeric: true,
      cell: (row) => count(row.organisationsSocial),
    },
    {
      key: "regular",
      label: words.short.regular,
      numeric: true,
      cell: (row) => count(row.organisationsRegular),
    },
    {
      key: "public",
      label: words.short.public,
      numeric: true,
      cell: (row) => count(row.organisationsPublic),
    },
    {
      key: "people",
      label: words.short.people,
      numeric: true,
      sortable: true,
      cell: ({ people }) => count(people),
    },
    {
      key: "amount",
      label: words.short.amount,
      numeric: true,
      sortable: true,
      cell: ({ amountCents }) => (amountCents === null ? "" : formatCents(language, amountCents)),
    },
    {
      key: "hours",
      label: words.short.hours,
      numeric: true,
      sortable: true,
      cell: ({ hours }) => count(hours),
    },
    {
      key: "action",
      label: words.short.action,
      cell: ({ action, state }) =>
        action ? (
          <a href={`/actie/${action.id}`}>{sayAction(action)}</a>
        ) : (
          <span className="soft">{sayWithout(state, words)}</span>
        ),
    },
  ];
};

/** Why no action is named. */
function sayWithout(state: ListedEvidence["state"], { list, states }: EvidenceWords): string {
  if (state === "aside") return states.aside;
  return state === "linked" ? list.unseen : list.noAction;
}

/** Columns that fit on a desk screen; the others are a click away, and in the export. */
export const standardColumns = [
  "title",
  "day",
  "kind",
  "nis",
  "social",
  "people",
  "amount",
  "hours",
  "action",
];

/** What stands under each column: the sums of the whole list. */
export function totalsRow(
  columns: readonly Column<ListedEvidence>[],
  totals: ListTotals,
  words: EvidenceWords,
  language: Language,
): readonly string[] {
  const number = (value: number) => formatNumber(language, value);
  const sums: Readonly<Record<string, string>> = {
    title: words.list.total,
    social: number(totals.organisationsSocial),
    regular: number(totals.organisationsRegular),
    public: number(totals.organisationsPublic),
    people: number(totals.people),
    amount: formatCents(language, totals.amountCents),
    hours: number(totals.hours),
  };
  return columns.map(({ key }) => sums[key] ?? "");
}
