import type { Language } from "#kernel/language";
import { languages } from "#kernel/language";
import type { Refusal } from "#kernel/refusal";
import {
  Checkbox,
  DateInput,
  Fieldset,
  NumberInput,
  RadioGroup,
  Select,
  TextArea,
  TextInput,
  useUi,
} from "#ui";
import { gatheringKinds } from "../../rules/gathering.ts";
import { answerDaysBefore } from "../../rules/gatherings/answer-day.ts";
import { placeModes } from "../../rules/gatherings/gathering.ts";
import { type GatheringFormWords, gatheringFormWords } from "../../text/gathering-form/index.ts";
import { gatheringWords } from "../../text/gatherings/index.ts";
import type { GatheringForm } from "../../usecases/gatherings/open-gathering-form.ts";
import type { Typed } from "../typed-form.ts";
import { rowsOf } from "./gathering-form-values.ts";

export interface GatheringFieldsProps {
  readonly form: GatheringForm;
  readonly typed: Typed;
  readonly problems: readonly Refusal[];
}

type ErrorOf = (field: string) => { readonly error?: string };

/** What each refused field says. */
export const errorsOf =
  (problems: readonly Refusal[], words: GatheringFormWords): ErrorOf =>
  (field) => {
    const problem = problems.find(({ about }) => about === field);
    if (!problem) return {};
    const told: Readonly<Record<string, string>> = words.problems;
    return { error: told[problem.because] ?? problem.because };
  };

/** Everything one fills in of a gathering, apart from its programme. */
export function GatheringFields({ form, typed, problems }: GatheringFieldsProps) {
  const { language } = useUi();
  const words = gatheringFormWords(language);
  const error = errorsOf(problems, words);
  return (
    <>
      <WhatFields typed={typed} error={error} />
      <WhenFields form={form} typed={typed} error={error} />
      <WhereFields form={form} typed={typed} error={error} />
      <WhoFields typed={typed} error={error} />
      <OrganiserFields form={form} typed={typed} error={error} />
      <CostFields typed={typed} error={error} />
      <CheckFields typed={typed} error={error} />
      <TextArea name="notes" label={words.notes} value={typed.notes} optional {...error("notes")} />
    </>
  );
}

interface PartProps {
  readonly typed: Typed;
  readonly error: ErrorOf;
}

function WhatFields({ typed, error }: PartProps) {
  const { language } = useUi();
  const words = gatheringFormWords(language);
  const { kinds } = gatheringWords(language);
  return (
    <Fieldset legend={words.what}>
      <TextInput
        name="title"
        label={words.title}
        hint={words.titleHint}
        value={typed.title}
        maxLength={200}
        {...error("title")}
      />
      <TextArea
        name="summary"
        label={words.summary}
        hint={words.summaryHint}
        value={typed.summary}
        optional
        {...error("summary")}
      />
      <Select
        name="kind"
        label={words.kind}
        value={typed.kind}
        emptyLabel={false}
        width="half"
        options={gatheringKinds.map((kind) => ({ value: kind, label: kinds[kind] }))}
      />
    </Fieldset>
  );
}

function WhenFields({ form, typed, error }: PartProps & Pick<GatheringFieldsProps, "form">) {
  const words = gatheringFormWords(useUi().language);
  const days = form.gathering ? null : answerDaysBefore(form.content);
  const time = (name: "startTime" | "endTime", hint?: string) => (
    <TextInput
      name={name}
      label={words[name]}
      hint={hint}
      value={typed[name]}
      width="short"
      inputMode="numeric"
      maxLength={5}
      {...error(name)}
    />
  );
  return (
    <Fieldset legend={words.when} hint={words.whenHint}>
      <div className="gathering-form__pair">
        <DateInput
          name="startsOn"
          label={words.startsOn}
          value={typed.startsOn}
          {...error("startsOn")}
        />
        {time("startTime", words.timeHint)}
        {time("endTime")}
      </div>
      <div className="gathering-form__pair">
        <DateInput
          name="endsOn"
          label={words.endsOn}
          hint={words.endsOnHint}
          value={typed.endsOn}
          optional
          {...error("endsOn")}
        />
        <DateInput
          name="answerUntil"
          label={words.answerUntil}
          hint={days === null ? words.answerUntilHint : words.answerDaysHint(days)}
          value={typed.answerUntil}
          optional
          {...error("answerUntil")}
        />
      </div>
    </Fieldset>
  );
}

function WhereFields({ form, typed, error }: PartProps & Pick<GatheringFieldsProps, "form">) {
  const { language } = useUi();
  const words = gatheringFormWords(language);
  const line = (name: "placeName" | "street" | "postcode" | "town" | "room", width?: "short") => (
    <TextInput
      name={name}
      label={words[name]}
      value={typed[name]}
      optional
      {...(width ? { width } : {})}
      {...error(name)}
    />
  );
  return (
    <Fieldset legend={words.where}>
      <RadioGroup
        name="mode"
        label={words.mode}
        value={typed.mode}
        choices={placeModes.map((mode) => ({
          value: mode,
          label: gatheringWords(language).placeModes[mode],
        }))}
      />
      {line("placeName")}
      {line("street")}
      <div className="gathering-form__pair">
        {line("postcode", "short")}
        {line("town")}
      </div>
      {line("room")}
      <TextInput
        name="onlineUrl"
        type="url"
        label={words.onlineUrl}
        hint={words.onlineUrlHint}
        value={typed.onlineUrl}
        optional
        {...error("onlineUrl")}
      />
      <Select
        name="nis"
        label={words.nis}
        value={typed.nis}
        emptyLabel={words.wholePartnership}
        width="half"
        oneWay
        options={form.municipalities.map(({ nis, name }) => ({ value: nis, label: name }))}
        {...error("nis")}
      />
    </Fieldset>
  );
}

