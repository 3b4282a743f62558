import { ColumnTable, type FieldError, useUi } from "#ui";
import { type PlanMapping, plainTargets, yearOfField } from "../../rules/plans/plan-field.ts";
import type { ColumnSuggestion } from "../../rules/plans/suggest-plan-columns.ts";
import { planImportWords } from "../../text/plan-import/index.ts";

/** Each column of the file with what stands in it, and a choice of what it means. */
export function PlanColumns(props: {
  readonly columns: readonly (ColumnSuggestion & { readonly values: readonly string[] })[];
  readonly mapping: PlanMapping;
  readonly years: readonly number[];
  readonly errors: readonly FieldError[];
  readonly address: string;
}) {
  const { language } = useUi();
  const words = planImportWords(language);
  const w = words.mapping;
  const chosen = props.mapping.flatMap((field) => yearOfField(field) ?? []);
  const years = [...new Set([...props.years, ...chosen])].sort((one, other) => one - other);
  return (
    <ColumnTable
      words={w}
      columns={props.columns.map(({ header, values, because }, at) => ({
        header,
        values,
        meaning: props.mapping[at] ?? "ignore",
        why: <span className="soft">{w.because[because]}</span>,
      }))}
      options={[
        ...plainTargets.map((value) => ({ value, label: words.targets[value] })),
        ...years.map((year) => ({ value: `amount:${year}`, label: words.yearTarget(year) })),
      ]}
      errors={props.errors}
      address={props.address}
    />
  );
}
