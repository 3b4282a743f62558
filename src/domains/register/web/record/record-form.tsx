import {
  Checkbox,
  CheckboxGroup,
  DateInput,
  Fieldset,
  FilterList,
  NumberInput,
  Select,
  TextArea,
  TextInput,
} from "#ui";
import type { FieldName } from "../../rules/field.ts";
import { organisationKinds, organisationStatuses } from "../../rules/organisation.ts";
import { isHistoricForm, workForms } from "../../rules/work-form.ts";
import type { ActivityChoice, LegalFormChoice } from "../../store/code-labels.ts";
import type { RecordWords } from "../../text/record/index.ts";
import { type FormValues, writtenPlace } from "./form-values.ts";
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
function typing(props: RecordFieldsProps) {
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
      </div>
    </Fieldset>
  );
}

function ActivityFields(props: RecordFieldsProps) {
  const { words, values, choices } = props;
  const { form } = words;
  const chosen = values.all("activity");
  const labels = new Map(choices.activities.map(({ code, label }) => [code, label]));
  const groups = choices.activities.filter(({ parent }) => parent === null);
  return (
    <div id="activities">
      <Fieldset legend={form.activities}>
        {chosen.length > 0 ? (
          <fieldset className="record-form__group">
            <legend className="field__label">{form.chosenActivities}</legend>
            <p className="field__hint">{form.chosenHint}</p>
            {chosen.map((code) => (
              <ChosenActivity key={code} {...props} code={code} label={labels.get(code) ?? code} />
            ))}
          </fieldset>
        ) : null}
        <fieldset className="record-form__group">
          <legend className="field__label">{form.addActivities}</legend>
          <p className="field__hint">{form.addHint}</p>
          <FilterList id="filter-activities">
            {groups.map((group) => (
              <div key={group.code}>
                <p className="record-form__subject">{group.label}</p>
                <ul className="choice-list">
                  {choices.activities
                    .filter(({ code, parent }) => parent === group.code && !chosen.includes(code))
                    .map(({ code, label }) => (
                      <li key={code} className="choice">
                        <input
                          className="choice__input"
                          type="checkbox"
                          id={inputId(`add-${code}`)}
                          name="activity"
                          value={code}
                        />
                        <label className="choice__label" htmlFor={inputId(`add-${code}`)}>
                          {label}
                        </label>
                      </li>
                    ))}
                </ul>
              </div>
            ))}
          </FilterList>
        </fieldset>
      </Fieldset>
    </div>
  );
}

function ChosenActivity(
  props: RecordFieldsProps & { readonly code: string; readonly label: string },
) {
  const { words, code, label } = props;
  const { at } = typing(props);
  const { value: amount, ...amountField } = at(`amount:${code}`, `${words.form.amount}: ${label}`);
  return (
    <div className="record-form__line record-form__line--activity">
      <div className="choice">
        <input
          className="choice__input"
          type="checkbox"
          id={inputId(`chosen-${code}`)}
          name="activity"
          value={code}
          defaultChecked
        />
        <label className="choice__label" htmlFor={inputId(`chosen-${code}`)}>
          {label}
        </label>
      </div>
      <TextInput
        {...amountField}
        value={amount}
        labelHidden
        optional
        inputMode="numeric"
        placeholder={words.form.amount}
        width="short"
      />
      <Select
        {...at(`unit:${code}`, `${words.form.unit}: ${label}`)}
        labelHidden
        optional
        emptyLabel={words.form.unit}
        options={(["hours-per-month", "places"] as const).map((value) => ({
          value,
          label: words.units[value],
        }))}
      />
      <TextInput
        {...at(`note:${code}`, `${words.form.note}: ${label}`)}
        labelHidden
        optional
        placeholder={words.form.note}
      />
    </div>
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

function PlaceFields(props: RecordFieldsProps) {
  const { words, values } = props;
  const { at } = typing(props);
  const { form } = words;
  const known = values.all("place");
  const places = known.includes("seat") ? known : ["seat", ...known];
  return (
    <Fieldset legend={form.places} hint={form.pointHint}>
      {places.map((place) => {
        const number = writtenPlace(place);
        return (
          <fieldset className="record-form__group" key={place}>
            <legend className="field__label">
              {number ? words.establishment(number) : words.seat}
            </legend>
            <input type="hidden" name="place" value={place} />
            <AddressFields {...props} place={place} />
            {known.includes(place) ? (
              <Checkbox
                name="remove_place"
                value={place}
                id={inputId(`remove-${place}`)}
                label={form.removePlace}
                checked={values.all("remove_place").includes(place)}
                optional
              />
            ) : null}
          </fieldset>
        );
      })}
      <details className="record-form__more" open={values.one("place:new:number") !== ""}>
        <summary>{form.newPlace}</summary>
        <div className="record-form__stack">
          <TextInput
            {...at("place:new:number", form.establishmentNumber)}
            optional
            hint={form.newPlaceHint}
            width="half"
          />
          <AddressFields {...props} place="new" />
        </div>
      </details>
    </Fieldset>
  );
}

/** Address, days and point of one place. */
export function AddressFields(props: RecordFieldsProps & { readonly place: string }) {
  const { words, place } = props;
  const { form } = words;
  const { at } = typing(props);
  const of = (name: string, label: string) => at(`place:${place}:${name}`, label);
  return (
    <>
      <TextInput {...of("name", form.placeName)} optional />
      <div className="record-form__row record-form__row--street">
        <TextInput {...of("street", form.street)} optional />
        <TextInput {...of("house_number", form.houseNumber)} optional width="short" />
        <TextInput {...of("box", form.box)} optional width="short" />
      </div>
      <div className="record-form__row">
        <TextInput {...of("postcode", form.postcode)} optional inputMode="numeric" width="short" />
        <TextInput {...of("town", form.town)} optional />
      </div>
      <div className="record-form__row">
        <DateInput {...of("started_on", form.startedOn)} optional />
        <DateInput {...of("closed_on", form.closedOn)} optional />
      </div>
      <div className="record-form__row" data-island-place-point={place}>
        <TextInput {...of("lon", form.lon)} optional inputMode="decimal" width="short" />
        <TextInput {...of("lat", form.lat)} optional inputMode="decimal" width="short" />
      </div>
    </>
  );
}
