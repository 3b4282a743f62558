import { AppError } from "#kernel/app-error";

/** How much of a stranger's file we are ready to hold. */
export type TableLimits = {
  /** Of the file as it was uploaded. */
  readonly maxBytes: number;
  /** With something in them, header included. */
  readonly maxRows: number;
  readonly maxColumns: number;
  /** Of one record; what is longer is not a row of a list. */
  readonly maxRecordCharacters: number;
};

export const defaultLimits: TableLimits = {
  maxBytes: 100 * 1024 * 1024,
  maxRows: 200_000,
  maxColumns: 500,
  maxRecordCharacters: 1024 * 1024,
};

/** `row` is the line of the file (CSV), the row of the sheet (XLSX) or the record (Parquet) it begins on; the first is 1. */
export type TableRow = { readonly row: number; readonly cells: readonly string[] };

export type RowProblemReason =
  /** Its line is longer than the limit. */
  | "too-long"
  /** A quote is opened and never closed. */
  | "unclosed-quote"
  /** After a closing quote comes something else than the end of the cell. */
  | "text-after-quote"
  /** A NUL byte: half written, or not a table. */
  | "nul"
  /** More cells with something in them than the limit. */
  | "too-many-columns";

/** A row that could not be read; the rows around it could. */
export type RowProblem = {
  readonly row: number;
  /** The first is 1; null when the row as a whole is meant. */
  readonly column: number | null;
  readonly because: RowProblemReason;
  /** Where it begins, at most 80 characters. */
  readonly starts: string;
};

export type TableLine = TableRow | RowProblem;

export const isRowProblem = (line: TableLine): line is RowProblem => "because" in line;

/** A cell of a sheet that reaches over rows below it; its value stands in the first. `column` is counted from 0. */
export type TallCell = { readonly column: number; readonly from: number; readonly to: number };

export type Table = {
  readonly format: "csv" | "xlsx" | "parquet";
  /** What it was taken for, to be shown: "utf-8", "windows-1252", …; null for XLSX and Parquet. */
  readonly encoding: string | null;
  readonly delimiter: string | null;
  /** Names of all sheets; the first that is visible is read unless another is asked for. */
  readonly sheets: readonly string[];
  readonly sheet: string | null;
  /** The first row with something in it; of Parquet the names of its columns, in row 0. */
  readonly header: readonly string[];
  readonly headerRow: number;
  /** The rows after the header, once, in order, blank ones left out. */
  readonly lines: AsyncIterable<TableLine>;
  /** Cells merged downwards, in the order of their rows; asked for by who fills them, since it is one more pass. */
  readonly tallCells?: () => Promise<readonly TallCell[]>;
  /** Must be called when `lines` is not read to its end. */
  close(): Promise<void>;
};

/** A fault of the whole file, in words that name it. */
export const tableFault = (
  code:
    | "table.too-large"
    | "table.too-many-rows"
    | "table.too-many-columns"
    | "table.empty"
    | "table.not-a-table"
    | "table.old-excel"
    | "table.zip-bomb"
    | "table.damaged"
    | "table.no-such-sheet"
    | "table.unreadable-header"
    | "table.unknown-packing"
    | "table.encrypted",
  fileName: string,
  what: string,
  cause?: unknown,
): AppError => new AppError(code, `${fileName}: ${what}`, { cause });

export const isBlank = (cells: readonly string[]): boolean =>
  cells.every((cell) => cell.trim() === "");

export const startOf = (text: string): string => text.slice(0, 80).replace(/\p{Cc}+/gu, " ");
