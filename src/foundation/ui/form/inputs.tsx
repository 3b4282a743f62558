import { colon } from "#kernel/language";
import { Icon } from "../icon/icon.tsx";
import { Island } from "../island/island.tsx";
import { useUi } from "../ui-context.tsx";
import { Field, type FieldProps } from "./field.tsx";

/** How wide the answer is expected to be. */
type Width = "full" | "half" | "short";

export interface TextInputProps extends FieldProps {
  readonly value?: string | undefined;
  readonly type?: "text" | "email" | "password" | "tel" | "url";
  readonly autoComplete?: string;
  readonly inputMode?: "text" | "numeric" | "decimal" | "email" | "tel" | "url";
  readonly placeholder?: string;
  readonly width?: Width;
  readonly maxLength?: number;
  /** Suggestions while typing; any other text is allowed. */
  readonly suggestions?: readonly string[];
}

export function TextInput(props: TextInputProps) {
  const { value, type = "text", width = "full", suggestions, ...field } = props;
  return (
    <Field {...field}>
      {(ties) => (
        <>
          <input
            {...ties}
            className={`input input--${width}`}
            type={type}
            defaultValue={value}
            autoComplete={field.autoComplete}
            inputMode={field.inputMode}
            placeholder={field.placeholder}
            maxLength={field.maxLength}
            list={suggestions ? `${ties.id}-list` : undefined}
          />
          {suggestions ? (
            <datalist id={`${ties.id}-list`}>
              {suggestions.map((suggestion) => (
                <option key={suggestion} value={suggestion} />
              ))}
            </datalist>
          ) : null}
        </>
      )}
    </Field>
  );
}

export interface TextAreaProps extends FieldProps {
  readonly value?: string | undefined;
  readonly rows?: number;
}

export function TextArea({ value, rows = 4, ...field }: TextAreaProps) {
  return (
    <Field {...field}>
      {(ties) => <textarea {...ties} className="input" rows={rows} defaultValue={value} />}
    </Field>
  );
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

export interface SelectProps extends FieldProps {
  readonly options: readonly Option[];
  readonly value?: string | undefined;
  /** First line without a value; by default "Kies …". False leaves it out. */
  readonly emptyLabel?: string | false;
  readonly width?: Width;
}

export function Select({ options, value, emptyLabel, width = "full", ...field }: SelectProps) {
  const { words } = useUi();
  return (
    <Field {...field}>
      {(ties) => (
        <span className={`select input--${width}`}>
          <select {...ties} className="input select__input" defaultValue={value ?? ""}>
            {emptyLabel === false ? null : <option value="">{emptyLabel ?? words.choose}</option>}
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <Icon name="chevron-down" size="small" />
        </span>
      )}
    </Field>
  );
}

export interface DateInputProps extends FieldProps {
  /** "2026-11-23" */
  readonly value?: string | undefined;
  readonly min?: string;
  readonly max?: string;
}

export function DateInput({ value, min, max, ...field }: DateInputProps) {
  return (
    <Field {...field}>
      {(ties) => (
        <input
          {...ties}
          className="input input--short numeric"
          type="date"
          defaultValue={value}
          min={min}
          max={max}
        />
      )}
    </Field>
  );
}

export interface NumberInputProps extends FieldProps {
  readonly value?: number | string | undefined;
  /** Written behind the field: "uur per maand", "€". */
  readonly unit: string;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number | "any";
}

export function NumberInput({ value, unit, min, max, step, ...field }: NumberInputProps) {
  return (
    <Field {...field}>
      {(ties) => (
        <span className="input-with-unit">
          <input
            {...ties}
            className="input input--number numeric"
            type="number"
            defaultValue={value}
            min={min}
            max={max}
            step={step}
            aria-describedby={[ties["aria-describedby"], `${ties.id}-unit`]
              .filter(Boolean)
              .join(" ")}
          />
          <span className="input-with-unit__unit" id={`${ties.id}-unit`}>
            {unit}
          </span>
        </span>
      )}
    </Field>
  );
}

export interface FileInputProps extends FieldProps {
  /** As in HTML: ".csv,.xlsx". */
  readonly accept?: string;
  readonly multiple?: boolean;
}

/** A file field that also takes what is dropped on it. The form needs `files`. */
export function FileInput({ accept, multiple, ...field }: FileInputProps) {
  const { words, language } = useUi();
  return (
    <Field {...field}>
      {(ties) => (
        <div className="drop-zone" data-island-drop-zone={`${words.dropChosen}${colon(language)}`}>
          <Icon name="upload" size="large" />
          <div className="drop-zone__body">
            <p className="drop-zone__words" data-drop-zone-words hidden>
              {words.dropFile}
            </p>
            <input
              {...ties}
              className="drop-zone__input"
              type="file"
              accept={accept}
              multiple={multiple}
            />
          </div>
          <Island name="drop-zone" />
        </div>
      )}
    </Field>
  );
}

export interface SearchInputProps {
  readonly name: string;
  readonly label: string;
  readonly value?: string | undefined;
  readonly placeholder?: string;
  readonly id?: string;
  readonly size?: "medium" | "large";
  /** The "/" key brings one here; at most one per page. */
  readonly slashKey?: boolean;
}

/** A search field with its button; stands in a GET form. */
export function SearchInput(props: SearchInputProps) {
  const { words } = useUi();
  const { name, label, value, placeholder, slashKey, size = "medium" } = props;
  const id = props.id ?? `search-${name}`;
  return (
    <div className={`search-input search-input--${size}`}>
      <label className="visually-hidden" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="search-input__input"
        type="search"
        name={name}
        defaultValue={value}
        placeholder={placeholder}
        aria-keyshortcuts={slashKey ? "/" : undefined}
        data-island-search-key={slashKey || undefined}
      />
      <button className="search-input__button" type="submit">
        <Icon name="search" />
        <span className={size === "large" ? "search-input__word" : "visually-hidden"}>
          {words.search}
        </span>
      </button>
      {slashKey ? <Island name="search-key" /> : null}
    </div>
  );
}
