import { type Column, DataTable, type FieldError, Select, useUi } from "#ui";
import { ledgerFields } from "../../rules/spend/ledgers/ledger-field.ts";
import type { KeptLook, SpendSettings } from "../../rules/spend/taking/spend-settings.ts";
import { spendWords } from "../../text/spend/index.ts";

const shownValues = 3;

/** Each column of the ledger with what stands in it, and a choice of what it means. */
export function ColumnTable(props: {
  readonly look: KeptLook;
  readonly fields: SpendSettings["fields"];
  readonly errors: readonly FieldError[];
  readonly address: string;
}) {
  const words = spendWords(useUi().language);
  const w = words.mapping;
  const { look, fields } = props;
  const options = ledgerFields.map((value) => ({
    value: value as string,
    label: words.fields[value],
  }));
  const rows = look.header.map((header, at) => ({
    at,
    header,
    because: look.guesses[at]?.because ?? ("unknown" as const),
    values: [...new Set(look.samples.map((cells) => (cells[at] ?? "").trim()))]
      .filter(Boolean)
      .slice(0, shownValues),
  }));
  const columns: Column<(typeof rows)[number]>[] = [
    {
      key: "column",
      label: w.column,
      rowHeader: true,
      cell: ({ header }) => <span className="spend__value">{header || w.noName}</span>,
    },
    {
      key: "examples",
      label: w.examples,
      cell: ({ values }) =>
        values.length === 0 ? (
          <span className="soft">{w.noValues}</span>
        ) : (
          <div className="spend__examples">
            {values.map((value) => (
              <span className="spend__value" key={value}>
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
          label={w.meaningOf(header || w.noName)}
          labelHidden
          options={options}
          value={fields[at] ?? ""}
          emptyLabel={w.ignore}
          error={props.errors.find(({ fieldId }) => fieldId === `field-target-${at}`)?.message}
        />
      ),
    },
    { key: "why", label: w.why, cell: ({ because }) => w.because[because] },
  ];
  return (
    <DataTable
      caption={w.caption}
      captionHidden
      columns={columns}
      rows={rows}
      keyOf={({ at }) => String(at)}
      address={props.address}
      empty={null}
    />
  );
}
