import { ColumnTable, type FieldError, useUi } from "#ui";
import { ledgerFields } from "../../rules/spend/ledgers/ledger-field.ts";
import { personSign } from "../../rules/spend/natural-person.ts";
import type { KeptLook, SpendSettings } from "../../rules/spend/taking/spend-settings.ts";
import { spendWords } from "../../text/spend/index.ts";

const shownValues = 3;

/** Names that read as those of persons are not shown among the examples of a column. */
export function withoutPersons(look: KeptLook): KeptLook {
  const names = look.guesses.findIndex(({ field }) => field === "supplier-name");
  const hide = (cell: string, at: number) =>
    at === names && personSign(cell) !== "no" ? "" : cell;
  return { ...look, samples: look.samples.map((cells) => cells.map(hide)) };
}

/** Each column of the ledger with what stands in it, and a choice of what it means. */
export function LedgerColumns(props: {
  readonly look: KeptLook;
  readonly fields: SpendSettings["fields"];
  readonly errors: readonly FieldError[];
  readonly address: string;
}) {
  const words = spendWords(useUi().language);
  const w = words.mapping;
  const { look, fields } = props;
  return (
    <ColumnTable
      words={w}
      columns={look.header.map((header, at) => ({
        header: header || w.noName,
        values: [...new Set(look.samples.map((cells) => (cells[at] ?? "").trim()))]
          .filter(Boolean)
          .slice(0, shownValues),
        meaning: fields[at] ?? "",
        why: w.because[look.guesses[at]?.because ?? "unknown"],
      }))}
      options={ledgerFields.map((value) => ({ value, label: words.fields[value] }))}
      emptyLabel={w.ignore}
      errors={props.errors}
      address={props.address}
      density="normal"
    />
  );
}
