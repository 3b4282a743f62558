import { type Column, DataTable, type FieldError, Select, useUi } from "#ui";
import { type PlanMapping, plainTargets, yearOfField } from "../../rules/plans/plan-field.ts";
import type { ColumnSuggestion } from "../../rules/plans/suggest-plan-columns.ts";
import { planImportWords } from "../../text/plan-import/index.ts";

export type ShownColumn = ColumnSuggestion & {
  readonly at: number;
  readonly values: readonly string[];
};

/** Each column of the file with what stands in it, and a choice of what it means. */
export function ColumnTable(props: {
  readonly columns: readonly ShownColumn[];
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
  const options = [
    ...plainTargets.map((value) => ({ value: value as string, label: words.targets[value] })),
    ...years.map((year) => ({ value: `amount:${year}`, label: words.yearTarget(year) })),
  ];
  const columns: Column<ShownColumn>[] = [
    {
      key: "column",
      label: w.column,
      rowHeader: true,
      cell: ({ header }) => <span className="plans__value">{header || w.noName}</span>,
    },
    {
      key: "examples",
      label: w.examples,
      cell: ({ values }) =>
        values.length === 0 ? (
          <span className="soft">{w.noValues}</span>
        ) : (
          <div className="plans__examples">
            {values.map((value) => (
              <span className="plans__value" key={value}>
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
