import { writeXlsx as writeWorkbook } from "hucre/xlsx";
import { asDay, daysBetween, parseDay } from "#kernel/day";
import type { CellValue } from "./write-csv.ts";

export type SheetColumn = {
  readonly header: string;
  /** "day" takes `2026-11-23`, "cents" euro cents; what is something else stays text. */
  readonly kind?: "text" | "number" | "day" | "cents";
  /** In characters; follows from the content when not said. */
  readonly width?: number;
};

export type Sheet = {
  /** At most 31 characters are kept, without the marks that Excel refuses. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  /** Cells in the order of the columns. */
  readonly rows: readonly (readonly CellValue[])[];
};

const formats = { day: "yyyy-mm-dd", cents: "#,##0.00" } as const;
// Excel counts days from here, having believed that 1900 was a leap year.
const dayNought = asDay("1899-12-30");
const firstSafeDay = "1900-03-01";

/** A workbook with frozen, bold headers, columns wide enough, and text that is never a formula. */
export async function writeXlsx(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const names = sheetNames(sheets);
  return writeWorkbook({
    sheets: sheets.map(({ columns, rows }, at) => ({
      name: names[at] ?? `${at + 1}`,
      columns: columns.map((column, index) => ({
        width: column.width ?? fittingWidth(column, rows, index),
        ...(column.kind === "day" || column.kind === "cents"
          ? { numFmt: formats[column.kind] }
          : {}),
      })),
      rows: [
        columns.map(({ header }) => printable(header)),
        ...rows.map((row) => columns.map(({ kind }, index) => sheetCell(row[index], kind))),
      ],
      cells: new Map(
        columns.map(({ header }, index) => [
          `0,${index}`,
          { value: printable(header), type: "string" as const, style: { font: { bold: true } } },
        ]),
      ),
      freezePane: { rows: 1 },
    })),
  });
}

function sheetCell(cell: CellValue, kind: SheetColumn["kind"]): string | number | boolean | null {
  if (cell === null || cell === undefined || cell === "") return null;
  if (typeof cell === "boolean") return cell;
  if (typeof cell === "number") {
    if (!Number.isFinite(cell)) return null;
    return kind === "cents" ? cell / 100 : cell;
  }
  const day = kind === "day" ? parseDay(cell) : null;
  if (day !== null && day >= firstSafeDay) return daysBetween(dayNought, day);
  return printable(cell);
}

// A workbook is XML, which has no place for most control characters; Excel takes 32,767 in a cell.
const printable = (text: string): string =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly those are meant
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, " ")
    // In a workbook _x0041_ means A; with its underscore written so, it is what was typed.
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .slice(0, 32_767);

function fittingWidth(column: SheetColumn, rows: Sheet["rows"], index: number): number {
  const lengths = rows.slice(0, 1_000).map((row) => String(row[index] ?? "").length);
  return Math.min(60, Math.max(8, column.header.length, ...lengths) + 2);
}

/** Names Excel takes: 31 characters, without []:*?/\, different from each other. */
function sheetNames(sheets: readonly Sheet[]): string[] {
  const taken = new Set<string>();
  return sheets.map(({ name }, index) => {
    const clean = printable(name)
      .replace(/[[\]:*?/\\]/g, " ")
      .replace(/^'+|'+$/g, "")
      .trim()
      .slice(0, 31);
    const free =
      clean === "" || taken.has(clean.toLowerCase())
        ? `${clean.slice(0, 26)} ${index + 1}`.trim()
        : clean;
    taken.add(free.toLowerCase());
    return free;
  });
}
