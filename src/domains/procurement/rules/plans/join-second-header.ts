import type { FileTable } from "#kernel/file-table";

/**
 * A header of two rows becomes one: under a merged `Raming` stand `2026` and `2027`. Only when the row under the headers
 * holds nothing but years.
 */
export function joinSecondHeader(table: FileTable): FileTable {
  const [first, ...rest] = table.rows;
  if (!first) return table;
  const filled = first.cells.filter((cell) => cell.trim() !== "");
  if (filled.length < 2 || !filled.every((cell) => /^20\d{2}$/.test(cell.trim()))) return table;
  const headers = table.headers.map((header, at) => {
    const year = (first.cells[at] ?? "").trim();
    return year === "" ? header : year;
  });
  return { ...table, headers, rows: rest };
}
