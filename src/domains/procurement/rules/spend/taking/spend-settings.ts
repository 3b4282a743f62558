import { plainText } from "#kernel/file-table";
import type { ColumnGuess, LedgerColumns } from "../ledgers/ledger-columns.ts";
import { columnsOf } from "../ledgers/ledger-columns.ts";
import type { LedgerEvidence, LedgerPlan } from "../ledgers/ledger-evidence.ts";
import { type LedgerField, ledgerFields } from "../ledgers/ledger-field.ts";

/** How a ledger is written, as it was found out; kept so that a person can judge it. */
export type KeptLook = {
  readonly headerRow: number;
  readonly header: readonly string[];
  readonly guesses: readonly ColumnGuess[];
  readonly missing: readonly ("supplier" | "amount")[];
  readonly plan: LedgerPlan;
  readonly evidence: LedgerEvidence;
  readonly sheets: readonly string[];
  readonly sheet: string | null;
  /** First rows, for showing what stands in each column. */
  readonly samples: readonly (readonly string[])[];
};

/** What is decided about one import; of invoices only what may count twice, and whose they are. */
export type SpendSettings = {
  readonly sheet: string | null;
  /** Field of each column, in the order of the file. */
  readonly fields: readonly (LedgerField | null)[];
  readonly decimal: LedgerPlan["decimal"];
  readonly dayOrder: LedgerPlan["dayOrder"];
  readonly spentSide: LedgerPlan["spentSide"];
  readonly sign: LedgerPlan["sign"];
  readonly currency: string;
  /** Year of lines without a day. */
  readonly year: number | null;
  /** A document that stands in the books already, brought in by another import: counted once, or again. */
  readonly known: "once" | "again";
  /** A line that is word for word another of the same file: counted again, or once. */
  readonly repeated: "once" | "again";
  readonly supplierGaps: LedgerPlan["supplierGaps"];
  readonly textCredits: LedgerPlan["textCredits"];
  /** Invoices made out to somebody else than whose books these are. */
  readonly otherBuyers: "refuse" | "take";
};

export const invoiceSettings: SpendSettings = {
  sheet: null,
  fields: [],
  decimal: ".",
  dayOrder: "day-first",
  spentSide: "debit",
  sign: 1,
  currency: "EUR",
  year: null,
  known: "once",
  repeated: "once",
  supplierGaps: "refuse",
  textCredits: "as-written",
  otherBuyers: "refuse",
};

/** Everything as it was concluded from the file itself. */
export const settingsOfLook = ({ guesses, plan, sheet }: KeptLook): SpendSettings => ({
  sheet,
  fields: guesses.map(({ field }) => field),
  decimal: plan.decimal,
  dayOrder: plan.dayOrder,
  spentSide: plan.spentSide,
  sign: plan.sign,
  currency: plan.currency,
  year: null,
  known: "once",
  // Two equal bookings on one day happen; a person says whether these are.
  repeated: "again",
  supplierGaps: plan.supplierGaps ?? "refuse",
  textCredits: "as-written",
  otherBuyers: "refuse",
});

export const columnsOfFields = (fields: SpendSettings["fields"]): LedgerColumns =>
  Object.fromEntries(fields.flatMap((field, at) => (field ? [[field, at]] : [])));

/** The plan by which the rows are read, with what a person decided otherwise. */
export const planOf = (look: KeptLook, settings: SpendSettings): LedgerPlan => ({
  columns: settings.fields.length > 0 ? columnsOfFields(settings.fields) : columnsOf(look.guesses),
  decimal: settings.decimal,
  dayOrder: settings.dayOrder,
  isDayOrderMixed: look.plan.isDayOrderMixed,
  spentSide: settings.spentSide,
  sign: settings.sign,
  currency: settings.currency,
  supplierGaps: settings.supplierGaps,
  textCredits: settings.textCredits,
});

export type SpendSettingsProblem = "no-supplier-column" | "no-amount-column" | "field-twice";

/** What must be mended before the ledger can be read so; null when nothing. */
export function judgeSpendSettings({
  fields,
}: SpendSettings): { readonly because: SpendSettingsProblem; readonly about: string } | null {
  const twice = fields.find((field, at) => field !== null && fields.indexOf(field) !== at);
  if (twice) return { because: "field-twice", about: twice };
  const has = (...wanted: LedgerField[]) => wanted.some((field) => fields.includes(field));
  if (!has("supplier-name", "supplier-number", "supplier-code"))
    return { because: "no-supplier-column", about: "" };
  return has("amount", "amount-with-vat", "debit", "credit")
    ? null
    : { because: "no-amount-column", about: "" };
}

export const isLedgerField = (value: unknown): value is LedgerField =>
  ledgerFields.includes(value as LedgerField);

/** Settings as they were kept; null when nobody chose yet. */
export function keptSpendSettings(kept: unknown): SpendSettings | null {
  const found = kept as Partial<SpendSettings> | null;
  if (!found || !Array.isArray(found.fields)) return null;
  return {
    sheet: typeof found.sheet === "string" ? found.sheet : null,
    fields: found.fields.map((field) => (isLedgerField(field) ? field : null)),
    decimal: found.decimal === "." ? "." : ",",
    dayOrder: found.dayOrder === "month-first" ? "month-first" : "day-first",
    spentSide: found.spentSide === "credit" ? "credit" : "debit",
    sign: found.sign === -1 ? -1 : 1,
    currency: /^[A-Z]{3}$/.test(found.currency ?? "") ? (found.currency as string) : "EUR",
    year: typeof found.year === "number" ? found.year : null,
    known: found.known === "again" ? "again" : "once",
    repeated: found.repeated === "once" ? "once" : "again",
    supplierGaps: found.supplierGaps === "above" ? "above" : "refuse",
    textCredits: found.textCredits === "taken-off" ? "taken-off" : "as-written",
    otherBuyers: found.otherBuyers === "take" ? "take" : "refuse",
  };
}

/** What a person chose, by plain text of the header, for the next file with these headers. */
export const mappingOf = (
  header: readonly string[],
  { fields }: SpendSettings,
): Record<string, LedgerField> =>
  Object.fromEntries(
    header.flatMap((name, at) => {
      const field = fields[at];
      return field && plainText(name) ? [[plainText(name), field]] : [];
    }),
  );
