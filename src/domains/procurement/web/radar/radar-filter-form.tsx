import { Button, HiddenValues, queryExcept, SearchInput, Select, TextInput, useUi } from "#ui";
import {
  isNarrowed,
  type RadarFilter,
  radarAddressWords,
  radarKinds,
  radarMarks,
} from "../../rules/radar/radar-filter.ts";
import { radarWords } from "../../text/radar/index.ts";
import type { RadarList } from "../../usecases/radar/list-radar.ts";

interface FilterFormProps {
  readonly list: RadarList;
  readonly filter: RadarFilter;
  readonly address: string;
}

const own = ["q", "soort", "geschikt", "merk", "gemeente", "cpv", "koper", "wie", "page"];

/** What to look for; all of it stands in the address afterwards. */
export function FilterForm({ list, filter, address }: FilterFormProps) {
  const words = radarWords(useUi().language);
  const { filters } = words;
  const [kind] = filter.kinds;
  const view = radarAddressWords.view(filter.view);
  return (
    <form className="radar__filter" method="get" action="/radar">
      <HiddenValues values={queryExcept(address, own)} />
      <div className="radar__filter-line">
        <SearchInput
          name="q"
          label={filters.words}
          placeholder={filters.words}
          value={filter.words}
        />
        <Select
          name="soort"
          label={filters.kind}
          value={kind ? radarAddressWords.kind(kind) : undefined}
          emptyLabel={filters.any}
          oneWay
          options={radarKinds.map((one) => ({
            value: radarAddressWords.kind(one),
            label: words.kinds[one],
          }))}
        />
        <Select
          name="geschikt"
          label={filters.suited}
          value={filter.suited ? radarAddressWords.suited(filter.suited) : undefined}
          emptyLabel={filters.any}
          oneWay
          options={[
            { value: radarAddressWords.suited("likely"), label: filters.suitedLikely },
            { value: radarAddressWords.suited("possible"), label: filters.suitedPossible },
          ]}
        />
        <Select
          name="merk"
          label={filters.mark}
          value={filter.mark ? radarAddressWords.mark(filter.mark) : undefined}
          emptyLabel={filters.any}
          oneWay
          options={radarMarks.map((one) => ({
            value: radarAddressWords.mark(one),
            label: filters.marks[one],
          }))}
        />
        <Button icon="filter">{filters.apply}</Button>
      </div>
      <MoreFilters list={list} filter={filter} address={address} />
      {isNarrowed(filter) ? (
        <p>
          <a href={view ? `/radar?toon=${view}` : "/radar"}>{filters.clear}</a>
        </p>
      ) : null}
    </form>
  );
}

function MoreFilters({ list, filter }: FilterFormProps) {
  const { filters } = radarWords(useUi().language);
  const { municipality, cpv, buyer, assignee } = filter;
  const isUsed = municipality !== null || cpv !== "" || buyer !== "" || assignee !== null;
  const divisions = list.divisions.map(({ code, name }) => ({
    value: code,
    label: `${code} ${name}`,
  }));
  // A code that is narrower than a division was typed in the address; it stays a choice.
  const typed = cpv.length > 2 ? [{ value: cpv, label: `CPV ${cpv}` }] : [];
  return (
    <details className="radar__more" open={isUsed}>
      <summary>{filters.more}</summary>
      <div className="radar__filter-line">
        <Select
          name="gemeente"
          label={filters.municipality}
          value={municipality ?? undefined}
          emptyLabel={filters.any}
          oneWay
          options={list.municipalities.map(({ nis, name }) => ({ value: nis, label: name }))}
        />
        <Select
          name="cpv"
          label={filters.cpv}
          value={cpv || undefined}
          emptyLabel={filters.any}
          oneWay
          options={[...typed, ...divisions]}
        />
        <TextInput name="koper" label={filters.buyer} value={buyer} oneWay />
        <Select
          name="wie"
          label={filters.assignee}
          value={assignee ?? undefined}
          emptyLabel={filters.any}
          oneWay
          options={list.colleagues.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </div>
    </details>
  );
}
