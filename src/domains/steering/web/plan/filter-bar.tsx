import { inLanguage } from "#kernel/language";
import { Button, HiddenValues, Icon, queryExcept, withQuery } from "#ui";
import {
  isNarrowed,
  nameOfStatus,
  statusChoices,
  writePriority,
} from "../../rules/actions/action-filter.ts";
import type { PriorityChoice } from "../../store/actions/priority-choices.ts";
import type { PlanLook } from "./plan-look.ts";

const names = ["jaar", "gemeente", "eigenaar", "status", "prioriteit", "onderdeel", "q"] as const;

export interface FilterBarProps {
  readonly look: PlanLook;
  readonly years: readonly number[];
  readonly owners: readonly { readonly id: string; readonly name: string }[];
  readonly priorities: readonly PriorityChoice[];
  readonly nodes: readonly { readonly id: string; readonly code: string; readonly title: string }[];
}

/** Which actions every view shows; kept in the address. On a phone it is folded. */
export function FilterBar({ look, years, owners, priorities, nodes }: FilterBarProps) {
  const { words, filter, address } = look;
  const w = words.plan;
  const own = [...names, "page", "maand"];
  const chosen = isNarrowed(filter);
  return (
    <details className="plan-filter" open={chosen}>
      <summary className="plan-filter__fold">
        <Icon name="filter" />
        {w.filtersLabel}
        <Icon name="chevron-down" size="small" />
      </summary>
      <form className="plan-filter__form" method="get" action="/plan" aria-label={w.filtersLabel}>
        <HiddenValues values={queryExcept(address, own)} />
        <Choice
          name="jaar"
          label={words.fields.year}
          value={filter.year === null ? "alle" : String(filter.year)}
          options={[
            ...years.map((year) => ({ value: String(year), label: String(year) })),
            { value: "alle", label: w.allYears },
          ]}
        />
        <Choice
          name="gemeente"
          label={w.municipality}
          value={filter.nis ?? ""}
          all={w.all}
          options={Object.entries(look.names).map(([value, label]) => ({ value, label }))}
        />
        <Choice
          name="eigenaar"
          label={w.owner}
          value={filter.owner === "none" ? "geen" : (filter.owner ?? "")}
          all={w.all}
          options={[
            ...owners.map(({ id, name }) => ({ value: id, label: name })),
            { value: "geen", label: w.nobody },
          ]}
        />
        <WorkChoices look={look} priorities={priorities} nodes={nodes} />
        <p className="plan-filter__field plan-filter__field--words">
          <label className="plan-filter__label" htmlFor="filter-q">
            {w.words}
          </label>
          <input
            className="input"
            id="filter-q"
            type="search"
            name="q"
            defaultValue={filter.words}
          />
        </p>
        <p className="plan-filter__deeds">
          <Button icon="filter">{w.apply}</Button>
          {chosen ? (
            <a
              href={withQuery(
                address,
                Object.fromEntries(
                  own.filter((name) => name !== "jaar").map((name) => [name, null]),
                ),
              )}
            >
              {w.clear}
            </a>
          ) : null}
        </p>
      </form>
    </details>
  );
}

/** What the action is: its status, what it counts for, where it stands. */
function WorkChoices({
  look,
  priorities,
  nodes,
}: Pick<FilterBarProps, "look" | "priorities" | "nodes">) {
  const { words, filter, language } = look;
  const w = words.plan;
  return (
    <>
      <Choice
        name="status"
        label={w.status}
        value={filter.status ? nameOfStatus(filter.status) : ""}
        all={w.all}
        options={statusChoices.map((status) => ({
          value: nameOfStatus(status),
          label: words.statusChoices[status],
        }))}
      />
      <Choice
        name="prioriteit"
        label={w.priority}
        value={filter.priority ? writePriority(filter.priority) : ""}
        all={w.all}
        options={priorities.map((one) => ({
          value: writePriority(one),
          label: `${one.code} · ${inLanguage(one.name, language) ?? ""}`,
        }))}
      />
      <Choice
        name="onderdeel"
        label={w.part}
        value={filter.node === "none" ? "geen" : (filter.node ?? "")}
        all={w.all}
        options={[
          ...nodes.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` })),
          { value: "geen", label: w.alone },
        ]}
      />
    </>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly all?: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

function Choice({ name, label, value, all, options }: ChoiceProps) {
  const id = `filter-${name}`;
  return (
    <p className="plan-filter__field">
      <label className="plan-filter__label" htmlFor={id}>
        {label}
      </label>
      <span className="select">
        <select className="input select__input" id={id} name={name} defaultValue={value}>
          {all === undefined ? null : <option value="">{all}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="chevron-down" size="small" />
      </span>
    </p>
  );
}
