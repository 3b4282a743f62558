import { pathOf, queryExcept, withoutValue, withQuery } from "../address.ts";
import { Button } from "../button/button.tsx";
import { CheckboxGroup, type Choice } from "../form/choices.tsx";
import { HiddenValues } from "../form/form.tsx";
import { Icon } from "../icon/icon.tsx";
import { useUi } from "../ui-context.tsx";

export interface FacetGroup {
  /** Name in the address, repeated per chosen value. */
  readonly name: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  /** More than a dozen choices: a window with filter. */
  readonly long?: boolean;
  /** Folded until asked for, unless something is chosen in it. */
  readonly folded?: boolean;
}

export interface FacetsProps {
  /** The page's present address; what the facets do not own is kept. */
  readonly address: string;
  readonly groups: readonly FacetGroup[];
  readonly submitLabel?: string;
}

/** Groups of checkboxes that narrow a list; on a phone folded under one line. */
export function Facets({ address, groups, submitLabel }: FacetsProps) {
  const { words } = useUi();
  const own = [...groups.map((group) => group.name), "page"];
  const chosen = groups.reduce((sum, group) => sum + group.chosen.length, 0);
  return (
    <details className="facets">
      <summary className="facets__fold">
        <Icon name="filter" />
        {words.filters}
        <ChosenCount count={chosen} />
        <Icon name="chevron-down" size="small" />
      </summary>
      <form method="get" action={pathOf(address)} aria-label={words.filters}>
        <HiddenValues values={queryExcept(address, own)} />
        {groups.map((group) => (
          <FacetFold key={group.name} group={group} />
        ))}
        <div className="facets__submit">
          <Button kind="secondary" icon="filter">
            {submitLabel ?? words.applyFilters}
          </Button>
        </div>
      </form>
    </details>
  );
}

function FacetFold({ group }: { readonly group: FacetGroup }) {
  const { name, label, choices, chosen, long = false, folded } = group;
  return (
    <details className="facets__group" open={!folded || chosen.length > 0}>
      <summary className="facets__summary">
        <span className="facets__label">{label}</span>
        <ChosenCount count={chosen.length} />
        <Icon name="chevron-down" size="small" />
      </summary>
      <CheckboxGroup
        name={name}
        label={label}
        labelHidden
        choices={choices}
        values={chosen}
        long={long}
      />
    </details>
  );
}

function ChosenCount({ count }: { readonly count: number }) {
  return count > 0 ? <span className="facets__chosen numeric">{count}</span> : null;
}

export interface ActiveFilter {
  readonly name: string;
  readonly value: string;
  readonly label: string;
}

export interface ActiveFiltersProps {
  readonly address: string;
  readonly filters: readonly ActiveFilter[];
}

/** What narrows the list now, as words one can take away. Draws nothing without filters. */
export function ActiveFilters({ address, filters }: ActiveFiltersProps) {
  const { words } = useUi();
  if (filters.length === 0) return null;
  const names = new Set(filters.map((filter) => filter.name));
  const cleared = Object.fromEntries([...names, "page"].map((name) => [name, null]));
  return (
    <div className="active-filters">
      <h2 className="visually-hidden">{words.chosenFilters}</h2>
      <ul className="active-filters__list">
        {filters.map((filter) => (
          <li key={`${filter.name}=${filter.value}`}>
            <a
              className="active-filters__word"
              href={withoutValue(address, filter.name, filter.value)}
            >
              <span className="visually-hidden">{words.removeFilter(filter.label)}</span>
              <span aria-hidden="true">{filter.label}</span>
              <Icon name="close" size="small" />
            </a>
          </li>
        ))}
        <li>
          <a className="active-filters__clear" href={withQuery(address, cleared)}>
            {words.clearFilters}
          </a>
        </li>
      </ul>
    </div>
  );
}
