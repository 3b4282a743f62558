import type { ReactNode } from "react";
import { Island } from "../island/island.tsx";
import { useUi } from "../ui-context.tsx";
import { describedBy, type FieldProps, fieldId, HintAndError, OptionalWord } from "./field.tsx";

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  /** How many results this choice gives, where that is known. */
  readonly count?: string;
  /** Belongs to the choice above it. */
  readonly isBelow?: boolean;
}

export interface CheckboxProps extends FieldProps {
  readonly checked?: boolean | undefined;
  readonly value?: string;
}

/** One statement to agree with. */
export function Checkbox({ checked, value = "yes", ...field }: CheckboxProps) {
  const id = fieldId(field);
  return (
    <div className={field.error ? "field field--wrong" : "field"}>
      <HintAndError field={{ ...field, hint: undefined }} />
      <div className="choice">
        <input
          id={id}
          className="choice__input"
          type="checkbox"
          name={field.name}
          value={value}
          defaultChecked={checked}
          required={!field.optional}
          aria-describedby={describedBy(field)}
          aria-invalid={field.error ? true : undefined}
        />
        <label className="choice__label" htmlFor={id}>
          {field.label}
        </label>
        {field.hint ? (
          <p className="choice__hint" id={`${id}-hint`}>
            {field.hint}
          </p>
        ) : null}
      </div>
    </div>
  );
}

export interface RadioGroupProps extends FieldProps {
  readonly choices: readonly Choice[];
  readonly value?: string | undefined;
  /** Large answers under each other, for one question on a phone. */
  readonly large?: boolean;
}

export function RadioGroup({ choices, value, large, ...field }: RadioGroupProps) {
  return (
    <ChoiceGroup field={field}>
      <ChoiceList
        field={field}
        type="radio"
        choices={choices}
        chosen={value === undefined ? [] : [value]}
        large={large}
      />
    </ChoiceGroup>
  );
}

export interface CheckboxGroupProps extends FieldProps {
  readonly choices: readonly Choice[];
  readonly values?: readonly string[] | undefined;
  /** Long lists scroll in their own window and, with script, can be filtered by typing. */
  readonly long?: boolean;
}

export function CheckboxGroup({ choices, values = [], long, ...field }: CheckboxGroupProps) {
  const list = <ChoiceList field={field} type="checkbox" choices={choices} chosen={values} />;
  return (
    <ChoiceGroup field={field}>
      {long ? <FilterList id={`${fieldId(field)}-filter`}>{list}</FilterList> : list}
    </ChoiceGroup>
  );
}

/** A window on a long list of choices; with script one filters it by typing. */
export function FilterList({
  id,
  children,
}: {
  readonly id: string;
  readonly children: ReactNode;
}) {
  const { words } = useUi();
  return (
    <div className="filter-list" data-island-filter-list={words.filterCount}>
      <div className="filter-list__top" data-filter-list-top hidden>
        <label className="filter-list__label" htmlFor={id}>
          {words.filterList}
        </label>
        <input id={id} className="input" type="text" autoComplete="off" />
        <p className="filter-list__count numeric" role="status" data-filter-list-count />
      </div>
      <div className="filter-list__window">{children}</div>
      <Island name="filter-list" />
    </div>
  );
}

interface ChoiceListProps {
  readonly field: FieldProps;
  readonly type: "radio" | "checkbox";
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly large?: boolean | undefined;
}

function ChoiceList({ field, type, choices, chosen, large }: ChoiceListProps) {
  const base = fieldId(field);
  return (
    <ul className={large ? "choice-list choice-list--large" : "choice-list"}>
      {choices.map((choice, at) => {
        // The error summary links to the field's own id, so the first choice bears it.
        const id = at === 0 ? base : `${base}-${at + 1}`;
        return (
          <li key={choice.value} className={choice.isBelow ? "choice choice--below" : "choice"}>
            <input
              id={id}
              className="choice__input"
              type={type}
              name={field.name}
              value={choice.value}
              defaultChecked={chosen.includes(choice.value)}
              required={type === "radio" && !field.optional}
              aria-describedby={choice.hint ? `${id}-choice-hint` : undefined}
            />
            <label className="choice__label" htmlFor={id}>
              {choice.label}
              {choice.count ? <span className="choice__count numeric">{choice.count}</span> : null}
            </label>
            {choice.hint ? (
              <p className="choice__hint" id={`${id}-choice-hint`}>
                {choice.hint}
              </p>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

interface ChoiceGroupProps {
  readonly field: FieldProps;
  readonly children: ReactNode;
}

function ChoiceGroup({ field, children }: ChoiceGroupProps) {
  return (
    <fieldset
      className={field.error ? "field field--wrong" : "field"}
      aria-describedby={describedBy(field)}
    >
      <legend className={field.labelHidden ? "visually-hidden" : "field__label"}>
        {field.label}
        <OptionalWord shown={field.optional} />
      </legend>
      <HintAndError field={field} />
      {children}
    </fieldset>
  );
}
