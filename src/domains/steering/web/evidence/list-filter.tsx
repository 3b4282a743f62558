import type { Day } from "#kernel/day";
import type { Language } from "#kernel/language";
import { type ActiveFilter, Button, HiddenValues, SearchInput, Select, useUi } from "#ui";
import { type EvidenceFilter, evidenceStates } from "../../rules/evidence/evidence-filter.ts";
import { evidenceKinds } from "../../rules/evidence.ts";
import { evidenceWords, sayOrigin } from "../../text/evidence/index.ts";
import { evidenceKindNames } from "../../text/evidence-kinds/index.ts";
import type { EvidenceList } from "../../usecases/evidence/list-evidence.ts";
import { sayAction, upperFirst } from "./format-evidence.ts";

type ShownList = Pick<EvidenceList, "years" | "places" | "origins" | "action"> & {
  readonly filter: EvidenceFilter;
  readonly today: Day;
};

/** What narrows the list; all of it stands in the address. */
export function ListFilter({ list: shown }: { readonly list: ShownList }) {
  const { language } = useUi();
  const words = evidenceWords(language);
  const { list } = words;
  const { filter, years, places, origins } = shown;
  const kinds = evidenceKindNames(language);
  const thisYear = Number(shown.today.slice(0, 4));
  const shownYears = [...new Set([thisYear, ...years, ...(filter.year ? [filter.year] : [])])];
  const kept = {
    ...(filter.actionId ? { actie: filter.actionId } : {}),
    ...(filter.descending && filter.sort === "day"
      ? {}
      : { sort: `${filter.descending ? "-" : ""}${filter.sort}` }),
  };
  const optional = { optional: false, oneWay: true, width: "full" } as const;
  return (
    <form className="evidence-filter" method="get" action="/bewijs/lijst">
      <HiddenValues values={kept} />
      <SearchInput
        name="q"
        label={list.words}
        placeholder={list.words}
        value={filter.words.join(" ")}
      />
      <div className="evidence-filter__row">
        <Select
          {...optional}
          name="jaar"
          label={list.year}
          value={filter.year === null ? "alle" : String(filter.year)}
          emptyLabel={false}
          options={[
            ...shownYears
              .sort((a, b) => b - a)
              .map((year) => ({ value: String(year), label: String(year) })),
            { value: "alle", label: list.allYears },
          ]}
        />
        <Select
          {...optional}
          name="gemeente"
          label={list.place}
          value={filter.nis ?? ""}
          emptyLabel={list.anyPlace}
          options={places.map(({ nis, name }) => ({ value: nis, label: name }))}
        />
        <Select
          {...optional}
          name="soort"
          label={list.kind}
          value={filter.kind ?? ""}
          emptyLabel={list.anyKind}
          options={evidenceKinds.map((value) => ({ value, label: upperFirst(kinds[value]) }))}
        />
        <Select
          {...optional}
          name="herkomst"
          label={list.origin}
          value={filter.origin ?? ""}
          emptyLabel={list.anyOrigin}
          options={origins.map((value) => ({ value, label: upperFirst(sayOrigin(words, value)) }))}
        />
        <Select
          {...optional}
          name="stand"
          label={list.state}
          value={filter.state ?? ""}
          emptyLabel={list.anyState}
          options={evidenceStates.map((value) => ({ value, label: words.states[value] }))}
        />
        <div className="evidence-filter__deed">
          <Button icon="filter">{list.filter}</Button>
        </div>
      </div>
    </form>
  );
}

/** The same as words one can take away. */
export function filtersInUse(
  { filter, places, action }: ShownList,
  language: Language,
): readonly ActiveFilter[] {
  const words = evidenceWords(language);
  const filters: ActiveFilter[] = [];
  const add = (name: string, value: string | null, label: string) => {
    if (value) filters.push({ name, value, label });
  };
  add("actie", filter.actionId, words.list.ofAction(action ? sayAction(action) : "?"));
  add(
    "gemeente",
    filter.nis,
    places.find(({ nis }) => nis === filter.nis)?.name ?? filter.nis ?? "",
  );
  const kind = filter.kind ? evidenceKindNames(language)[filter.kind] : "";
  add("soort", filter.kind, upperFirst(kind));
  add("herkomst", filter.origin, upperFirst(sayOrigin(words, filter.origin ?? "")));
  add("stand", filter.state, filter.state ? words.states[filter.state] : "");
  const text = filter.words.join(" ");
  add("q", text || null, `“${text}”`);
  return filters;
}
