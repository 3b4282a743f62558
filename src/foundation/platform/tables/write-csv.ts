/** Numbers and truths keep their kind; a `day` is text `2026-11-23`. */
export type CellValue = string | number | boolean | null | undefined;

export type CsvOptions = {
  /** ";" is what Excel expects in Belgium, "," what other programs do. */
  readonly delimiter?: ";" | ",";
};

// A cell that begins so is run as a formula by a spreadsheet, also behind white space.
const formulaStart = /^\s*[=+\-@\t\r\n|＝＋－＠]/u;

/**
 * Text that a spreadsheet will show instead of run: what could be a formula gets an apostrophe in
 * front, as spreadsheets themselves write it.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export const neutralised = (text: string): string => (formulaStart.test(text) ? `'${text}` : text);

/**
 * A CSV file in pieces, with a byte order mark so that Excel sees the accents. Numbers stay numbers,
 * also below nought; text never becomes a formula.
 * @param rows the header first
 */
export async function* writeCsv(
  rows: Iterable<readonly CellValue[]> | AsyncIterable<readonly CellValue[]>,
  { delimiter = ";" }: CsvOptions = {},
): AsyncGenerator<string> {
  let piece = "\uFEFF";
  for await (const row of rows) {
    piece += `${row.map((cell) => csvCell(cell, delimiter)).join(delimiter)}\r\n`;
    if (piece.length > 65_536) {
      yield piece;
      piece = "";
    }
  }
  if (piece !== "") yield piece;
}

function csvCell(cell: CellValue, delimiter: string): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "number") return numberCell(cell, delimiter);
  const text = neutralised(String(cell).replaceAll("\0", ""));
  const quoted =
    text.includes('"') ||
    text.includes(delimiter) ||
    /[\r\n;,\t|]/.test(text) ||
    text !== text.trim();
  return quoted ? `"${text.replaceAll('"', '""')}"` : text;
}

/** With ";" between the cells, Excel is set to a country that writes 3,5. */
function numberCell(value: number, delimiter: string): string {
  if (!Number.isFinite(value)) return "";
  return delimiter === ";" ? String(value).replace(".", ",") : String(value);
}
