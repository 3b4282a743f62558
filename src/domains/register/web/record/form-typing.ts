import type { FieldName } from "../../rules/field.ts";
import type { ActivityChoice, LegalFormChoice } from "../../store/code-labels.ts";
import type { RecordWords } from "../../text/record/index.ts";
import type { FormValues } from "./form-values.ts";
import type { FormProblem } from "./read-record-form.ts";

export interface FormChoices {
  readonly activities: readonly ActivityChoice[];
  readonly legalForms: readonly LegalFormChoice[];
  readonly municipalities: readonly { readonly nis: string; readonly name: string }[];
}

export interface RecordFieldsProps {
  readonly values: FormValues;
  readonly problems: readonly FormProblem[];
  readonly words: RecordWords;
  readonly choices: FormChoices;
  /** An organisation keeps its own record, but not its number, kind or parent. */
  readonly ownRecord: boolean;
}

interface Typing {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly id: string;
}

/** Ids may carry no dots, colons or slashes: the error summary links to them. */
export const inputId = (name: string): string => `field-${name.replace(/[^\w-]+/g, "-")}`;

/** Name, value, error and id of an input, from what was typed and what is wrong with it. */
export function typing(props: RecordFieldsProps) {
  const at = (name: string, label: string): Typing => {
    const problem = props.problems.find((one) => one.name === name);
    return {
      name,
      label,
      value: props.values.one(name),
      error: problem && props.words.problems[problem.because],
      id: inputId(name),
    };
  };
  const field = (name: FieldName): Typing => at(name, props.words.fields[name]);
  return { at, field };
}
