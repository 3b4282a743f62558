import { inLanguage, type Language } from "#kernel/language";
import {
  Button,
  ButtonLink,
  CheckboxGroup,
  DateInput,
  ErrorSummary,
  Fieldset,
  Form,
  FormActions,
  RadioGroup,
  Select,
  TextArea,
  TextInput,
  useUi,
} from "#ui";
import { blankUnits, type ClauseBlank } from "../../rules/library/clause.ts";
import {
  clauseFamilies,
  clauseLevels,
  clauseSectors,
  purchaseKinds,
} from "../../rules/library/families.ts";
import type { ClauseProblem } from "../../rules/library/judge-clause.ts";
import { type LibraryWords, libraryWords } from "../../text/library/index.ts";
import { first, ownBlankNames, type TypedFields } from "./read-clause-form.ts";

export interface ClauseFormProps {
  readonly typed: TypedFields;
  readonly problems: readonly ClauseProblem[];
  readonly shared: readonly ClauseBlank[];
  /** The last version the person has before them. */
  readonly read: { readonly version: number; readonly edit: number };
  readonly cancelHref: string;
}

/** Ids may carry no colons: the error summary links to them. */
const inputId = (name: string): string => `field-${name.replaceAll(":", "-")}`;

type PartProps = ClauseFormProps & { readonly words: LibraryWords; readonly language: Language };

const typing =
  ({ typed, problems, words }: PartProps) =>
  (name: string) => {
    const problem = problems.find(({ field }) => field === name);
    return {
      name,
      id: inputId(name),
      value: first(typed, name),
      error: problem && words.problems(problem),
    };
  };

/** Everything a clause says. */
export function ClauseForm(props: ClauseFormProps) {
  const { language } = useUi();
  const words = libraryWords(language);
  const { read, problems } = props;
  const parts = { ...props, words, language };
  return (
    <Form hidden={{ version: String(read.version), edit: String(read.edit) }}>
      <ErrorSummary
        errors={problems.map((problem) => ({
          fieldId: inputId(problem.field),
          message: words.problems(problem),
        }))}
      />
      <AboutFields {...parts} />
      <TextFields {...parts} />
      <AdviceFields {...parts} />
      <LegalFields {...parts} />
      <FormActions>
        <Button kind="primary">{words.form.save}</Button>
        <ButtonLink kind="quiet" href={props.cancelHref}>
          {words.form.cancel}
        </ButtonLink>
      </FormActions>
    </Form>
  );
}

function AboutFields(props: PartProps) {
  const { words, typed } = props;
  const at = typing(props);
  return (
    <Fieldset legend={words.labels.name}>
      <TextInput {...at("name:nl")} label={words.form.name} maxLength={200} />
      <details>
        <summary>{words.form.optionalWords}</summary>
        <TextInput
          {...at("name:fr")}
          label={`${words.form.name} (${words.form.inFrench})`}
          maxLength={200}
          optional
        />
        <TextInput
          {...at("name:en")}
          label={`${words.form.name} (${words.form.inEnglish})`}
          maxLength={200}
          optional
        />
      </details>
      <Select
        {...at("family")}
        label={words.labels.family}
        options={clauseFamilies.map((value) => ({ value, label: words.families[value] }))}
        width="half"
      />
      <RadioGroup
        {...at("level")}
        label={words.labels.level}
        choices={clauseLevels.map((value) => ({ value, label: words.levels[value] }))}
      />
      <CheckboxGroup
        name="sectors"
        label={words.form.sectors}
        choices={clauseSectors.map((value) => ({ value, label: words.sectors[value] }))}
        values={typed.sectors ?? []}
        optional
      />
      <CheckboxGroup
        name="kinds"
        label={words.form.kinds}
        choices={purchaseKinds.map((value) => ({ value, label: words.kinds[value] }))}
        values={typed.kinds ?? []}
        optional
      />
    </Fieldset>
  );
}

