import { Button, Checkbox, HiddenValues, queryExcept, SearchInput, Select, useUi } from "#ui";
import { contractStates } from "../../rules/contracts/contract.ts";
import {
  type ContractFilter,
  contractAddress,
  contractSigns,
  contractSorts,
  isNarrowed,
} from "../../rules/contracts/contract-filter.ts";
import { contractWords } from "../../text/contracts/index.ts";
import type { ContractBoard, ContractList } from "../../usecases/contracts/list-contracts.ts";

interface FiltersProps {
  readonly list: ContractList | ContractBoard;
  readonly filter: ContractFilter;
  readonly address: string;
}

const own = ["q", "gemeente", "stand", "jaar", "teken", "van", "sort", "toon", "page", "te-groot"];

/** What to look for; all of it stands in the address afterwards. */
export function ContractFilters({ list, filter, address }: FiltersProps) {
  const words = contractWords(useUi().language);
  const { filters } = words;
  const [state] = filter.states;
  return (
    <form className="contracts__filter" method="get" action="/opdrachten">
      <HiddenValues values={queryExcept(address, own)} />
      <SearchInput
        name="q"
        label={filters.words}
        placeholder={filters.words}
        value={filter.words.join(" ")}
      />
      <Select
        name="gemeente"
        label={filters.municipality}
        value={filter.nis ?? undefined}
        emptyLabel={filters.any}
        oneWay
        options={list.places.map(({ nis, name }) => ({ value: nis, label: name }))}
      />
      <Select
        name="stand"
        label={filters.state}
        value={state ? contractAddress.state(state) : undefined}
        emptyLabel={filters.any}
        oneWay
        options={contractStates.map((one) => ({
          value: contractAddress.state(one),
          label: words.states[one],
        }))}
      />
      <Select
        name="jaar"
        label={filters.year}
        value={filter.year === null ? undefined : String(filter.year)}
        emptyLabel={filters.any}
        oneWay
        options={list.years.map((year) => ({ value: String(year), label: String(year) }))}
      />
      <Select
        name="teken"
        label={filters.sign}
        value={filter.sign ? contractAddress.sign(filter.sign) : undefined}
        emptyLabel={filters.any}
        oneWay
        options={contractSigns.map((one) => ({
          value: contractAddress.sign(one),
          label: filters.signs[one],
        }))}
      />
      <Select
        name="sort"
        label={filters.sort}
        value={filter.sort === "newest" ? undefined : filter.sort}
        emptyLabel={filters.sorts.newest}
        oneWay
        options={contractSorts
          .filter((one) => one !== "newest")
          .map((one) => ({ value: one, label: filters.sorts[one] }))}
      />
      <div className="contracts__boxes">
        <Checkbox name="van" value="mij" label={filters.mine} checked={filter.mine} oneWay />
        <Checkbox
          name="toon"
          value="verwijderd"
          label={filters.removed}
          checked={filter.removed}
          oneWay
        />
      </div>
      <div className="contracts__apply">
        <Button icon="filter">{filters.apply}</Button>
        {isNarrowed(filter) ? <a href="/opdrachten">{filters.clear}</a> : null}
      </div>
    </form>
  );
}
