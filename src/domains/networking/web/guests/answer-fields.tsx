import { languages } from "#kernel/language";
import { NumberInput, Select, TextArea, TextInput } from "#ui";
import { type Guest, type GuestSettings, longest } from "../../rules/guests/guest.ts";
import type { GuestPageWords } from "../../text/guest-pages/index.ts";
import type { Typed } from "./guest-form.ts";

interface AnswerFieldsProps {
  readonly view: { readonly guest: Guest | null; readonly settings: GuestSettings };
  readonly words: GuestPageWords;
  readonly typed: Typed | null;
  /** Shown at once, or behind one line so that the buttons stand near the top. */
  readonly isOpen: boolean;
}

/** What one can tell with an answer; nothing of it is needed to answer. */
export function AnswerFields({ view, words, typed, isOpen }: AnswerFieldsProps) {
  const { guest, settings } = view;
  const most = settings.mostCompanions;
  const summary = most > 0 ? `${words.seats} ${words.access}` : words.access;
  return (
    <details className="guest-page__more" open={isOpen}>
      <summary>{summary}</summary>
      <div className="guest-page__fields">
        {guest ? (
          <TextInput
            name="naam"
            label={words.name}
            value={typed?.naam ?? guest.personName}
            autoComplete="name"
            maxLength={longest.person}
            optional
          />
        ) : null}
        <Company view={view} words={words} typed={typed} />
        <TextArea
          name="toegang"
          label={words.access}
          hint={words.accessHint}
          value={typed?.toegang ?? guest?.accessNeeds}
          rows={2}
          optional
        />
        {settings.askDiet ? (
          <TextArea
            name="dieet"
            label={words.diet}
            hint={words.dietHint}
            value={typed?.dieet ?? guest?.diet}
            rows={2}
            optional
          />
        ) : null}
        <TextArea
          name="opmerking"
          label={words.remark}
          value={typed?.opmerking ?? guest?.remark}
          rows={2}
          optional
        />
        {guest ? (
          <Select
            name="taal"
            label={words.language}
            width="half"
            emptyLabel={false}
            value={typed?.taal ?? guest.language}
            options={languages.map((value) => ({ value, label: words.languages[value] }))}
          />
        ) : null}
      </div>
    </details>
  );
}

/** With how many, and who. */
function Company({ view, words, typed }: Omit<AnswerFieldsProps, "isOpen">) {
  const { guest, settings } = view;
  const most = settings.mostCompanions;
  if (most === 0) return null;
  return (
    <>
      <NumberInput
        name="aantal"
        label={words.seats}
        hint={words.seatsHint(most + 1)}
        unit={words.seatsUnit}
        value={typed?.aantal ?? guest?.seats ?? 1}
        min={1}
        max={most + 1}
      />
      <TextArea
        name="mee"
        label={words.companions}
        hint={words.companionsHint}
        value={typed?.mee ?? guest?.companions.join("\n")}
        rows={2}
        optional
      />
    </>
  );
}
