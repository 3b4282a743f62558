/** A table as it stands in a file, before anybody said what its columns mean. */
export type FileTable = {
  /** Sheet of a workbook, or the number of a table in a document; null where there is only one. */
  readonly name: string | null;
  readonly headers: readonly string[];
  /** Line in the file, row in the sheet or in the table; the first is 1. */
  readonly headerLine: number;
  readonly rows: readonly FileRow[];
  /** Rows that could not be read, and why. */
  readonly broken: readonly {
    readonly line: number;
    readonly because: string;
    readonly starts: string;
  }[];
};

export type FileRow = {
  readonly line: number;
  readonly cells: readonly string[];
  /** Where it stands, when a table was put together out of several. */
  readonly sheet?: string;
};

/** Lower case without accents, signs and double spaces: for headers and names, never for keeping. */
export const plainText = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const mostHeaderSearch = 15;
const amountLike = /^[\s€\d.,'-]+$/;

/**
 * Finds the row of headers: of the first rows the one with the most words the reader knows, else the first
 * with at least two filled cells. Above it stand titles and dates of print, which are no rows of the plan.
 */
export function layTable(
  name: string | null,
  rows: readonly FileRow[],
  isKnownHeader: (header: string) => boolean,
): FileTable | null {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  const candidates = filled.slice(0, mostHeaderSearch).map((row, at) => ({
    at,
    row,
    known: row.cells.filter((cell) => !amountLike.test(cell) && isKnownHeader(cell)).length,
    wide: row.cells.filter((cell) => cell.trim() !== "" && !amountLike.test(cell)).length,
  }));
  const best = candidates.reduce<(typeof candidates)[number] | null>(
    (found, one) => (one.known > (found?.known ?? 0) ? one : found),
    null,
  );
  const chosen = best ?? candidates.find(({ wide }) => wide >= 2) ?? candidates[0];
  if (!chosen) return null;
  const body = filled.slice(chosen.at + 1);
  // Never spread over arguments: a plan of all municipalities has more rows than a call takes.
  const width = body.reduce(
    (widest, { cells }) => Math.max(widest, usedWidth(cells)),
    usedWidth(chosen.row.cells),
  );
  return {
    name,
    headers: Array.from({ length: width }, (_, at) =>
      (chosen.row.cells[at] ?? "").replace(/\s+/g, " ").trim(),
    ),
    headerLine: chosen.row.line,
    rows: body,
    broken: [],
  };
}

const usedWidth = (cells: readonly string[]): number =>
  cells.findLastIndex((cell) => cell.trim() !== "") + 1;

/** The first different values of a column, to show what stands in it. */
export function samplesOf(table: FileTable, column: number, limit: number): string[] {
  const found = new Set<string>();
  for (const { cells } of table.rows) {
    const value = (cells[column] ?? "").trim();
    if (value !== "") found.add(value.length > 80 ? `${value.slice(0, 79)}…` : value);
    if (found.size >= limit) break;
  }
  return [...found];
}