function WhoFields({ typed, error }: PartProps) {
  const words = gatheringFormWords(useUi().language);
  const count = (name: "capacity" | "waitingSize", hint: string) => (
    <NumberInput
      name={name}
      label={words[name]}
      hint={hint}
      unit={words.people}
      value={typed[name]}
      min={0}
      optional
      {...error(name)}
    />
  );
  return (
    <Fieldset legend={words.who}>
      <div className="gathering-form__pair">
        {count("capacity", words.capacityHint)}
        {count("waitingSize", words.waitingSizeHint)}
      </div>
      <fieldset className="field">
        <legend className="field__label">{words.languages}</legend>
        <div className="gathering-form__boxes">
          {languages.map((language: Language) => (
            <Checkbox
              key={language}
              name={`language-${language}`}
              label={words.languageNames[language]}
              checked={typed[`language-${language}`] === "yes"}
              oneWay
            />
          ))}
        </div>
      </fieldset>
      <Checkbox
        name="isPublic"
        label={words.isPublic}
        hint={words.isPublicHint}
        checked={typed.isPublic === "yes"}
        oneWay
      />
    </Fieldset>
  );
}

function OrganiserFields({ form, typed, error }: PartProps & Pick<GatheringFieldsProps, "form">) {
  const words = gatheringFormWords(useUi().language);
  return (
    <Fieldset legend={words.organiser}>
      <TextInput
        name="contactName"
        label={words.contactName}
        value={typed.contactName}
        optional
        {...error("contactName")}
      />
      <div className="gathering-form__pair">
        <TextInput
          name="contactEmail"
          type="email"
          label={words.contactEmail}
          value={typed.contactEmail}
          optional
          {...error("contactEmail")}
        />
        <TextInput
          name="contactPhone"
          type="tel"
          label={words.contactPhone}
          value={typed.contactPhone}
          optional
          {...error("contactPhone")}
        />
      </div>
      <Select
        name="owner"
        label={words.owner}
        value={typed.owner}
        emptyLabel={words.nobody}
        width="half"
        oneWay
        options={form.colleagues.map(({ id, name }) => ({ value: id, label: name }))}
        {...error("owner")}
      />
      <Select
        name="action"
        label={words.action}
        value={typed.action}
        emptyLabel={words.noAction}
        oneWay
        options={form.actions.map(({ id, label }) => ({ value: id, label }))}
        {...error("action")}
      />
    </Fieldset>
  );
}

function CostFields({ typed, error }: PartProps) {
  const words = gatheringFormWords(useUi().language);
  const rows = rowsOf(typed, "costRows");
  return (
    <Fieldset legend={words.costs} hint={words.costsHint}>
      <input type="hidden" name="costRows" value={rows} />
      <div className="gathering-form__rows">
        {Array.from({ length: rows }, (_, at) => at).map((at) => (
          <div className="gathering-form__row gathering-form__row--cost" key={at}>
            {(["cost", "costPlanned", "costActual"] as const).map((name) => {
              const label = {
                cost: words.costLabel,
                costPlanned: words.costPlanned,
                costActual: words.costActual,
              }[name];
              return (
                <TextInput
                  key={name}
                  name={`${name}-${at}`}
                  label={words.row(label, at + 1)}
                  labelHidden
                  placeholder={label}
                  value={typed[`${name}-${at}`]}
                  inputMode={name === "cost" ? "text" : "decimal"}
                  oneWay
                  {...error(`${name}-${at}`)}
                />
              );
            })}
          </div>
        ))}
      </div>
    </Fieldset>
  );
}

function CheckFields({ typed, error }: PartProps) {
  const words = gatheringFormWords(useUi().language);
  const rows = rowsOf(typed, "checkRows");
  return (
    <Fieldset legend={words.checklist} hint={words.checklistHint}>
      <input type="hidden" name="checkRows" value={rows} />
      <div className="gathering-form__rows">
        {Array.from({ length: rows }, (_, at) => at).map((at) => (
          <div className="gathering-form__row gathering-form__row--check" key={at}>
            <TextInput
              name={`check-${at}`}
              label={words.row(words.checkTitle, at + 1)}
              labelHidden
              placeholder={words.checkTitle}
              value={typed[`check-${at}`]}
              oneWay
            />
            <TextInput
              name={`checkDays-${at}`}
              label={words.row(words.checkDays, at + 1)}
              labelHidden
              placeholder={words.checkDays}
              value={typed[`checkDays-${at}`]}
              oneWay
              {...error(`checkDays-${at}`)}
            />
          </div>
        ))}
      </div>
    </Fieldset>
  );
}
