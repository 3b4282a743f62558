import { Button, HiddenValues, queryExcept, SearchInput, Select, TextInput, useUi } from "#ui";
import { type LineFilter, lineSorts } from "../../rules/plans/line-filter.ts";
import { lineStates } from "../../rules/plans/purchase-line.ts";
import { planWords } from "../../text/plans/index.ts";
import type { PlanList } from "../../usecases/plans/list-plan-lines.ts";

const own = [
  "q",
  "gemeente",
  "waar",
  "jaar",
  "stand",
  "rubriek",
  "van",
  "tot",
  "inplan",
  "sort",
  "page",
];

/** Narrows the list by words, place, year, amount, state and category; all of it stands in the address. */
export function LineFilters(props: {
  readonly list: PlanList;
  readonly filter: LineFilter;
  readonly address: string;
}) {
  const { language } = useUi();
  const words = planWords(language);
  const w = words.filters;
  const { list, filter, address } = props;
  const members = list.places.filter(({ isMember }) => isMember);
  const others = list.places.filter(({ isMember }) => !isMember);
  return (
    <form className="purchase-list__filter" method="get" action="/aankoopplannen">
      <HiddenValues values={queryExcept(address, own)} />
      <SearchInput name="q" label={w.words} placeholder={w.words} value={filter.words} />
      <Select
        name="gemeente"
        label={w.place}
        value={filter.nis[0] ?? ""}
        emptyLabel={filter.everywhere ? w.flanders : w.members}
        oneWay
        options={[...members, ...others].map(({ nis, name }) => ({ value: nis, label: name }))}
      />
      <Select
        name="jaar"
        label={w.year}
        value={filter.year === null ? "" : String(filter.year)}
        emptyLabel={w.allYears}
        oneWay
        options={list.years.map((year) => ({ value: String(year), label: String(year) }))}
      />
      <Select
        name="stand"
        label={w.state}
        value={filter.states[0] ?? ""}
        emptyLabel={w.any}
        oneWay
        options={lineStates.map((value) => ({ value, label: words.states[value] }))}
      />
      {list.categories.length > 0 ? (
        <Select
          name="rubriek"
          label={w.category}
          value={filter.categories[0] ?? ""}
          emptyLabel={w.any}
          oneWay
          options={list.categories.map(({ category, count }) => ({
            value: category,
            label: `${category} (${count})`,
          }))}
        />
      ) : null}
      <Amounts filter={filter} />
      <Presence filter={filter} />
      <Select
        name="sort"
        label={w.sort}
        value={filter.sort}
        emptyLabel={false}
        oneWay
        options={lineSorts.map((value) => ({ value, label: words.sorts[value] }))}
      />
      {others.length > 0 ? (
        <Select
          name="waar"
          label={w.flanders}
          value={filter.everywhere ? "vlaanderen" : ""}
          emptyLabel={w.members}
          oneWay
          options={[{ value: "vlaanderen", label: w.flanders }]}
        />
      ) : null}
      <Button icon="filter">{w.apply}</Button>
    </form>
  );
}

function Presence({ filter }: { readonly filter: LineFilter }) {
  const w = planWords(useUi().language).filters;
  return (
    <Select
      name="inplan"
      label={w.presence}
      value={filter.presence === null ? "" : filter.presence === "gone" ? "nee" : "ja"}
      emptyLabel={w.any}
      oneWay
      options={[
        { value: "ja", label: w.stillThere },
        { value: "nee", label: w.gone },
      ]}
    />
  );
}

const euros = (cents: number | null) => (cents === null ? "" : String(cents / 100));

function Amounts({ filter }: { readonly filter: LineFilter }) {
  const { language } = useUi();
  const w = planWords(language).filters;
  return (
    <>
      <TextInput
        name="van"
        label={`${w.from} €`}
        value={euros(filter.fromCents)}
        inputMode="numeric"
        width="short"
        oneWay
      />
      <TextInput
        name="tot"
        label={`${w.to} €`}
        value={euros(filter.toCents)}
        inputMode="numeric"
        width="short"
        oneWay
      />
    </>
  );
}