function TextFields(props: PartProps) {
  const { words, typed, shared, language, problems } = props;
  const at = typing(props);
  const own = ownBlankNames(typed, shared);
  return (
    <>
      <Fieldset legend={words.form.text} hint={words.form.textHint}>
        <details>
          <summary>{words.form.known}</summary>
          <dl className="library__blanks">
            {shared.map(({ name, meaning }) => (
              <div key={name}>
                <dt>
                  <code>{`[[${name}]]`}</code>
                </dt>
                <dd>{inLanguage(meaning, language)}</dd>
              </div>
            ))}
          </dl>
        </details>
        <TextArea {...at("text:nl")} label={words.labels.textNl} rows={12} />
        <TextArea {...at("text:fr")} label={words.labels.textFr} rows={12} />
      </Fieldset>
      {own.length > 0 ? (
        <div id={inputId("blanks")}>
          <Fieldset legend={words.form.ownBlanks} hint={words.form.ownBlanksHint}>
            {own.map((name) => {
              const field = (part: string) => at(`blank:${name}:${part}`);
              const isOpen =
                first(typed, `blank:${name}:meaning:nl`).trim() === "" &&
                problems.some(({ because }) => because === "unknown-blank");
              return (
                <div key={name} className="library__own-blank">
                  <p>
                    <code>{`[[${name}]]`}</code>
                  </p>
                  <TextInput
                    {...field("meaning:nl")}
                    label={words.form.blankMeaning}
                    error={
                      isOpen
                        ? words.problems({
                            because: "unknown-blank",
                            field: "blanks",
                            about: name,
                          })
                        : undefined
                    }
                    maxLength={300}
                  />
                  <TextInput
                    {...field("advice:nl")}
                    label={words.form.blankAdvice}
                    maxLength={500}
                    optional
                  />
                  <Select
                    {...field("unit")}
                    value={first(typed, `blank:${name}:unit`) || "text"}
                    label={words.form.blankUnit}
                    options={blankUnits.map((value) => ({ value, label: words.units[value] }))}
                    emptyLabel={false}
                    width="half"
                  />
                </div>
              );
            })}
          </Fieldset>
        </div>
      ) : null}
    </>
  );
}

function AdviceFields(props: PartProps) {
  const { words } = props;
  const at = typing(props);
  const fields = ["whenToUse", "whenNot", "check"] as const;
  return (
    <Fieldset legend={words.form.advice}>
      {fields.map((field) => (
        <div key={field}>
          <TextArea {...at(`${field}:nl`)} label={words.labels[field]} rows={3} optional />
          <details>
            <summary>{words.form.optionalWords}</summary>
            <TextArea
              {...at(`${field}:fr`)}
              label={`${words.labels[field]} (${words.form.inFrench})`}
              rows={3}
              optional
            />
            <TextArea
              {...at(`${field}:en`)}
              label={`${words.labels[field]} (${words.form.inEnglish})`}
              rows={3}
              optional
            />
          </details>
        </div>
      ))}
    </Fieldset>
  );
}

function LegalFields(props: PartProps) {
  const { words } = props;
  const at = typing(props);
  return (
    <>
      <Fieldset legend={words.form.legal}>
        <TextInput
          {...at("article")}
          label={words.labels.article}
          hint={words.form.articleHint}
          maxLength={300}
        />
        <TextInput {...at("publisher")} label={words.form.publisher} maxLength={200} optional />
        <TextInput {...at("title")} label={words.form.sourceTitle} maxLength={400} optional />
        <TextInput {...at("url")} label={words.form.url} type="url" maxLength={500} optional />
        <DateInput {...at("checkedOn")} label={words.labels.checked} optional />
        <TextArea
          {...at("noticeFields")}
          label={words.labels.fields}
          hint={words.form.fieldsHint}
          rows={4}
          optional
        />
      </Fieldset>
      <Fieldset legend={words.form.period}>
        <DateInput {...at("from")} label={words.form.from} />
        <DateInput {...at("until")} label={words.form.until} hint={words.form.untilHint} optional />
      </Fieldset>
    </>
  );
}
