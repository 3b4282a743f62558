import { DateInput, Select, TextInput, useUi } from "#ui";
import { legalForms } from "../rules/legal-form.ts";
import type { Municipality } from "../store/municipalities.ts";
import { words } from "../text/index.ts";
import type { MembershipLine } from "./partnership-form.ts";
import { municipalityName } from "./place-messages.ts";
import "./members-fields.css";

export type MembersFieldsProps = {
  readonly entered: {
    readonly lines: readonly MembershipLine[];
    readonly typed: string;
    readonly legalForm: string;
    readonly managing: string;
  };
  /** NIS of the members of today. */
  readonly members: readonly string[];
  readonly municipalities: readonly Municipality[];
  errorOf(fieldId: string): string | undefined;
};

/** Memberships with their days: one line each, and a line to add more. */
export function MembersFields(props: MembersFieldsProps) {
  const { entered, members, municipalities, errorOf } = props;
  const { language } = useUi();
  const w = words(language).partnership;
  const nameByNis = new Map(
    municipalities.map((one) => [one.nis, municipalityName(one, language)]),
  );
  const nameOf = (nis: string) => nameByNis.get(nis) ?? nis;
  return (
    <>
      <ul className="members">
        {entered.lines.map(({ nis, from, to }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one municipality may have several lines, and none moves
          <li key={`${nis} ${at}`} className="members__line">
            <span className="members__name">{nameOf(nis)}</span>
            <input type="hidden" name="nis" value={nis} />
            <DateInput
              name="from"
              id={`from-${at}`}
              label={w.from}
              value={from ?? undefined}
              error={errorOf(`from-${at}`)}
            />
            <DateInput name="to" id={`to-${at}`} label={w.to} value={to ?? undefined} optional />
          </li>
        ))}
      </ul>
      <TextInput
        name="typed"
        label={w.addMember}
        hint={w.typedHint}
        value={entered.typed}
        error={errorOf("field-typed")}
        optional
      />
      <Select
        name="legalForm"
        label={w.legalForm}
        value={entered.legalForm}
        error={errorOf("field-legalForm")}
        emptyLabel={false}
        options={legalForms.map((form) => ({ value: form, label: w.legalForms[form] }))}
      />
      <Select
        name="managing"
        label={w.managing}
        hint={w.managingHint}
        value={entered.managing}
        options={members.map((nis) => ({ value: nis, label: nameOf(nis) }))}
        optional
      />
    </>
  );
}
