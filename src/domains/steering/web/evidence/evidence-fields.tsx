import { colon, type Language } from "#kernel/language";
import type { Refusal } from "#kernel/refusal";
import {
  CheckboxGroup,
  DateInput,
  type FieldError,
  Fieldset,
  FileInput,
  Select,
  TextArea,
  TextInput,
  useUi,
} from "#ui";
import { countFields } from "../../rules/evidence/evidence-content.ts";
import { evidenceKinds } from "../../rules/evidence.ts";
import type { ActionLine } from "../../store/evidence/action-lines.ts";
import { type EvidenceWords, evidenceWords, sayProblem } from "../../text/evidence/index.ts";
import { evidenceKindNames } from "../../text/evidence-kinds/index.ts";
import type { Place } from "../../usecases/evidence/list-places.ts";
import { sayAction, upperFirst } from "./format-evidence.ts";
import { allOf, oneOf, type Typed } from "./read-evidence-form.ts";

export const documentTypes =
  ".pdf,.png,.jpg,.jpeg,.gif,.webp,.heic,.tif,.tiff,.docx,.xlsx,.pptx,.odt,.ods,.odp,.doc,.xls,.ppt,.msg,.txt,.csv,.eml,.ics";

export interface EvidenceFieldsProps {
  readonly typed: Typed;
  readonly problems: readonly Refusal[];
  readonly places: readonly Place[];
  /** To choose from while typing; any other action is named by its number. */
  readonly actions: readonly Pick<ActionLine, "id" | "number" | "title">[];
  readonly withFiles: boolean;
}

/** In the form the action is one text; in the rules it is an id. */
const fieldOf = (about: string | undefined): string =>
  about === "actionId" ? "action" : (about ?? "");

/** The lines of the summary above the form; what is about a document stands at the files. */
export function errorsOf(
  problems: readonly Refusal[],
  words: EvidenceWords,
  language: Language,
): FieldError[] {
  return problems.map(({ because, about }) => {
    const isFile = ["not-a-document", "document-too-large", "too-many-documents"].includes(because);
    const sentence = sayProblem(words, because);
    return isFile
      ? {
          fieldId: "field-files",
          message: about === "files" ? sentence : `${about}${colon(language)}${sentence}`,
        }
      : { fieldId: `field-${fieldOf(about) || "title"}`, message: sentence };
  });
}

/** The fields of evidence: what matters first, numbers with a number pad, nothing required but title and day. */
export function EvidenceFields(props: EvidenceFieldsProps) {
  const { typed, problems, places, actions, withFiles } = props;
  const { language } = useUi();
  const words = evidenceWords(language);
  const names = evidenceKindNames(language);
  const errorAt = (name: string) => {
    const problem = problems.find(({ about }) => fieldOf(about) === name);
    return problem && sayProblem(words, problem.because);
  };
  const tie: Tie = (name) => ({ name, value: oneOf(typed, name), error: errorAt(name) });
  return (
    <>
      <TextInput {...tie("title")} label={words.fields.title} maxLength={300} />
      <div className="evidence-form__row">
        <DateInput {...tie("happenedOn")} label={words.fields.happenedOn} />
        <Select
          {...tie("kind")}
          label={words.fields.kind}
          options={evidenceKinds.map((value) => ({ value, label: upperFirst(names[value]) }))}
        />
      </div>
      <CheckboxGroup
        name="nis"
        label={words.fields.nis}
        hint={words.form.nisHint}
        optional
        error={errorAt("nis")}
        values={allOf(typed, "nis")}
        choices={places.map(({ nis, name }) => ({ value: nis, label: name }))}
      />
      <Numbers tie={tie} />
      <TextInput
        {...tie("action")}
        label={words.fields.actionId}
        hint={words.form.actionHint}
        suggestions={actions.map(sayAction)}
        autoComplete="off"
        optional
      />
      <TextArea
        {...tie("description")}
        label={words.fields.description}
        hint={words.form.descriptionHint}
        optional
      />
      {withFiles ? (
        <FileInput
          name="files"
          label={words.fields.files}
          hint={words.form.filesHint}
          accept={documentTypes}
          multiple
          optional
        />
      ) : null}
    </>
  );
}

type Tie = (name: string) => {
  readonly name: string;
  readonly value: string;
  readonly error: string | undefined;
};

/** Who took part, how much money and time: on a phone with the number pad. */
function Numbers({ tie }: { readonly tie: Tie }) {
  const words = evidenceWords(useUi().language);
  const alike = { width: "short", autoComplete: "off", oneWay: true } as const;
  return (
    <>
      <Fieldset legend={words.form.took} hint={words.form.tookHint}>
        <div className="evidence-form__row">
          {countFields.map((field) => (
            <TextInput
              key={field}
              {...tie(field)}
              {...alike}
              label={words.fields[field]}
              inputMode="numeric"
            />
          ))}
        </div>
      </Fieldset>
      <Fieldset legend={words.form.also}>
        <div className="evidence-form__row">
          <TextInput
            {...tie("amountCents")}
            {...alike}
            label={`${words.fields.amountCents} (€)`}
            hint={words.form.amountHint}
            inputMode="decimal"
          />
          <TextInput {...tie("hours")} {...alike} label={words.fields.hours} inputMode="decimal" />
        </div>
      </Fieldset>
    </>
  );
}
