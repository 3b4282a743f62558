import { Fieldset, useUi } from "#ui";
import type { TypedFact } from "../../rules/facts/read-fact.ts";
import type { Fact, FactColumn } from "../../rules/instrument/fact.ts";
import { factsWords } from "../../text/facts/index.ts";
import type { FactsView } from "../../usecases/facts/open-facts.ts";
import { choicesOf } from "./fact-names.ts";
import { unitWords } from "./fact-problems.ts";
import { factNames } from "./read-facts-form.ts";

type RowsFieldProps = {
  readonly fact: Fact;
  readonly typed: TypedFact;
  readonly view: FactsView;
  readonly spare: number;
  readonly field: {
    readonly label: string;
    readonly hint?: React.ReactNode;
    readonly error?: string | undefined;
  };
};

/** A table to fill in: on a phone every row is a block of its own. */
export function RowsField({ fact, typed, view, spare, field }: RowsFieldProps) {
  const { language } = useUi();
  const words = factsWords(language);
  const given = typed.rows ?? [];
  const most = Math.min(fact.most ?? 100, Math.max(given.length + spare, 2));
  return (
    <Fieldset legend={field.label} hint={field.hint}>
      {field.error ? (
        <p className="field__error" role="alert">
          {field.error}
        </p>
      ) : null}
      <ol className="facts-rows">
        {Array.from({ length: most }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its number
          <li key={at} className="facts-rows__row">
            <p className="facts-rows__number">{words.row(at + 1)}</p>
            {(fact.columns ?? []).map((column) => (
              <CellField
                key={column.key}
                fact={fact}
                column={column}
                at={at}
                value={given[at]?.[column.key] ?? ""}
                view={view}
              />
            ))}
          </li>
        ))}
      </ol>
    </Fieldset>
  );
}

function CellField({
  fact,
  column,
  at,
  value,
  view,
}: {
  readonly fact: Fact;
  readonly column: FactColumn;
  readonly at: number;
  readonly value: string;
  readonly view: FactsView;
}) {
  const { language } = useUi();
  const words = factsWords(language);
  const name = factNames.cell(fact.key, at, column.key);
  const id = `field-${name}`;
  const unit = unitWords(column, view, language);
  const isNumber = ["count", "decimal", "money", "year"].includes(column.kind);
  const choices =
    column.kind === "yes-no"
      ? [
          { value: "yes", label: words.yes },
          { value: "no", label: words.no },
        ]
      : choicesOf(column, view.facts.taxonomy.lists, language);
  const label = `${column.text[language]}${unit ? ` (${unit})` : ""}`;
  return (
    <div className="facts-rows__cell">
      <label htmlFor={id}>{label}</label>
      {column.kind === "choice" || column.kind === "yes-no" ? (
        <select id={id} name={name} className="input" defaultValue={value}>
          <option value="">–</option>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label.trim()}
            </option>
          ))}
        </select>
      ) : (
        <input
          id={id}
          name={name}
          className={isNumber ? "input numeric" : "input"}
          type="text"
          autoComplete="off"
          inputMode={isNumber ? "decimal" : undefined}
          defaultValue={value}
          list={column.suggestions ? `${id}-list` : undefined}
        />
      )}
      {column.suggestions ? (
        <datalist id={`${id}-list`}>
          {column.suggestions.map(({ code, text }) => (
            <option key={code} value={code}>
              {text[language]}
            </option>
          ))}
        </datalist>
      ) : null}
    </div>
  );
}
