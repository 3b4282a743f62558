import { plainText } from "#kernel/file-table";
import { readSupplierNumber } from "../names/supplier-number.ts";
import { type AmountField, amountFields, fieldOfHeader, type LedgerField } from "./ledger-field.ts";
import { readLedgerAmount } from "./read-ledger-amount.ts";
import { shapeOfDay } from "./read-ledger-day.ts";

/** In which column each field stands, counted from 0. */
export type LedgerColumns = Readonly<Partial<Record<LedgerField, number>>>;

export type ColumnGuess = {
  readonly header: string;
  readonly field: LedgerField | null;
  readonly because: "last-time" | "header" | "values" | "unknown";
};

/**
 * What each column holds: as a person chose the last time, by its header, by what stands in it. No field is given twice.
 * @param samples first rows, as long as the header
 * @param lastTime plain text of the header → field
 */
export function guessColumns(
  header: readonly string[],
  samples: readonly (readonly string[])[],
  lastTime: Readonly<Record<string, LedgerField>> = {},
): ColumnGuess[] {
  const taken = new Set<LedgerField>();
  const take = (field: LedgerField | null | undefined): LedgerField | null => {
    if (!field || taken.has(field)) return null;
    taken.add(field);
    return field;
  };
  const chosen = header.map((name) => take(lastTime[plainText(name)]));
  const named = header.map((name, at) => {
    const values = valuesOf(samples, at);
    const field = chosen[at] ? null : meantBy(fieldOfHeader(name), values, header);
    return field && fitsValues(field, values) ? take(field) : null;
  });
  return header.map((name, at): ColumnGuess => {
    if (chosen[at]) return { header: name, field: chosen[at] ?? null, because: "last-time" };
    if (named[at]) return { header: name, field: named[at] ?? null, because: "header" };
    const field = take(fieldOfValues(valuesOf(samples, at)));
    return { header: name, field, because: field ? "values" : "unknown" };
  });
}

export const columnsOf = (guesses: readonly ColumnGuess[]): LedgerColumns =>
  Object.fromEntries(guesses.flatMap(({ field }, at) => (field ? [[field, at]] : [])));

/** What is missing before a ledger can be read: who was paid, and how much. */
export function missingColumns(columns: LedgerColumns): ("supplier" | "amount")[] {
  const has = (...fields: LedgerField[]) => fields.some((field) => columns[field] !== undefined);
  return [
    ...(has("supplier-name", "supplier-number") ? [] : (["supplier"] as const)),
    ...(has("amount", "amount-with-vat", "debit", "credit") ? [] : (["amount"] as const)),
  ];
}

const valuesOf = (samples: readonly (readonly string[])[], at: number): string[] =>
  samples.map((cells) => (cells[at] ?? "").trim()).filter((value) => value !== "");

const share = (values: readonly string[], holds: (value: string) => boolean): number =>
  values.length === 0 ? 0 : values.filter(holds).length / values.length;

const isAmount = (value: string): boolean => readLedgerAmount(value, ",").kind === "cents";
const isNumber = (value: string): boolean => readSupplierNumber(value).kind === "number";

const isIban = (value: string): boolean => /^[A-Z]{2}\d{2}(?: ?[A-Z0-9]){10,30}$/.test(value);
const isLedgerAccount = (value: string): boolean => /^\d{3,8}$/.test(value);

/** `Rekening` is where a supplier is paid, or an account of the books: what stands below it tells. */
function meantBy(
  field: LedgerField | null,
  values: readonly string[],
  header: readonly string[],
): LedgerField | null {
  if (field !== "iban" || share(values, isLedgerAccount) <= 0.5) return field;
  return header.some((name) => fieldOfHeader(name) === "account") ? null : "account";
}

/** A header can lie: `Total` above names is no amount. */
function fitsValues(field: LedgerField, values: readonly string[]): boolean {
  if (values.length === 0) return true;
  if (amountFields.includes(field as AmountField)) return share(values, isAmount) > 0.5;
  if (field === "day") return share(values, (value) => shapeOfDay(value) !== "none") > 0.5;
  return true;
}

/** What speaks for itself without a header: enterprise numbers, accounts, days. */
function fieldOfValues(values: readonly string[]): LedgerField | null {
  if (values.length < 3) return null;
  if (share(values, isNumber) > 0.5) return "supplier-number";
  if (share(values, isIban) > 0.5) return "iban";
  const days = share(values, (value) => ["iso", "numbers", "words"].includes(shapeOfDay(value)));
  return days > 0.8 ? "day" : null;
}
