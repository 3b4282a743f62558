import { CheckboxGroup, Fieldset, Select, TextInput, useUi } from "#ui";
import { legalForms } from "../rules/legal-form.ts";
import type { Municipality } from "../store/municipalities.ts";
import { words } from "../text/index.ts";
import { errorFor, type FieldError, type TypedFounding } from "./founding-form.ts";
import { municipalityName } from "./place-messages.ts";
import "./set-up-page.css";

interface FoundingFieldsProps {
  readonly municipalities: readonly Municipality[];
  readonly entered: TypedFounding | null | undefined;
  readonly errors: readonly FieldError[];
}

/** Name, municipalities and legal form of a partnership. The map needs `<Island name="map" />` on the page. */
export function FoundingFields({ municipalities, entered, errors }: FoundingFieldsProps) {
  const { language } = useUi();
  const w = words(language);
  const picked = entered?.picked ?? [];
  const choices = municipalities
    .map((one) => ({ value: one.nis, label: municipalityName(one, language) }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
  const pickedNames = choices.flatMap(({ value, label }) => (picked.includes(value) ? label : []));
  return (
    <>
      <TextInput
        name="name"
        label={w.partnership.name}
        hint={w.partnership.nameHint}
        value={entered?.name}
        error={errorFor(errors, "name")}
      />
      <Fieldset legend={w.partnership.members} hint={w.partnership.membersHint}>
        <TextInput
          name="typed"
          label={w.partnership.typed}
          hint={w.partnership.typedHint}
          value={entered?.typed}
          error={errorFor(errors, "typed")}
          oneWay
        />
        <div className="set-up__pick">
          <CheckboxGroup
            name="nis"
            label={w.partnership.picked}
            hint={pickedNames.length > 0 ? w.partnership.pickedNow(pickedNames.join(", ")) : null}
            choices={choices}
            values={picked}
            long
            oneWay
          />
          <div
            className="set-up__map"
            data-island-map="municipality-picker"
            data-field="nis"
            hidden
          />
        </div>
      </Fieldset>
      <Select
        name="legalForm"
        label={w.partnership.legalForm}
        options={legalForms.map((form) => ({
          value: form,
          label: w.partnership.legalForms[form],
        }))}
        value={entered?.legalForm ?? "interlokale-vereniging"}
        error={errorFor(errors, "legalForm")}
      />
      <Select
        name="managing"
        label={w.partnership.managing}
        hint={w.partnership.managingHint}
        emptyLabel={w.partnership.managingFirst}
        options={choices}
        value={entered?.managing}
        optional
      />
    </>
  );
}
