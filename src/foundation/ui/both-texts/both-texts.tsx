import { formatInstant } from "../format.ts";
import { Icon } from "../icon/icon.tsx";
import { useUi } from "../ui-context.tsx";
import { mergedName, wholeChoiceName } from "./read-text-choices.ts";

export interface BothText {
  /** Name of the field in the form. */
  readonly name: string;
  readonly label: string;
  /** As people read it; empty: nothing. */
  readonly theirs: string;
  readonly yours: string;
  /** A text of one's own made of both can be typed; only for fields that are plain text. */
  readonly canMerge?: boolean;
  /** Chosen at first; yours when not said. */
  readonly chosen?: "theirs" | "yours";
}

export interface BothTextsProps {
  readonly fields: readonly BothText[];
  /** Who saved meanwhile; empty: unknown. */
  readonly whoChanged: string;
  /** When; an Instant. */
  readonly when: string;
}

/**
 * Two edits of the same thing, side by side, with a choice per field. Stands inside the form that saves again;
 * `readTextChoices` says what was chosen.
 */
export function BothTexts({ fields, whoChanged, when }: BothTextsProps) {
  const { language, words } = useUi();
  return (
    <section className="both-texts" id="both-texts" aria-labelledby="both-texts-title">
      <h2 className="both-texts__title" id="both-texts-title">
        <Icon name="users" />
        {words.bothTitle(whoChanged, formatInstant(language, when))}
      </h2>
      <p className="both-texts__lede">{words.bothLede(fields.length)}</p>
      {fields.map((field) => (
        <BothField key={field.name} field={field} whoChanged={whoChanged} />
      ))}
    </section>
  );
}

interface BothFieldProps {
  readonly field: BothText;
  readonly whoChanged: string;
}

function BothField({ field, whoChanged }: BothFieldProps) {
  const { words } = useUi();
  const { name, theirs, yours, canMerge, chosen = "yours" } = field;
  return (
    <fieldset className="both-texts__field">
      <legend className="both-texts__label">{field.label}</legend>
      <div className="both-texts__sides">
        <Side
          name={name}
          value="theirs"
          label={words.bothTheirs(whoChanged)}
          text={theirs}
          checked={chosen === "theirs"}
        />
        <Side
          name={name}
          value="yours"
          label={words.bothYours}
          text={yours}
          checked={chosen === "yours"}
        />
      </div>
      {canMerge ? <Merged field={field} /> : null}
    </fieldset>
  );
}

interface SideProps {
  readonly name: string;
  readonly value: "theirs" | "yours";
  readonly label: string;
  readonly text: string;
  readonly checked: boolean;
}

function Side({ name, value, label, text, checked }: SideProps) {
  const { words } = useUi();
  const id = `both-${name}-${value}`;
  return (
    <div className="both-texts__side">
      <p className="both-texts__text" id={`${id}-text`}>
        {text === "" ? <span className="soft">{words.bothNothing}</span> : text}
      </p>
      <label className="both-texts__choice" htmlFor={id}>
        <input
          className="choice__input"
          type="radio"
          id={id}
          name={wholeChoiceName(name)}
          value={value}
          defaultChecked={checked}
          aria-describedby={`${id}-text`}
        />
        <span>{label}</span>
      </label>
    </div>
  );
}

function Merged({ field }: { readonly field: BothText }) {
  const { words } = useUi();
  const id = `both-${field.name}-merged`;
  const both = [field.yours, field.theirs].filter(Boolean).join("\n\n");
  const isLong = both.length > 160 || /\n/.test(`${field.yours}${field.theirs}`);
  return (
    <div className="both-texts__merge">
      <label className="both-texts__choice" htmlFor={id}>
        <input
          className="choice__input"
          type="radio"
          id={id}
          name={wholeChoiceName(field.name)}
          value="merged"
        />
        <span>{words.bothMerge}</span>
      </label>
      <textarea
        className="input"
        name={mergedName(field.name)}
        rows={isLong ? 8 : 2}
        defaultValue={isLong ? both : field.yours}
        aria-label={words.bothMergeField(field.label)}
      />
    </div>
  );
}
