import { languages } from "#kernel/language";
import {
  Button,
  ErrorSummary,
  Form,
  FormActions,
  RadioGroup,
  SectionHeader,
  Select,
  TextInput,
  useUi,
} from "#ui";
import type { Grant } from "../rules/actor.ts";
import { words } from "../text/index.ts";
import type { GrantChoices } from "../usecases/read-grant-choices.ts";
import { GrantText } from "./grant-words.tsx";

interface AboutPartProps {
  readonly name: string;
  readonly grants: readonly Grant[];
  readonly choices: GrantChoices;
  readonly problem: string | undefined;
}

export function AboutPart({ name, grants, choices, problem }: AboutPartProps) {
  const { language } = useUi();
  const w = words(language);
  const error = problem === "no-name" ? w.nameMissing : undefined;
  return (
    <section aria-labelledby="you">
      <SectionHeader title={w.profile.you} id="you" />
      <ErrorSummary errors={error ? [{ fieldId: "field-name", message: error }] : []} />
      <Form hidden={{ deed: "name" }}>
        <TextInput
          name="name"
          label={w.name}
          value={name}
          error={error}
          autoComplete="name"
          maxLength={200}
          width="half"
        />
        <FormActions>
          <Button>{w.profile.saveName}</Button>
        </FormActions>
      </Form>
      <h3 className="profile__roles">{w.profile.yourRoles}</h3>
      {grants.length === 0 ? (
        <p>{w.profile.noRoles}</p>
      ) : (
        <ul>
          {grants.map((grant) => (
            <li key={JSON.stringify(grant)}>
              <GrantText grant={grant} names={choices} />
              <span className="soft"> – {w.roleHints[grant.role]}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface PartnershipsPartProps {
  readonly partnershipId: string;
  readonly partnerships: readonly { readonly id: string; readonly name: string }[];
}

export function PartnershipsPart({ partnershipId, partnerships }: PartnershipsPartProps) {
  const { language } = useUi();
  const w = words(language).profile;
  return (
    <section aria-labelledby="partnership">
      <SectionHeader title={w.partnerships} id="partnership" />
      <Form hidden={{ deed: "partnership" }}>
        <Select
          name="partnership"
          label={w.partnerships}
          hint={w.partnershipsHint}
          value={partnershipId}
          emptyLabel={false}
          options={partnerships.map(({ id, name }) => ({ value: id, label: name }))}
          width="half"
        />
        <FormActions>
          <Button>{w.switchDeed}</Button>
        </FormActions>
      </Form>
    </section>
  );
}

export function PreferencesPart({ theme }: { readonly theme: "light" | "dark" | "system" }) {
  const { language } = useUi();
  const w = words(language).profile;
  const themes = ["system", "light", "dark"] as const;
  return (
    <section aria-labelledby="preferences">
      <SectionHeader title={`${w.language} · ${w.theme}`} id="preferences" />
      <Form hidden={{ deed: "preferences" }}>
        <RadioGroup
          name="language"
          label={w.language}
          value={language}
          choices={languages.map((one) => ({ value: one, label: w.languages[one] }))}
        />
        <RadioGroup
          name="theme"
          label={w.theme}
          value={theme}
          choices={themes.map((one) => ({ value: one, label: w.themes[one] }))}
        />
        <FormActions>
          <Button>{w.savePreferences}</Button>
        </FormActions>
      </Form>
    </section>
  );
}
