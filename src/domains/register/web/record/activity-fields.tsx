import { colon } from "#kernel/language";
import { Fieldset, FilterList, Select, TextInput, useUi } from "#ui";
import { inputId, type RecordFieldsProps, typing } from "./form-typing.ts";

/** The activities chosen, with capacity, and the whole tree to choose more from. */
export function ActivityFields(props: RecordFieldsProps) {
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
                      <li key={code} className="record-form__addable">
                        <div className="choice">
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
                        </div>
                        <div className="record-form__capacity">
                          <CapacityInputs {...props} code={code} label={label} />
                        </div>
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

type ActivityProps = RecordFieldsProps & { readonly code: string; readonly label: string };

function ChosenActivity(props: ActivityProps) {
  const { code, label } = props;
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
      <CapacityInputs {...props} />
    </div>
  );
}

/** How much, of what, and a remark. */
function CapacityInputs(props: ActivityProps) {
  const { words, code, label } = props;
  const between = colon(useUi().language);
  const { at } = typing(props);
  const { value: amount, ...amountField } = at(
    `amount:${code}`,
    `${words.form.amount}${between}${label}`,
  );
  return (
    <>
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
        {...at(`unit:${code}`, `${words.form.unit}${between}${label}`)}
        labelHidden
        optional
        emptyLabel={words.form.unit}
        options={(["hours-per-month", "places"] as const).map((value) => ({
          value,
          label: words.units[value],
        }))}
      />
      <TextInput
        {...at(`note:${code}`, `${words.form.note}${between}${label}`)}
        labelHidden
        optional
        placeholder={words.form.note}
      />
    </>
  );
}
