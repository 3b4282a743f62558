import type { ReactNode } from "react";
import { Icon } from "../icon/icon.tsx";
import { useUi } from "../ui-context.tsx";

export interface FormProps {
  readonly action?: string;
  readonly method?: "get" | "post";
  /** Needed when a FileInput stands inside. */
  readonly files?: boolean;
  readonly id?: string;
  /** Values sent along unseen. */
  readonly hidden?: Readonly<Record<string, string | readonly string[]>>;
  readonly children: ReactNode;
}

/**
 * A form the server checks: the browser's own bubbles are off, since they speak the browser's
 * language and cannot be printed. Forms from elsewhere are refused by their origin (docs/decisions/0003).
 */
export function Form({ action, method = "post", files, id, hidden = {}, children }: FormProps) {
  return (
    <form
      className="form"
      id={id}
      action={action}
      method={method}
      encType={files ? "multipart/form-data" : undefined}
      noValidate
    >
      <HiddenValues values={hidden} />
      {children}
    </form>
  );
}

export function HiddenValues({ values }: { readonly values: NonNullable<FormProps["hidden"]> }) {
  return Object.entries(values).flatMap(([name, value]) =>
    (typeof value === "string" ? [value] : value).map((one) => (
      <input key={`${name}=${one}`} type="hidden" name={name} value={one} />
    )),
  );
}

export interface FieldsetProps {
  readonly legend: string;
  readonly hint?: ReactNode;
  readonly children: ReactNode;
}

/** Fields that answer one question together. */
export function Fieldset({ legend, hint, children }: FieldsetProps) {
  return (
    <fieldset className="fieldset">
      <legend className="fieldset__legend">{legend}</legend>
      {hint ? <p className="fieldset__hint">{hint}</p> : null}
      <div className="fieldset__fields">{children}</div>
    </fieldset>
  );
}

export interface FieldError {
  /** Id of the field: `field-` and its name, unless the field chose its own. */
  readonly fieldId: string;
  readonly message: string;
}

export interface ErrorSummaryProps {
  readonly errors: readonly FieldError[];
  /** What happened and that nothing was lost, where the standard words do not do. */
  readonly lede?: string;
}

/** What must be mended, each line a link to its field. Draws nothing without errors. */
export function ErrorSummary({ errors, lede }: ErrorSummaryProps) {
  const { words } = useUi();
  if (errors.length === 0) return null;
  const fields = new Set(errors.map(({ fieldId }) => fieldId)).size;
  return (
    // biome-ignore lint/a11y/noAutofocus: after a refused form, reading goes on here
    <section className="error-summary" role="alert" tabIndex={-1} id="errors" autoFocus>
      <h2 className="error-summary__heading">
        <Icon name="error" />
        {words.errorsHeading(fields)}
      </h2>
      <p>{lede ?? words.errorsKept}</p>
      <ul className="error-summary__list">
        {errors.map((error) => (
          <li key={`${error.fieldId} ${error.message}`}>
            <a href={`#${error.fieldId}`}>{error.message}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The deed first, then the ways out. */
export function FormActions({ children }: { readonly children: ReactNode }) {
  return <div className="form-actions">{children}</div>;
}
