import {
  Checkbox,
  CheckboxGroup,
  DateInput,
  Fieldset,
  NumberInput,
  Select,
  TextArea,
  TextInput,
} from "#ui";
import { organisationKinds, organisationStatuses } from "../../rules/organisation.ts";
import { isHistoricForm, workForms } from "../../rules/work-form.ts";
import type { LegalFormChoice } from "../../store/code-labels.ts";
import { ActivityFields } from "./activity-fields.tsx";
import { type RecordFieldsProps, typing } from "./form-typing.ts";
import { PlaceFields } from "./place-fields.tsx";

/** All inputs of a record, in the order of its page. */
export function RecordFields(props: RecordFieldsProps) {
  return (
    <>
      <BasicFields {...props} />
      <ReachFields {...props} />
      <WorkFields {...props} />
      <ActivityFields {...props} />
      <AreaFields {...props} />
      <PeopleFields {...props} />
      <PlaceFields {...props} />
    </>
  );
}

function BasicFields(props: RecordFieldsProps) {
  const { words, choices, values, ownRecord } = props;
  const { field } = typing(props);
  const { form } = words;
  const hidden = ["number", "kind", "parent_number", "natural_person"] as const;
  return (
    <Fieldset legend={form.basics}>
      <TextInput {...field("name")} maxLength={400} />
      {ownRecord ? (
        hidden.map((name) => (
          <input key={name} type="hidden" name={name} value={values.one(name)} />
        ))
      ) : (
        <>
          <TextInput {...field("number")} optional hint={form.numberHint} width="half" />
          <Select
            {...field("kind")}
            emptyLabel={false}
            options={organisationKinds.map((value) => ({ value, label: words.kinds[value] }))}
            width="half"
          />
          <TextInput {...field("parent_number")} optional hint={form.parentHint} width="half" />
          <Checkbox
            {...field("natural_person")}
            value="yes"
            checked={values.one("natural_person") === "yes"}
            optional
            hint={form.naturalPersonHint}
          />
        </>
      )}
      <Select
        {...field("status")}
        emptyLabel={false}
        options={organisationStatuses.map((value) => ({ value, label: words.statuses[value] }))}
        width="half"
      />
      <Select
        {...field("legal_form_code")}
        optional
        options={legalFormOptions(choices.legalForms, values.one("legal_form_code"))}
      />
      <div className="record-form__row">
        <DateInput {...field("started_on")} optional />
        <DateInput {...field("stopped_on")} optional />
      </div>
      <details className="record-form__more">
        <summary>{form.moreNames}</summary>
        <div className="record-form__stack">
          {(["names.nl", "names.fr", "names.de", "names.en", "names.abbreviation"] as const).map(
            (name) => (
              <TextInput key={name} {...field(name)} optional />
            ),
          )}
          <TextArea {...field("names.commercial")} optional rows={3} hint={form.onePerLine} />
          <TextArea {...field("nace_codes")} optional rows={3} hint={form.onePerLine} />
        </div>
      </details>
    </Fieldset>
  );
}

/** A code the list does not know stays chosen, so that saving does not lose it. */
function legalFormOptions(forms: readonly LegalFormChoice[], chosen: string) {
  const known = chosen === "" || forms.some(({ code }) => code === chosen);
  const all = known ? forms : [{ code: chosen, label: chosen }, ...forms];
  return all.map(({ code, label }) => ({ value: code, label }));
}

function ReachFields(props: RecordFieldsProps) {
  const { field } = typing(props);
  return (
    <Fieldset legend={props.words.form.contact}>
      <TextInput {...field("website")} optional type="url" />
      <TextInput {...field("email")} optional type="email" width="half" />
      <TextInput {...field("phone")} optional type="tel" width="half" />
    </Fieldset>
  );
}

function WorkFields(props: RecordFieldsProps) {
  const { words, values } = props;
  const { at, field } = typing(props);
  const { form } = words;
  const chosen = values.all("form");
  // A form that closed to newcomers is only shown to who has it.
  const shown = workForms.filter((one) => !isHistoricForm(one) || chosen.includes(one));
  return (
    <Fieldset legend={form.work}>
      <TextArea {...field("description.nl")} optional rows={4} />
      <details className="record-form__more">
        <summary>{form.otherLanguages}</summary>
        <div className="record-form__stack">
          <TextArea {...field("description.fr")} optional rows={4} />
          <TextArea {...field("description.en")} optional rows={4} />
        </div>
      </details>
      <fieldset className="record-form__group">
        <legend className="field__label">{words.fields.work_forms}</legend>
        <p className="field__hint">{form.workFormsHint}</p>
        <div className="record-form__line record-form__line--heads" aria-hidden="true">
          <span />
          <span>{form.from}</span>
          <span>{form.to}</span>
        </div>
        {shown.map((one) => (
          <div className="record-form__line" key={one}>
            <div className="choice">
              <input
                className="choice__input"
                type="checkbox"
                id={`form-${one}`}
                name="form"
                value={one}
                defaultChecked={chosen.includes(one)}
              />
              <label className="choice__label" htmlFor={`form-${one}`}>
                {words.workForms[one]}
              </label>
            </div>
            <div className="record-form__day">
              <span className="record-form__day-word" aria-hidden="true">
                {form.from}
              </span>
              <DateInput
                {...at(`form_from:${one}`, `${words.workForms[one]}, ${form.from}`)}
                labelHidden
                optional
              />
            </div>
            <div className="record-form__day">
              <span className="record-form__day-word" aria-hidden="true">
                {form.to}
              </span>
              <DateInput
                {...at(`form_to:${one}`, `${words.workForms[one]}, ${form.to}`)}
                labelHidden
                optional
              />
            </div>
          </div>
        ))}
      </fieldset>
      <div className="record-form__row">
        <NumberInput
          {...field("capacity_hours_month")}
          optional
          min={0}
          unit={words.units["hours-per-month"]}
        />
        <NumberInput {...field("capacity_places")} optional min={0} unit={words.units.places} />
        <TextInput
          {...field("fte")}
          optional
          inputMode="decimal"
          width="half"
          hint={form.fteHint}
        />
      </div>
    </Fieldset>
  );
}

function AreaFields({ words, values, choices }: RecordFieldsProps) {
  return (
    <Fieldset legend={words.form.area}>
      <CheckboxGroup
        name="area"
        label={words.fields.service_area}
        labelHidden
        optional
        hint={words.form.areaHint}
        long
        values={values.all("area")}
        choices={choices.municipalities.map(({ nis, name }) => ({ value: nis, label: name }))}
      />
    </Fieldset>
  );
}

function PeopleFields(props: RecordFieldsProps) {
  const { field } = typing(props);
  const { form } = props.words;
  return (
    <Fieldset legend={form.people}>
      {(["target_group", "adapted_workplace", "guidance"] as const).map((name) => (
        <TextArea key={name} {...field(name)} optional rows={3} />
      ))}
      <TextArea {...field("quality_labels")} optional rows={3} hint={form.onePerLine} />
    </Fieldset>
  );
}
