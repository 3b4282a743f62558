import { Button, Form, useUi } from "#ui";
import type { Effect, NamedId } from "../../rules/effects/effect.ts";
import { effectWords } from "../../text/effects/index.ts";

interface EffectOrganisationsProps {
  readonly effect: Pick<Effect, "organisations">;
  readonly search: {
    readonly words: string;
    /** Null: nothing was asked, or there is no public register. */
    readonly found: readonly NamedId[] | null;
  };
}

/** Organisations of the register an effect concerns; found by name among what everybody may see. */
export function EffectOrganisations({ effect, search }: EffectOrganisationsProps) {
  const words = effectWords(useUi().language).form;
  const { organisations } = effect;
  const named = new Set(organisations.map(({ id }) => id));
  const found = search.found?.filter(({ id }) => !named.has(id)) ?? null;
  return (
    <section className="scan-effect-form__organisations" aria-labelledby="organisaties">
      <h2 id="organisaties">{words.organisations}</h2>
      <p className="soft">{words.organisationsHint}</p>
      {organisations.length === 0 ? <p>{words.organisationsNone}</p> : null}
      <ul>
        {organisations.map(({ id, name }) => (
          <Organisation key={id} id={id} name={name} deed="haal-weg" />
        ))}
      </ul>
      {/* In the form above: what was typed there is saved before the search. */}
      <div className="field">
        <label className="field__label" htmlFor="field-zoek">
          {words.searchLabel}
        </label>
        <input
          className="input"
          id="field-zoek"
          name="zoek"
          form="effect-form"
          type="text"
          defaultValue={search.words}
        />
      </div>
      <p>
        <Button form="effect-form" name="daad" value="zoek" small icon="search">
          {words.search}
        </Button>
      </p>
      {search.words === "" ? null : found === null ? (
        <p>{words.organisationsClosed}</p>
      ) : (
        <>
          <p>{found.length > 0 ? words.found(search.words) : words.foundNone(search.words)}</p>
          <ul>
            {found.map(({ id, name }) => (
              <Organisation key={id} id={id} name={name} deed="voeg-toe" />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Organisation({ id, name, deed }: NamedId & { readonly deed: "voeg-toe" | "haal-weg" }) {
  const words = effectWords(useUi().language);
  return (
    <li>
      {name}
      <Form hidden={{ daad: deed, organisatie: id }}>
        <Button kind="quiet" small>
          {deed === "voeg-toe" ? words.form.addOrganisation : words.form.removeOrganisation}
          <span className="visually-hidden">{words.forWhat(name)}</span>
        </Button>
      </Form>
    </li>
  );
}
