import { RadioGroup, Select, TextInput, useUi } from "#ui";
import type { Role } from "../rules/actor.ts";
import { words } from "../text/index.ts";
import type { GrantChoices, GrantForm } from "../usecases/read-grant-choices.ts";

interface GrantFieldsProps {
  readonly choices: GrantChoices;
  readonly entered?: Partial<GrantForm> | undefined;
  /** Message per field name. */
  readonly errors: Readonly<Record<string, string | undefined>>;
}

/** A role and what it is tied to. */
export function GrantFields({ choices, entered, errors }: GrantFieldsProps) {
  const { language } = useUi();
  const w = words(language);
  const hints: Readonly<Record<Role, string>> = w.roleHints;
  return (
    <>
      <RadioGroup
        name="role"
        label={w.people.role}
        value={entered?.role}
        error={errors.role}
        choices={choices.roles.map((role) => ({
          value: role,
          label: w.roles[role],
          hint: hints[role],
        }))}
      />
      <Select
        name="nis"
        label={w.people.municipality}
        hint={w.people.municipalityHint}
        value={entered?.nis}
        error={errors.nis}
        width="half"
        optional
        options={choices.municipalities.map(({ nis, nameNl, nameFr }) => ({
          value: nis,
          label: language === "fr" ? nameFr : nameNl,
        }))}
      />
      <TextInput
        name="organisation"
        label={w.people.organisation}
        hint={w.people.organisationHint}
        value={entered?.organisation}
        error={errors.organisation}
        width="half"
        optional
      />
    </>
  );
}
