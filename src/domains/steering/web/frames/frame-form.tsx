import { type Language, languages } from "#kernel/language";
import {
  Button,
  ButtonLink,
  CheckboxGroup,
  DateInput,
  ErrorSummary,
  Fieldset,
  Form,
  FormActions,
  NumberInput,
  RadioGroup,
  TextArea,
  TextInput,
  useUi,
} from "#ui";
import { evidenceKinds } from "../../rules/evidence.ts";
import type { FrameProblem } from "../../rules/frames/judge-frame.ts";
import { evidenceKindNames } from "../../text/evidence-kinds/index.ts";
import { type FrameWords, frameWords } from "../../text/frames/index.ts";
import { one, rowsOf, type Typed } from "./read-frame-form.ts";
import "./frame-form.css";

export interface FrameFormProps {
  readonly typed: Typed;
  readonly problems: readonly FrameProblem[];
  /** The version that is changed; null: a new frame. */
  readonly readVersion: number | null;
  /** First day on which a change may begin. */
  readonly earliest?: string;
  readonly cancelHref: string;
}

/** Ids may carry no colons: the error summary links to them. */
const inputId = (name: string): string => `field-${name.replaceAll(":", "-")}`;

/** The names are asked in Dutch first; a problem with a name points there. */
const fieldOf = (field: string): string => (/(^|:)name$/.test(field) ? `${field}:nl` : field);

/** Everything a frame says; a change becomes a version of its own. */
export function FrameForm(props: FrameFormProps) {
  const words = frameWords(useUi().language);
  const { typed, problems, readVersion } = props;
  const rows = rowsOf(typed);
  return (
    <Form
      hidden={{
        rows: String(rows),
        ...(readVersion === null ? {} : { version: String(readVersion) }),
      }}
    >
      <ErrorSummary
        errors={problems.map(({ because, field }) => ({
          fieldId: inputId(fieldOf(field)),
          message: words.problems[because],
        }))}
      />
      <AboutFields {...props} words={words} />
      {Array.from({ length: rows }, (_, row) => row).map((row) => (
        <PriorityFields key={row} row={row} {...props} words={words} />
      ))}
      <Button kind="secondary" icon="plus" name="deed" value="more">
        {words.form.more}
      </Button>
      <FormActions>
        <Button kind="primary" name="deed" value="save">
          {readVersion === null ? words.form.save : words.form.saveChange}
        </Button>
        <ButtonLink kind="quiet" href={props.cancelHref}>
          {words.form.cancel}
        </ButtonLink>
      </FormActions>
    </Form>
  );
}

type PartProps = FrameFormProps & { readonly words: FrameWords };

const typing =
  ({ typed, problems, words }: PartProps) =>
  (name: string) => {
    const problem = problems.find(({ field }) => fieldOf(field) === name);
    return {
      name,
      id: inputId(name),
      value: one(typed, name),
      error: problem && words.problems[problem.because],
    };
  };

function AboutFields(props: PartProps) {
  const { language } = useUi();
  const { words, readVersion, earliest } = props;
  const form = words.form;
  const at = typing(props);
  return (
    <>
      <Fieldset legend={form.about}>
        <NameFields name="name" at={at} words={words} />
        <div className="frame-form__row">
          <DateInput
            {...at("from")}
            label={readVersion === null ? form.from : form.fromNew}
            {...(earliest ? { min: earliest } : {})}
          />
          <DateInput {...at("until")} label={form.until} hint={form.untilHint} optional />
        </div>
      </Fieldset>
      <Fieldset legend={form.source}>
        <TextInput {...at("publisher")} label={form.publisher} maxLength={200} optional />
        <TextInput {...at("title")} label={form.sourceTitle} maxLength={300} optional />
        <TextInput {...at("url")} label={form.url} type="url" maxLength={500} optional />
        <InLanguages name="note" language={language} words={words}>
          {(name, label) => (
            <TextArea
              {...at(name)}
              label={label ? `${form.note} (${label})` : form.note}
              {...(label ? {} : { hint: form.noteHint })}
              rows={3}
              optional
            />
          )}
        </InLanguages>
      </Fieldset>
    </>
  );
}

const languageNames: Record<Language, string> = {
  nl: "Nederlands",
  fr: "français",
  en: "English",
};

/** The reader's own language open, the others folded away. */
function InLanguages(props: {
  readonly name: string;
  readonly language: Language;
  readonly words: FrameWords;
  readonly children: (name: string, label: string | null) => React.ReactNode;
}) {
  const others = languages.filter((language) => language !== props.language);
  return (
    <>
      {props.children(`${props.name}:${props.language}`, null)}
      <details className="frame-form__more">
        <summary>{props.words.form.otherLanguages}</summary>
        {others.map((language) => (
          <div key={language}>
            {props.children(`${props.name}:${language}`, languageNames[language])}
          </div>
        ))}
      </details>
    </>
  );
}

function NameFields(props: {
  readonly name: string;
  readonly at: ReturnType<typeof typing>;
  readonly words: FrameWords;
}) {
  const { name, at, words } = props;
  const label = words.form.nameIn;
  return (
    <>
      <TextInput {...at(`${name}:nl`)} label={label.nl} maxLength={300} />
      <details className="frame-form__more">
        <summary>{words.form.otherLanguages}</summary>
        <TextInput {...at(`${name}:fr`)} label={label.fr} maxLength={300} optional />
        <TextInput {...at(`${name}:en`)} label={label.en} maxLength={300} optional />
      </details>
    </>
  );
}

function PriorityFields(props: PartProps & { readonly row: number }) {
  const { language } = useUi();
  const { row, typed, words } = props;
  const form = words.form;
  const field = (name: string) => `priority:${row}:${name}`;
  const at = typing(props);
  const kinds = evidenceKindNames(language);
  const counted = at(field("counted"));
  const minimum = at(field("minimum"));
  return (
    <Fieldset legend={form.priority(row + 1)} {...(row === 0 ? { hint: form.empty } : {})}>
      <TextInput
        {...at(field("code"))}
        label={form.code}
        hint={form.codeHint}
        width="half"
        maxLength={60}
        oneWay
      />
      <NameFields name={field("name")} at={at} words={words} />
      <InLanguages name={field("description")} language={language} words={words}>
        {(name, label) => (
          <TextArea
            {...at(name)}
            label={label ? `${form.description} (${label})` : form.description}
            rows={2}
            optional
          />
        )}
      </InLanguages>
      <div className="frame-form__row">
        <NumberInput
          {...minimum}
          value={minimum.value || "1"}
          label={form.minimum}
          unit={form.unit}
          min={0}
          max={100}
          step={1}
          oneWay
        />
        <RadioGroup
          {...counted}
          value={counted.value || "partnership"}
          label={form.countedPer}
          choices={[
            { value: "partnership", label: form.perPartnership },
            { value: "municipality", label: form.perMunicipality },
          ]}
          oneWay
        />
      </div>
      <details className="frame-form__more">
        <summary>{form.kinds}</summary>
        <CheckboxGroup
          name={field("kinds")}
          id={inputId(field("kinds"))}
          label={form.kinds}
          labelHidden
          choices={evidenceKinds.map((kind) => ({ value: kind, label: kinds[kind] }))}
          values={typed[field("kinds")] ?? []}
          optional
        />
      </details>
    </Fieldset>
  );
}
