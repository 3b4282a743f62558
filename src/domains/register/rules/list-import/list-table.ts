import { comparableText } from "./comparable-text.ts";

/** A row of a list; `line` is its 1-based line in the file (or row on the sheet), the header included. */
export type ListRow = { readonly line: number; readonly cells: readonly string[] };

/** A line that could not be cut into cells, while those around it could. */
export type BrokenLine = {
  readonly line: number;
  readonly column: string | null;
  readonly because: "too-long" | "unclosed-quote" | "text-after-quote" | "nul" | "too-many-columns";
  /** Where it begins. */
  readonly starts: string;
};

/** A list as read from its file: every column has a name of its own. */
export type ListTable = {
  readonly headers: readonly string[];
  readonly rows: readonly ListRow[];
  readonly broken: readonly BrokenLine[];
};

/**
 * Names for the columns of a list: a column without header is named by its number (`#3`), a header that
 * stands there twice gets a number behind it.
 */
export function nameColumns(headers: readonly string[]): string[] {
  const taken = new Set<string>();
  return headers.map((header, at) => {
    const base = header.replace(/\s+/g, " ").trim() || `#${at + 1}`;
    let name = base;
    for (let again = 2; taken.has(name); again++) name = `${base} (${again})`;
    taken.add(name);
    return name;
  });
}

/** The same for every list with these columns, in whatever order and spelling of capitals they stand. */
export const headersKey = (headers: readonly string[]): string =>
  headers.map(comparableText).sort().join("\n");

/** Values of one column, empty ones left out, at most `most`. */
export function valuesOf(table: ListTable, column: number, most = 200): string[] {
  const values: string[] = [];
  for (const { cells } of table.rows) {
    const value = cells[column]?.trim();
    if (value) values.push(value);
    if (values.length === most) break;
  }
  return values;
}
