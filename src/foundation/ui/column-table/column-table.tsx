import type { ReactNode } from "react";
import { type Column, DataTable } from "../data-table/data-table.tsx";
import type { FieldError } from "../form/form.tsx";
import { type Option, Select } from "../form/inputs.tsx";

interface FileColumn {
  readonly header: string;
  readonly values: readonly string[];
  /** Which of the options this column is taken for. */
  readonly meaning: string;
  readonly why: ReactNode;
}

interface ColumnTableProps {
  readonly words: {
    readonly caption: string;
    readonly column: string;
    readonly examples: string;
    readonly meaning: string;
    readonly meaningOf: (column: string) => string;
    readonly why: string;
    readonly noName: string;
    readonly noValues: string;
  };
  readonly columns: readonly FileColumn[];
  readonly options: readonly Option[];
  /** First option, without a value; without it there is none. */
  readonly emptyLabel?: string;
  /** Of the fields `field-target-0`, `field-target-1` … */
  readonly errors: readonly FieldError[];
  readonly address: string;
  readonly density?: "normal" | "dense";
  /** Long values are cut off where the line ends. */
  readonly oneLine?: boolean;
}

/** Each column of a file with what stands in it, and a choice of what it means; sent as `target`. */
export function ColumnTable(props: ColumnTableProps) {
  const { words, errors, density = "dense", oneLine = false } = props;
  const look = (name: string) => (oneLine ? `${name} ${name}--one-line` : name);
  const rows = props.columns.map((column, at) => ({ at, ...column }));
  const columns: Column<(typeof rows)[number]>[] = [
    {
      key: "column",
      label: words.column,
      rowHeader: true,
      cell: ({ header }) => (
        <span className={look("column-table__value")}>{header || words.noName}</span>
      ),
    },
    {
      key: "examples",
      label: words.examples,
      cell: ({ values }) =>
        values.length === 0 ? (
          <span className="soft">{words.noValues}</span>
        ) : (
          <div className={look("column-table__values")}>
            {values.map((value, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same value may stand there twice
              <span className={look("column-table__value")} key={at}>
                {value}
              </span>
            ))}
          </div>
        ),
    },
    {
      key: "meaning",
      label: words.meaning,
      cell: ({ at, header, meaning }) => (
        <Select
          name="target"
          id={`field-target-${at}`}
          label={words.meaningOf(header || String(at + 1))}
          labelHidden
          options={props.options}
          value={meaning}
          emptyLabel={props.emptyLabel ?? false}
          error={errors.find(({ fieldId }) => fieldId === `field-target-${at}`)?.message}
        />
      ),
    },
    { key: "why", label: words.why, cell: ({ why }) => why },
  ];
  return (
    <DataTable
      caption={words.caption}
      captionHidden
      columns={columns}
      rows={rows}
      keyOf={({ at }) => String(at)}
      address={props.address}
      density={density}
      empty={null}
    />
  );
}
