import {
  Checkbox,
  DateInput,
  ErrorSummary,
  Fieldset,
  Select,
  TextArea,
  TextInput,
  useUi,
} from "#ui";
import { longest } from "../rules/longest.ts";
import { channels } from "../rules/question.ts";
import { inboxWords } from "../text/inbox/index.ts";
import type { QuestionForm } from "../usecases/open-question.ts";
import type { FormProblem } from "./read-question-form.ts";
import type { Problem, Typed } from "./typed-form.ts";
import "./question-fields.css";

const byHand = channels.filter((channel) => channel !== "web-form");

export interface QuestionFieldsProps {
  readonly form: QuestionForm;
  readonly typed: Typed;
  readonly problems: readonly Problem<FormProblem>[];
}

/** Everything people write down of a question; the same for a new one and for an existing one. */
export function QuestionFields({ form, typed, problems }: QuestionFieldsProps) {
  const all = inboxWords(useUi().language);
  const words = all.form;
  const field = (name: string, label: string) => {
    const problem = problems.find((one) => one.name === name);
    return { name, label, value: typed[name], error: problem && words.problems[problem.because] };
  };
  const known = form.question ? channels : byHand;
  return (
    <>
      <ErrorSummary
        errors={problems.map(({ name, because }) => ({
          fieldId: `field-${name}`,
          message: words.problems[because],
        }))}
      />
      <Fieldset legend={words.what}>
        <TextInput {...field("subject", words.subject)} maxLength={longest.subject} />
        <TextArea {...field("body", words.body)} hint={words.bodyHint} rows={6} optional />
        <div className="question-fields__row">
          <Select
            {...field("nis", words.municipality)}
            emptyLabel={form.mayLeaveOpen ? words.wholeArea : "–"}
            options={form.municipalities.map(({ nis, name }) => ({ value: nis, label: name }))}
            optional={form.mayLeaveOpen}
          />
          <TextInput {...field("department", words.department)} optional />
        </div>
        <div className="question-fields__row">
          <Select
            {...field("channel", words.channel)}
            emptyLabel={false}
            options={known.map((value) => ({ value, label: all.channels[value] }))}
          />
          <DateInput {...field("askedOn", words.askedOn)} />
          <DateInput {...field("neededBy", words.neededBy)} optional />
        </div>
      </Fieldset>
      <AskerFields {...{ form, typed, problems }} />
      <Fieldset legend={words.owner}>
        {form.question ? (
          <Select
            {...field("ownerPersonId", words.owner)}
            labelHidden
            emptyLabel={words.nobody}
            options={ownerOptions(form)}
            width="half"
            optional
          />
        ) : (
          <Checkbox name="mine" label={words.mine} checked={typed.mine === "yes"} optional />
        )}
      </Fieldset>
    </>
  );
}

function ownerOptions({ colleagues, question }: QuestionForm) {
  const options = colleagues.map(({ id, name }) => ({ value: id, label: name }));
  const owner = question?.ownerPersonId;
  // Who left stays in the list of this one question until somebody else is chosen.
  return owner && !colleagues.some(({ id }) => id === owner)
    ? [{ value: owner, label: question.ownerName }, ...options]
    : options;
}

function AskerFields({ form, typed, problems }: QuestionFieldsProps) {
  const words = inboxWords(useUi().language).form;
  const field = (name: string, label: string) => {
    const problem = problems.find((one) => one.name === name);
    return { name, label, value: typed[name], error: problem && words.problems[problem.because] };
  };
  return (
    <Fieldset legend={words.who} hint={words.whoHint}>
      <div className="question-fields__row">
        <TextInput {...field("askerName", words.name)} optional />
        <TextInput {...field("askerOrganisation", words.organisation)} optional />
      </div>
      <div className="question-fields__row">
        <TextInput {...field("askerEmail", words.email)} type="email" optional />
        <TextInput {...field("askerPhone", words.phone)} type="tel" optional />
      </div>
      <div className="question-fields__row">
        <Select
          {...field("askerLanguage", words.language)}
          emptyLabel={false}
          options={(["nl", "fr", "en"] as const).map((value) => ({
            value,
            label: words.languages[value],
          }))}
        />
        {form.question ? <DateInput {...field("askerExpiresOn", words.expires)} optional /> : null}
      </div>
    </Fieldset>
  );
}
