import type { LedgerColumns } from "./ledger-columns.ts";
import { type AmountField, amountFields, supplierFields } from "./ledger-field.ts";
import { type DecimalMark, readLedgerAmount } from "./read-ledger-amount.ts";
import { type DayOrder, type DayShape, orderOfDay, shapeOfDay } from "./read-ledger-day.ts";

/** What all rows of a ledger together say about how it is written. */
export type LedgerEvidence = {
  rows: number;
  /** Amounts by the sign before their last two or one digits; `either`: could be a group of three. */
  readonly decimals: Record<DecimalMark | "either", number>;
  readonly dayShapes: Record<DayShape, number>;
  /** Days that can be read one way only. */
  readonly dayOrders: Record<DayOrder, number>;
  /** Sums of the absolute amounts in columns debit and credit, to the euro. */
  readonly sides: Record<"debit" | "credit", number>;
  /** Amounts above and below nought. */
  readonly above: { count: number };
  readonly below: { count: number };
  /** Rows with a supplier, and rows below one that leave it blank. */
  readonly suppliers: { given: number; blank: number };
};

/** How the ledger is read, with what it was concluded from; a person may decide otherwise. */
export type LedgerPlan = {
  readonly columns: LedgerColumns;
  readonly decimal: DecimalMark;
  readonly dayOrder: DayOrder;
  /** Both orders occur: a day that can be read in two ways is told. */
  readonly isDayOrderMixed: boolean;
  /** Which of debit and credit is what was spent. */
  readonly spentSide: "debit" | "credit";
  /** -1 when what was spent is written below nought, as on the account of a supplier. */
  readonly sign: 1 | -1;
  readonly currency: string;
  /** A row that leaves out its supplier has that of the row above, or is refused. */
  readonly supplierGaps: SupplierGaps;
  /** A credit note by its text alone, above nought: as it is written, or taken off. */
  readonly textCredits: TextCredits;
};

export type SupplierGaps = "above" | "refuse";
export type TextCredits = "as-written" | "taken-off";

/** From this share of blank suppliers on it is a way of writing, as print does with groups, and no slip. */
const gapsOfAGroupedLedger = 0.2;

export const noEvidence = (): LedgerEvidence => ({
  rows: 0,
  decimals: { ",": 0, ".": 0, either: 0 },
  dayShapes: { iso: 0, compact: 0, numbers: 0, words: 0, serial: 0, none: 0 },
  dayOrders: { "day-first": 0, "month-first": 0 },
  sides: { debit: 0, credit: 0 },
  above: { count: 0 },
  below: { count: 0 },
  suppliers: { given: 0, blank: 0 },
});

/** Adds what one row says. Cheap: it runs over every row before the first is read. */
export function addEvidence(
  evidence: LedgerEvidence,
  cells: readonly string[],
  columns: LedgerColumns,
): void {
  evidence.rows += 1;
  addSupplier(evidence, cells, columns);
  const day = columns.day === undefined ? "" : (cells[columns.day] ?? "");
  if (day !== "") {
    evidence.dayShapes[shapeOfDay(day)] += 1;
    const order = orderOfDay(day);
    if (order) evidence.dayOrders[order] += 1;
  }
  for (const field of amountFields) {
    const at = columns[field];
    const text = at === undefined ? "" : (cells[at] ?? "");
    if (text !== "") addAmount(evidence, field, text);
  }
}

function addSupplier(
  { suppliers }: LedgerEvidence,
  cells: readonly string[],
  columns: LedgerColumns,
): void {
  const filled = (at: number | undefined) => at !== undefined && (cells[at] ?? "").trim() !== "";
  if (supplierFields.some((field) => filled(columns[field]))) suppliers.given += 1;
  else if (suppliers.given > 0 && cells.filter((cell) => cell.trim() !== "").length > 1)
    suppliers.blank += 1;
}

function addAmount(evidence: LedgerEvidence, field: AmountField, text: string): void {
  const mark = /([.,])(\d+)\D*$/.exec(text);
  if (mark) evidence.decimals[mark[2]?.length === 3 ? "either" : (mark[1] as DecimalMark)] += 1;
  const read = readLedgerAmount(text, ",");
  if (read.kind !== "cents" || read.cents === 0) return;
  if (field === "debit" || field === "credit") evidence.sides[field] += Math.abs(read.cents) / 100;
  else if (field !== "vat") evidence[read.cents > 0 ? "above" : "below"].count += 1;
}

/**
 * Concludes how to read a ledger. Where nothing speaks, Belgian habits: a comma before decimals, the day before the
 * month. In a workbook numbers have a point, whatever the screen shows.
 */
export function planLedger(
  columns: LedgerColumns,
  evidence: LedgerEvidence,
  format: "csv" | "xlsx" | "parquet",
): LedgerPlan {
  const { decimals, dayOrders, sides, above, below, suppliers } = evidence;
  const rows = suppliers.given + suppliers.blank;
  const habit: DecimalMark = format === "csv" ? "," : ".";
  return {
    columns,
    decimal: decimals[","] === decimals["."] ? habit : decimals[","] > decimals["."] ? "," : ".",
    dayOrder: dayOrders["month-first"] > dayOrders["day-first"] ? "month-first" : "day-first",
    isDayOrderMixed: dayOrders["month-first"] > 0 && dayOrders["day-first"] > 0,
    spentSide: sides.credit > sides.debit ? "credit" : "debit",
    sign: below.count > above.count ? -1 : 1,
    currency: "EUR",
    supplierGaps:
      suppliers.blank > 0 && suppliers.blank >= rows * gapsOfAGroupedLedger ? "above" : "refuse",
    textCredits: "as-written",
  };
}
