import {
  Button,
  HiddenValues,
  type Option,
  queryExcept,
  SearchInput,
  Select,
  TextInput,
  useUi,
} from "#ui";
import {
  localNames,
  socialNames,
  vatKinds,
  vatNames,
} from "../../rules/spend-view/filter-names.ts";
import { lineKinds, type SpendFilter } from "../../rules/spend-view/spend-filter.ts";
import { localStandings, socialStandings } from "../../rules/spend-view/standing.ts";
import { type SpendViewWords, spendViewWords } from "../../text/spend-view/index.ts";
import type { LineList } from "../../usecases/spend-view/read-lines.ts";

const own = [
  "jaar",
  "gemeente",
  "dienst",
  "rubriek",
  "sociaal",
  "lokaal",
  "btw",
  "soort",
  "q",
  "van",
  "tot",
  "page",
];

export interface LineFiltersProps {
  readonly list: LineList;
  readonly filter: SpendFilter;
  readonly address: string;
}

/** Narrows the lines; all of it stands in the address. */
export function LineFilters({ list, filter, address }: LineFiltersProps) {
  const { language } = useUi();
  const words = spendViewWords(language);
  const { filters: w } = words;
  const euros = (cents: number | null) => (cents === null ? "" : String(cents / 100));
  return (
    <form className="spend__filter" method="get" action="/uitgaven/lijnen">
      <HiddenValues values={queryExcept(address, own)} />
      <SearchInput name="q" label={w.search} placeholder={w.search} value={filter.words} slashKey />
      {choicesOf({ list, filter, words }).map(({ emptyLabel = w.all, value, ...choice }) => (
        <Select key={choice.name} value={value ?? ""} emptyLabel={emptyLabel} oneWay {...choice} />
      ))}
      <TextInput
        name="van"
        label={w.from}
        value={euros(filter.fromCents)}
        inputMode="decimal"
        width="short"
        oneWay
      />
      <TextInput
        name="tot"
        label={w.to}
        value={euros(filter.toCents)}
        inputMode="decimal"
        width="short"
        oneWay
      />
      <Button kind="secondary" icon="filter">
        {words.apply}
      </Button>
    </form>
  );
}

type FieldOfFilter = {
  readonly name: string;
  readonly label: string;
  readonly value: string | null;
  readonly options: readonly Option[];
  readonly emptyLabel?: string;
};

const none = "geen";

/** What was chosen in the fields, in words: on paper the fields are not there. */
export const saidChoices = (asked: {
  readonly list: LineList;
  readonly filter: SpendFilter;
  readonly words: SpendViewWords;
}): string =>
  choicesOf(asked)
    .flatMap(({ value, options }) => options.find((option) => option.value === value)?.label ?? [])
    .concat(asked.filter.words || [])
    .join(" · ");

function choicesOf(asked: {
  readonly list: LineList;
  readonly filter: SpendFilter;
  readonly words: SpendViewWords;
}): FieldOfFilter[] {
  const { list, filter, words } = asked;
  const without = (label: string): Option => ({ value: none, label });
  const orNone = (value: string | null) => (value === "" ? none : value);
  return [
    {
      name: "jaar",
      label: words.year,
      value: filter.year === null ? null : filter.year === 0 ? none : String(filter.year),
      emptyLabel: words.allYears,
      options: [
        ...list.years.map((year) => ({ value: String(year), label: String(year) })),
        without(words.noYear),
      ],
    },
    ...(list.places.length > 1
      ? [
          {
            name: "gemeente",
            label: words.place,
            value: filter.nis,
            emptyLabel: words.allPlaces,
            options: list.places.map(({ nis, name }) => ({ value: nis, label: name })),
          },
        ]
      : []),
    {
      name: "rubriek",
      label: words.category,
      value: orNone(filter.category),
      options: [
        ...withChosen(list.categories, filter.category).map(({ code, name }) => ({
          value: code,
          label: `${code} ${name}`,
        })),
        without(words.noCategory),
      ],
    },
    ...(list.accounts.length > 0
      ? [
          {
            name: "dienst",
            label: words.account,
            value: orNone(filter.account),
            options: [
              ...list.accounts.map((account) => ({ value: account, label: account })),
              without(words.noAccount),
            ],
          },
        ]
      : []),
    ...standingChoices(filter, words),
  ];
}

function standingChoices(filter: SpendFilter, words: SpendViewWords): FieldOfFilter[] {
  const { filters: w } = words;
  return [
    {
      name: "sociaal",
      label: w.social,
      value: filter.social && socialNames[filter.social],
      options: socialStandings.map((one) => ({
        value: socialNames[one],
        label: words.socialNames[one],
      })),
    },
    {
      name: "lokaal",
      label: w.local,
      value: filter.local && localNames[filter.local],
      options: (["near", ...localStandings] as const).map((one) => ({
        value: localNames[one],
        label: words.localNames[one],
      })),
    },
    {
      name: "btw",
      label: w.vat,
      value: filter.vat && vatNames[filter.vat],
      options: vatKinds.map((one) => ({ value: vatNames[one], label: words.vat[one] })),
    },
    {
      name: "soort",
      label: w.kind,
      value: filter.kind,
      options: lineKinds.map((one) => ({ value: one, label: words.kinds[one] })),
    },
  ];
}

/** A group of three digits, come to by a link, stands among the divisions. */
const withChosen = (categories: LineList["categories"], chosen: string | null) =>
  chosen && !categories.some(({ code }) => code === chosen)
    ? [{ code: chosen, name: "" }, ...categories]
    : categories;
