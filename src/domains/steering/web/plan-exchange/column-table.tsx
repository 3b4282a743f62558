import { type Column, DataTable, type FieldError, Select, useUi } from "#ui";
import type { ColumnSuggestion } from "../../rules/plan-exchange/suggest-columns.ts";
import {
  type Mapping,
  plainTargets,
  type TargetField,
  yearTarget,
} from "../../rules/plan-exchange/target-field.ts";
import { type PlanExchangeWords, planExchangeWords } from "../../text/plan-exchange/index.ts";

export type ShownColumn = ColumnSuggestion & {
  readonly at: number;
  readonly values: readonly string[];
};

/** Each column of the file with what stands in it, and a choice of what it means. */
export function ColumnTable(props: {
  readonly columns: readonly ShownColumn[];
  readonly mapping: Mapping;
  readonly years: readonly number[];
  readonly errors: readonly FieldError[];
  readonly address: string;
}) {
  const { language } = useUi();
  const words = planExchangeWords(language);
  const w = words.columns;
  const options = optionsFor(props, words);
  const columns: Column<ShownColumn>[] = [
    {
      key: "column",
      label: w.column,
      rowHeader: true,
      cell: ({ header }) => <span className="plan-exchange__value">{header || w.noName}</span>,
    },
    {
      key: "examples",
      label: w.examples,
      cell: ({ values }) =>
        values.length === 0 ? (
          <span className="soft">{w.empty}</span>
        ) : (
          <div className="plan-exchange__cell">
            {values.map((value) => (
              <span className="plan-exchange__value" key={value}>
                {value}
              </span>
            ))}
          </div>
        ),
    },
    {
      key: "meaning",
      label: w.meaning,
      cell: ({ at, header }) => (
        <Select
          name="target"
          id={`field-target-${at}`}
          label={w.meaningOf(header || String(at + 1))}
          labelHidden
          options={options}
          value={props.mapping[at] ?? "ignore"}
          emptyLabel={false}
          error={props.errors.find(({ fieldId }) => fieldId === `field-target-${at}`)?.message}
        />
      ),
    },
    {
      key: "why",
      label: w.why,
      cell: ({ because }) => <span className="soft">{w.because[because]}</span>,
    },
  ];
  return (
    <DataTable
      caption={w.caption}
      captionHidden
      columns={columns}
      rows={props.columns}
      keyOf={({ at }) => String(at)}
      address={props.address}
      density="dense"
      empty={null}
    />
  );
}

/** What any column can mean, with amounts of the years in this file and those around them. */
function optionsFor(
  { years, mapping }: { readonly years: readonly number[]; readonly mapping: Mapping },
  words: PlanExchangeWords,
): { readonly value: TargetField; readonly label: string }[] {
  const chosen = mapping.flatMap((target) => yearTarget(target)?.year ?? []);
  const all = [...new Set([...years, ...chosen])].sort((a, b) => a - b);
  return [
    ...plainTargets.map((value) => ({ value, label: words.targets[value] })),
    ...all.flatMap((year) =>
      (["budget", "spent"] as const).map((kind) => ({
        value: `${kind}:${year}` as const,
        label: words.yearTargets[kind](year),
      })),
    ),
  ];
}
