import { Button, Form, TextInput, useUi } from "#ui";
import { directoryWords } from "../text/directory/index.ts";

type SavedSearchesProps = {
  readonly saved: readonly { readonly id: string; readonly name: string; readonly query: string }[];
  readonly address: string;
  /** The name was missing or too long. */
  readonly problem: boolean;
};

/** Searches somebody kept, and a line to keep this one. */
export function SavedSearches({ saved, address, problem }: SavedSearchesProps) {
  const { language } = useUi();
  const words = directoryWords(language);
  return (
    <section className="saved-searches">
      <h2 className="saved-searches__title">{words.saved}</h2>
      {saved.length === 0 ? <p className="saved-searches__none">{words.noneSaved}</p> : null}
      <ul className="saved-searches__list">
        {saved.map(({ id, name, query }) => (
          <li key={id} className="saved-searches__line">
            <a href={query ? `/kaart?${query}` : "/kaart"}>{name}</a>
            <Form action={address} hidden={{ remove: id }}>
              <Button kind="quiet" icon="trash" iconOnly small>
                {words.removeSaved(name)}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
      <Form action={address}>
        <TextInput
          name="name"
          label={words.saveName}
          maxLength={100}
          error={problem ? words.saveNameMissing : undefined}
        />
        <Button small>{words.saveDeed}</Button>
      </Form>
    </section>
  );
}
