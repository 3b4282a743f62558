import type { PlanField } from "./plan-field.ts";
import type { ToldReason } from "./planned-purchase.ts";
import { type PlanAmountOptions, readPlanAmount } from "./read-plan-amount.ts";
import type { PlanRow } from "./read-plan-rows.ts";

export type RowAmounts = {
  readonly totalCents: number | null;
  readonly years: Readonly<Record<string, number>>;
  readonly told: readonly {
    readonly because: ToldReason;
    readonly header: string | null;
    readonly detail: string;
  }[];
};

/** A euro of rounding in each year is no difference. */
const roundedCents = 100;

/**
 * The amounts of a row, by year and in all. A total that stands beside the years is held against their sum: the years count,
 * and the difference is told.
 */
export function readRowAmounts(
  row: PlanRow,
  columns: readonly { readonly at: number; readonly year: number }[],
  options: PlanAmountOptions,
): RowAmounts {
  const told: RowAmounts["told"][number][] = [];
  const read = (text: string, field: PlanField): number | undefined => {
    const cents = readPlanAmount(text, options);
    if (cents === null) {
      told.push({ because: "amount-unreadable", header: row.headerOf(field), detail: text });
      return undefined;
    }
    if (cents !== undefined && cents < 0) {
      told.push({ because: "negative", header: row.headerOf(field), detail: text });
    }
    return cents;
  };
  const years: Record<string, number> = {};
  for (const { at, year } of columns) {
    const cents = read(row.cells[at] ?? "", `amount:${year}`);
    if (cents !== undefined && cents !== 0) years[year] = (years[year] ?? 0) + cents;
  }
  const amount = read(row.of("amount"), "amount");
  const yearText = row.of("year");
  const year = /^(?:20\d{2})$/.test(yearText) ? yearText : null;
  if (yearText && !year) {
    told.push({ because: "year-unreadable", header: row.headerOf("year"), detail: yearText });
  }
  if (amount !== undefined && year) years[year] = (years[year] ?? 0) + amount;
  const total = read(row.of("total"), "total");
  const filled = Object.values(years);
  const sum = filled.length > 0 ? filled.reduce((one, other) => one + other, 0) : undefined;
  const inAll = sum ?? total ?? amount ?? null;
  if (
    sum !== undefined &&
    total !== undefined &&
    Math.abs(sum - total) > roundedCents * columns.length
  ) {
    told.push({ because: "total-differs", header: row.headerOf("total"), detail: row.of("total") });
  }
  if (inAll === null && told.length === 0) {
    told.push({ because: "no-amount", header: null, detail: "" });
  }
  return { totalCents: inAll, years, told };
}
