import { readFile } from "node:fs/promises";
import { readXlsx as readWorkbook, streamXlsxRows } from "hucre/xlsx";
import { type AppError, isAppError } from "#kernel/app-error";
import { guardZip } from "./guard-zip.ts";
import {
  startOf,
  type Table,
  type TableLimits,
  type TableLine,
  type TallCell,
  tableFault,
} from "./table.ts";

// All of a sheet's text is held until it has been read to its end, see below.
const mostCharacters = 24 * 1024 * 1024;
const mostRows = 100_000;

/**
 * A sheet of a workbook, row by row. Dates come as `2026-11-23` (with ` 14:30` when there is a time),
 * numbers with the at most 15 digits that Excel shows, formulas as their last computed value, merged
 * cells as their top left cell.
 */
export async function readXlsx(
  path: string,
  fileName: string,
  limits: TableLimits,
  wanted?: string,
): Promise<Table> {
  await guardZip(path, fileName);
  const bytes = await readFile(path);
  const damaged = (cause: unknown): AppError =>
    isAppError(cause)
      ? cause
      : tableFault("table.damaged", fileName, "the workbook cannot be read", cause);
  const sheets = await sheetsOf(bytes).catch((cause) => {
    throw damaged(cause);
  });
  const sheet = wanted ?? sheets.find(({ hidden }) => !hidden)?.name ?? sheets[0]?.name;
  if (sheet === undefined || !sheets.some(({ name }) => name === sheet)) {
    throw tableFault("table.no-such-sheet", fileName, `there is no sheet ${sheet ?? "in it"}`);
  }
  const lines = await collectRows(bytes, sheet, fileName, limits).catch((cause) => {
    throw damaged(cause);
  });
  const [header, ...rest] = lines;
  if (header === undefined) throw tableFault("table.empty", fileName, `sheet ${sheet} is empty`);
  if (!("cells" in header)) {
    const where = `sheet ${sheet}, row ${header.row}`;
    throw tableFault("table.unreadable-header", fileName, `${where}: ${header.because}`);
  }
  return {
    format: "xlsx",
    encoding: null,
    delimiter: null,
    sheets: sheets.map(({ name }) => name),
    sheet,
    header: header.cells.map((cell) => cell.trim()),
    headerRow: header.row,
    lines: oneByOne(rest),
    tallCells: () =>
      tallCellsOf(bytes, sheet).catch((cause) => {
        throw damaged(cause);
      }),
    close: async () => undefined,
  };
}

async function* oneByOne(lines: readonly TableLine[]): AsyncGenerator<TableLine> {
  yield* lines;
}

/** One row is kept of this pass: what is merged stands behind the rows. */
async function tallCellsOf(bytes: Uint8Array, sheet: string): Promise<TallCell[]> {
  const { sheets } = await readWorkbook(bytes, { sheets: [sheet], maxRows: 1 });
  return (sheets[0]?.merges ?? [])
    .filter(({ startRow, endRow }) => endRow > startRow)
    .map(({ startRow, endRow, startCol }) => ({
      column: startCol,
      from: startRow + 1,
      to: endRow + 1,
    }))
    .sort((one, other) => one.from - other.from);
}

type SheetInfo = { readonly name: string; readonly hidden: boolean };

async function sheetsOf(bytes: Uint8Array): Promise<SheetInfo[]> {
  const sheets: SheetInfo[] = [];
  await readWorkbook(bytes, {
    sheets: ({ name, hidden, veryHidden }) => {
      sheets.push({ name, hidden: hidden === true || veryHidden === true });
      // Only the names are wanted; no sheet is unpacked for them.
      return false;
    },
  });
  return sheets;
}

/**
 * Rows with something in them. Read in one go: the reader beneath does not wait for whoever takes its
 * rows, so a slow taker would let a million blank rows pile up in memory.
 */
async function collectRows(
  bytes: Uint8Array,
  sheet: string,
  fileName: string,
  limits: TableLimits,
): Promise<TableLine[]> {
  const lines: TableLine[] = [];
  const maxRows = Math.min(limits.maxRows, mostRows);
  let characters = 0;
  for await (const { index, values } of streamXlsxRows(bytes, { sheet })) {
    const cells = filledCells(values);
    if (cells.length === 0) continue;
    const row = index + 1;
    if (lines.length >= maxRows) {
      const what = `sheet ${sheet} has more than ${maxRows} rows; row ${row} is one too many`;
      throw tableFault("table.too-many-rows", fileName, what);
    }
    characters += cells.reduce((sum, cell) => sum + cell.length, 0);
    if (characters > mostCharacters) {
      throw tableFault(
        "table.too-large",
        fileName,
        `sheet ${sheet} holds more text than can be read`,
      );
    }
    lines.push(asLine(row, cells, limits));
  }
  return lines;
}

function asLine(row: number, cells: string[], limits: TableLimits): TableLine {
  const starts = () => startOf(cells.slice(0, 5).join(" "));
  if (cells.length > limits.maxColumns) {
    return { row, column: limits.maxColumns + 1, because: "too-many-columns", starts: starts() };
  }
  const long = cells.findIndex((cell) => cell.length > limits.maxRecordCharacters);
  if (long >= 0) return { row, column: long + 1, because: "too-long", starts: starts() };
  return { row, cells };
}

/** The cells as text up to the last one that is not blank; none when all are. */
function filledCells(values: readonly unknown[]): string[] {
  let last = values.length - 1;
  while (last >= 0 && isBlankValue(values[last])) last -= 1;
  return values.slice(0, last + 1).map(cellText);
}

const isBlankValue = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === "string" && value.trim() === "");

function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return numberText(value);
  if (typeof value === "object" && "toISOString" in value) return momentText(value as Moment);
  return String(value);
}

// 4.35 is stored as 4.3499999999999996; Excel shows 15 digits, and that is what was typed.
const numberText = (value: number): string => String(Number(value.toPrecision(15)));

type Moment = { toISOString(): string; getTime(): number };

function momentText(moment: Moment): string {
  if (Number.isNaN(moment.getTime())) return "";
  const text = moment.toISOString();
  const [day = "", clock = ""] = [text.slice(0, 10), text.slice(11, 16)];
  // Excel counts a time without a day from its day nought.
  if (day < "1900-01-01") return clock;
  return clock === "00:00" ? day : `${day} ${clock}`;
}
