import {
  CheckboxGroup,
  DateInput,
  Field,
  HiddenValues,
  RadioGroup,
  Select,
  TextArea,
  useUi,
} from "#ui";
import type { TypedFact } from "../../rules/facts/read-fact.ts";
import { typedMark, typeFact } from "../../rules/facts/type-fact.ts";
import type { Fact } from "../../rules/instrument/fact.ts";
import { factsWords } from "../../text/facts/index.ts";
import type { FactsView } from "../../usecases/facts/open-facts.ts";
import { choicesOf, valueWords } from "./fact-names.ts";
import { factProblem, unitWords } from "./fact-problems.ts";
import { factNames } from "./read-facts-form.ts";
import { RowsField } from "./rows-field.tsx";

type FactFieldProps = {
  readonly fact: Fact;
  readonly view: FactsView;
  /** Empty rows under a table. */
  readonly spare: number;
};

const mostRadios = 6;

/** One fact with its unit, where it came from, and what was wrong with what was typed. */
export function FactField({ fact, view, spare }: FactFieldProps) {
  const { language } = useUi();
  const words = factsWords(language);
  const { facts } = view;
  const given = facts.given.get(fact.key);
  const refused = facts.waiting.findLast((one) => one.fact === fact.key && one.state === "refused");
  const standing = typeFact(fact, given?.value, language);
  const typed = refused?.state === "refused" ? refused.typed : standing;
  const earlier = facts.earlier.get(fact.key);
  const notes = [
    ...(fact.help ? [fact.help[language]] : []),
    ...(given && given.source !== "own"
      ? [isUsual(fact, view) ? words.prefilled : words.sources[given.source]]
      : []),
    ...(earlier !== undefined && given?.source !== "earlier" && fact.kind !== "rows"
      ? [words.lastYear(valueWords(fact, earlier, words, language))]
      : []),
  ];
  const field = {
    name: factNames.value(fact.key),
    label: fact.text[language],
    optional: fact.need === "may",
    oneWay: fact.need !== "may",
    ...(notes.length > 0 ? { hint: notes.map((note) => <Note key={note} text={note} />) } : {}),
    error:
      refused?.state === "refused"
        ? factProblem(fact, refused, facts.taxonomy.lists, words, language)
        : undefined,
  };
  return (
    <>
      <HiddenValues
        values={{
          [factNames.version(fact.key)]: String(given?.version ?? 0),
          [factNames.was(fact.key)]: typedMark(standing),
        }}
      />
      {fact.kind === "rows" ? (
        <RowsField fact={fact} typed={typed} field={field} view={view} spare={spare} />
      ) : (
        <SingleField fact={fact} typed={typed} field={field} view={view} />
      )}
    </>
  );
}

/** Filled in beforehand without a register behind it. */
const isUsual = ({ key }: Fact, { scan, facts }: FactsView): boolean =>
  facts.given.get(key)?.source === "register" &&
  (scan.organisationId === null || ["period-start", "period-end", "country"].includes(key));

function Note({ text }: { readonly text: string }) {
  return <span className="facts-note">{text}</span>;
}

type SingleFieldProps = {
  readonly fact: Fact;
  readonly typed: TypedFact;
  readonly view: FactsView;
  readonly field: Omit<Parameters<typeof TextArea>[0], "value" | "rows">;
};

function SingleField({ fact, typed, field, view }: SingleFieldProps) {
  const { language } = useUi();
  const words = factsWords(language);
  const { lists } = view.facts.taxonomy;
  const value = typed.texts[0] ?? "";
  switch (fact.kind) {
    case "long-text":
      return <TextArea {...field} value={value} rows={4} />;
    case "yes-no": {
      const choices = [
        { value: "yes", label: words.yes },
        { value: "no", label: words.no },
      ];
      return <RadioGroup {...field} choices={choices} value={value} />;
    }
    case "choice": {
      const choices = choicesOf(fact, lists, language);
      return choices.length <= mostRadios ? (
        <RadioGroup {...field} choices={choices} value={value} />
      ) : (
        <Select {...field} options={choices} value={value} />
      );
    }
    case "choices":
      return (
        <CheckboxGroup {...field} choices={choicesOf(fact, lists, language)} values={typed.texts} />
      );
    case "sections": {
      const sections = (view.instrument.factSections ?? []).filter(({ omit }) => omit);
      const choices = sections.map(({ key, disclosure, title }) => ({
        value: key,
        label: `${disclosure} ${title[language]}`,
      }));
      return <CheckboxGroup {...field} choices={choices} values={typed.texts} long />;
    }
    case "day":
      return <DateInput {...field} value={value} />;
    default:
      return <TypedField fact={fact} field={field} value={value} view={view} />;
  }
}

function TypedField({
  fact,
  field,
  value,
  view,
}: Omit<SingleFieldProps, "typed"> & { readonly value: string }) {
  const { language } = useUi();
  const isNumber = ["count", "decimal", "money", "year"].includes(fact.kind);
  const unit = unitWords(fact, view, language);
  return (
    <Field {...field}>
      {(ties) => (
        <span className="input-with-unit">
          <input
            {...ties}
            className={isNumber ? "input input--number numeric" : "input input--full"}
            type="text"
            inputMode={isNumber ? "decimal" : undefined}
            autoComplete="off"
            defaultValue={value}
            aria-describedby={[ties["aria-describedby"], unit ? `${ties.id}-unit` : ""]
              .filter(Boolean)
              .join(" ")}
          />
          {unit ? (
            <span className="input-with-unit__unit" id={`${ties.id}-unit`}>
              {unit}
            </span>
          ) : null}
        </span>
      )}
    </Field>
  );
}
