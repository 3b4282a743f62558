import { Checkbox, Fieldset, TextArea, TextInput, useUi } from "#ui";
import { writeLinkLines } from "../rules/link-lines.ts";
import { words } from "../text/index.ts";
import type { About } from "./partnership-form.ts";

export type AboutFieldsProps = {
  readonly about: About;
  errorOf(fieldId: string): string | undefined;
};

/** What visitors of the public site read about the partnership. */
export function AboutFields({ about, errorOf }: AboutFieldsProps) {
  const w = words(useUi().language).partnership;
  const { contact, intro } = about;
  return (
    <>
      <TextInput name="name" label={w.name} value={about.name} error={errorOf("field-name")} />
      <Checkbox
        name="published"
        label={w.published}
        hint={w.publishedHint}
        checked={about.published}
        optional
      />
      <Fieldset legend={w.contact}>
        <TextInput name="street" label={w.street} value={contact.street} optional />
        <TextInput
          name="postcode"
          label={w.postcode}
          value={contact.postcode}
          width="short"
          optional
        />
        <TextInput name="town" label={w.town} value={contact.town} optional />
        <TextInput name="phone" label={w.phone} value={contact.phone} optional />
        <TextInput name="email" label={w.email} value={contact.email} type="email" optional />
      </Fieldset>
      <TextArea
        name="partners"
        label={w.partners}
        hint={w.partnersHint}
        value={writeLinkLines(about.partners)}
        optional
      />
      <TextArea
        name="followLinks"
        label={w.followLinks}
        hint={w.followLinksHint}
        value={writeLinkLines(about.followLinks)}
        error={errorOf("field-followLinks")}
        optional
      />
      <Fieldset legend={w.intro}>
        <TextArea name="intro_nl" label="Nederlands" value={intro.nl} optional />
        <TextArea name="intro_fr" label="Français" value={intro.fr} optional />
        <TextArea name="intro_en" label="English" value={intro.en} optional />
      </Fieldset>
    </>
  );
}
