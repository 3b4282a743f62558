import { ColumnTable, type FieldError, useUi } from "#ui";
import type { ColumnSuggestion } from "../../rules/plan-exchange/suggest-columns.ts";
import {
  type Mapping,
  plainTargets,
  type TargetField,
  yearTarget,
} from "../../rules/plan-exchange/target-field.ts";
import { type PlanExchangeWords, planExchangeWords } from "../../text/plan-exchange/index.ts";

/** Each column of the file with what stands in it, and a choice of what it means. */
export function ExchangeColumns(props: {
  readonly columns: readonly (ColumnSuggestion & { readonly values: readonly string[] })[];
  readonly mapping: Mapping;
  readonly years: readonly number[];
  readonly errors: readonly FieldError[];
  readonly address: string;
}) {
  const { language } = useUi();
  const words = planExchangeWords(language);
  const w = words.columns;
  return (
    <ColumnTable
      words={w}
      columns={props.columns.map(({ header, values, because }, at) => ({
        header,
        values,
        meaning: props.mapping[at] ?? "ignore",
        why: <span className="soft">{w.because[because]}</span>,
      }))}
      options={optionsFor(props, words)}
      errors={props.errors}
      address={props.address}
      oneLine
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
