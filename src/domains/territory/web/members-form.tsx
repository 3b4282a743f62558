import { Button, DateInput, Form, FormActions, Select, TextInput, useUi } from "#ui";
import { legalForms } from "../rules/legal-form.ts";
import type { Membership } from "../rules/membership.ts";
import type { Municipality } from "../store/municipalities.ts";
import type { Partnership } from "../store/partnerships.ts";
import { words } from "../text/index.ts";
import { municipalityName } from "./place-messages.ts";
import "./members-form.css";

export type MembersFormProps = {
  readonly partnership: Partnership;
  readonly memberships: readonly Membership[];
  /** NIS of the members of today. */
  readonly members: readonly string[];
  readonly municipalities: readonly Municipality[];
};

/** Memberships with their days: one line each, and a line to add more. */
export function MembersForm(props: MembersFormProps) {
  const { partnership, memberships, members, municipalities } = props;
  const { language } = useUi();
  const w = words(language).partnership;
  const nameByNis = new Map(
    municipalities.map((one) => [one.nis, municipalityName(one, language)]),
  );
  const nameOf = (nis: string) => nameByNis.get(nis) ?? nis;
  return (
    <Form hidden={{ part: "members" }}>
      <ul className="members">
        {memberships.map(({ nis, from, to }, at) => (
          <li key={`${nis} ${from}`} className="members__line">
            <span className="members__name">{nameOf(nis)}</span>
            <input type="hidden" name="nis" value={nis} />
            <DateInput name="from" id={`from-${at}`} label={w.from} value={from} />
            <DateInput name="to" id={`to-${at}`} label={w.to} value={to ?? undefined} optional />
          </li>
        ))}
      </ul>
      <TextInput name="typed" label={w.addMember} hint={w.typedHint} optional />
      <Select
        name="legalForm"
        label={w.legalForm}
        value={partnership.legalForm}
        emptyLabel={false}
        options={legalForms.map((form) => ({ value: form, label: w.legalForms[form] }))}
      />
      <Select
        name="managing"
        label={w.managing}
        hint={w.managingHint}
        value={partnership.managingNis ?? ""}
        options={members.map((nis) => ({ value: nis, label: nameOf(nis) }))}
        optional
      />
      <FormActions>
        <Button kind="primary">{w.save}</Button>
      </FormActions>
    </Form>
  );
}
