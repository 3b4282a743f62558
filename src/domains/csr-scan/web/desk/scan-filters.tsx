import { Button, HiddenValues, queryExcept, SearchInput, Select, useUi } from "#ui";
import { type ScanFilter, scanAddress } from "../../rules/desk/scan-filter.ts";
import { deskScanWords } from "../../text/desk/index.ts";
import type { ScanList } from "../../usecases/desk/list-scans.ts";

export interface ScanFiltersProps {
  readonly list: ScanList;
  readonly filter: ScanFilter;
  readonly address: string;
}

const own = ["q", "soort", "gemeente", "sector", "grootte", "jaar", "page", "te-groot"];

/** Narrows the list of scans; the state is chosen beside the table. */
export function ScanFilters({ list, filter, address }: ScanFiltersProps) {
  const { language } = useUi();
  const words = deskScanWords(language);
  const { filters } = words;
  const choose = (
    name: string,
    label: string,
    value: string | null,
    options: readonly { readonly value: string; readonly label: string }[],
  ) => (
    <Select
      name={name}
      label={label}
      value={value ?? undefined}
      emptyLabel={filters.any}
      oneWay
      options={options}
    />
  );
  const optionsOf = (key: "sector" | "size") =>
    (list.fields[key]?.options ?? []).map((option) => ({
      value: option.key,
      label: option.text[language],
    }));
  return (
    <form className="scans__filter" method="get" action="/mvo-scan" aria-label={filters.label}>
      <HiddenValues values={queryExcept(address, own)} />
      <SearchInput
        name="q"
        label={filters.words}
        placeholder={filters.words}
        value={filter.words}
      />
      {choose(
        "soort",
        filters.instrument,
        filter.instrument && scanAddress.instrument(filter.instrument),
        (["company", "authority"] as const).map((key) => ({
          value: scanAddress.instrument(key),
          label: words.instruments[key],
        })),
      )}
      {choose(
        "gemeente",
        filters.municipality,
        filter.nis,
        list.municipalities.map(({ nis, name }) => ({ value: nis, label: name })),
      )}
      {choose("sector", filters.sector, filter.sector, optionsOf("sector"))}
      {choose("grootte", filters.size, filter.size, optionsOf("size"))}
      {choose(
        "jaar",
        filters.year,
        filter.year === null ? null : String(filter.year),
        list.years.map((year) => ({ value: String(year), label: String(year) })),
      )}
      <Button small>{filters.apply}</Button>
    </form>
  );
}
