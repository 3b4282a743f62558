import type { ReactNode } from "react";
import { Icon } from "../icon/icon.tsx";
import { useUi } from "../ui-context.tsx";

export interface FieldProps {
  readonly name: string;
  readonly label: string;
  /** By default `field-` and the name; the error summary links to it. */
  readonly id?: string | undefined;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  /** Fields are required unless they say otherwise. */
  readonly optional?: boolean | undefined;
  /** One of several ways to answer the question its fieldset asks: not required by itself. */
  readonly oneWay?: boolean | undefined;
  /** Keeps the label for screen readers only, where the place makes it plain. */
  readonly labelHidden?: boolean | undefined;
}

/** What an input needs to be tied to its label, hint and error. */
export interface ControlTies {
  readonly id: string;
  readonly name: string;
  readonly required: boolean;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
}

export function fieldId(field: Pick<FieldProps, "name" | "id">): string {
  return field.id ?? `field-${field.name}`;
}

/** Ids of the hint and the error that stand with a field, in reading order. */
export function describedBy(field: FieldProps): string | undefined {
  const id = fieldId(field);
  const ids = [field.hint ? `${id}-hint` : "", field.error ? `${id}-error` : ""].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}

export interface LabelledFieldProps extends FieldProps {
  readonly children: (ties: ControlTies) => ReactNode;
}

/** Label, hint, error and, by its function, one input of any kind. */
export function Field({ children, ...field }: LabelledFieldProps) {
  const id = fieldId(field);
  return (
    <div className={field.error ? "field field--wrong" : "field"}>
      <label className={field.labelHidden ? "visually-hidden" : "field__label"} htmlFor={id}>
        {field.label}
        <OptionalWord shown={field.optional} />
      </label>
      <HintAndError field={field} />
      {children({
        id,
        name: field.name,
        required: !field.optional && !field.oneWay,
        "aria-describedby": describedBy(field),
        "aria-invalid": field.error ? true : undefined,
      })}
    </div>
  );
}

export function OptionalWord({ shown }: { readonly shown: boolean | undefined }) {
  const { words } = useUi();
  return shown ? <span className="field__optional"> ({words.optional})</span> : null;
}

export function HintAndError({ field }: { readonly field: FieldProps }) {
  const { words } = useUi();
  const id = fieldId(field);
  return (
    <>
      {field.hint ? (
        <p className="field__hint" id={`${id}-hint`}>
          {field.hint}
        </p>
      ) : null}
      {field.error ? (
        <p className="field__error" id={`${id}-error`}>
          <Icon name="error" size="small" />
          <span>
            <span className="visually-hidden">{words.errorSign} </span>
            {field.error}
          </span>
        </p>
      ) : null}
    </>
  );
}
