import { DateInput, type FieldError, Fieldset, Select, TextInput, useUi } from "#ui";
import type { ListSettings } from "../../rules/list-import/list-settings.ts";
import { organisationKinds } from "../../rules/organisation.ts";
import { workForms } from "../../rules/work-form.ts";
import { directoryWords } from "../../text/directory/index.ts";
import { intakeWords } from "../../text/intake/index.ts";

/** Who published the list, and what holds for rows that do not say. */
export function ListSourceFields(props: {
  readonly settings: ListSettings;
  /** Filled in before; otherwise the partnership is proposed as the publisher. */
  readonly isSettled: boolean;
  readonly partnership: string;
  readonly errors: readonly FieldError[];
}) {
  const { language } = useUi();
  const w = intakeWords(language).columns;
  const names = directoryWords(language);
  const { source, defaultKind, defaultForm } = props.settings;
  const publisher = props.isSettled ? source.publisher : props.partnership;
  const errorOf = (name: string) =>
    props.errors.find(({ fieldId }) => fieldId === `field-${name}`)?.message;
  return (
    <>
      <Fieldset legend={w.sourceTitle} hint={w.sourceHint}>
        <TextInput
          name="publisher"
          label={w.publisher}
          hint={w.publisherHint}
          value={publisher}
          maxLength={300}
          error={errorOf("publisher")}
        />
        <TextInput
          name="title"
          label={w.titleField}
          hint={w.titleHint}
          value={source.title}
          maxLength={300}
          error={errorOf("title")}
        />
        <TextInput
          name="licence"
          label={w.licence}
          hint={w.licenceHint}
          value={props.isSettled ? source.licence : w.licenceDefault}
          suggestions={["CC0 1.0", "CC BY 4.0", "CC BY-SA 4.0", w.licenceDefault]}
          maxLength={300}
          error={errorOf("licence")}
        />
        <TextInput
          name="url"
          label={w.url}
          type="url"
          value={source.url ?? ""}
          error={errorOf("url")}
          optional
        />
        <DateInput
          name="retrievedOn"
          label={w.day}
          value={source.retrievedOn}
          error={errorOf("retrievedOn")}
        />
      </Fieldset>
      <Fieldset legend={w.defaultsTitle}>
        <div className="list-import__pair">
          <Select
            name="defaultKind"
            label={w.defaultKind}
            value={defaultKind}
            emptyLabel={false}
            options={organisationKinds.map((value) => ({ value, label: names.kinds[value] }))}
          />
          <Select
            name="defaultForm"
            label={w.defaultForm}
            value={defaultForm ?? ""}
            emptyLabel={w.noForm}
            options={workForms.map((value) => ({ value, label: names.workForms[value] }))}
            optional
          />
        </div>
      </Fieldset>
    </>
  );
}
