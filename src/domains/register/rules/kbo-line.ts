export type LineProblem = "quote-not-closed" | "text-after-quote";

export type LineReading =
  | { readonly kind: "cells"; readonly cells: readonly string[] }
  | { readonly kind: "refused"; readonly because: LineProblem; readonly column: number };

const quote = 34;
const comma = 44;

/**
 * The cells of one record: commas between, text in double quotes, a quote within doubled.
 * @param line without its line end; may hold line ends within quotes
 * @returns the cells, or what is wrong and in which column (the first is 1)
 */
export function readCells(line: string): LineReading {
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    if (line.charCodeAt(at) === quote) {
      const end = closingQuote(line, at + 1);
      if (end === -1) {
        return { kind: "refused", because: "quote-not-closed", column: cells.length + 1 };
      }
      const cell = line.slice(at + 1, end);
      cells.push(cell.includes('"') ? cell.replaceAll('""', '"') : cell);
      at = end + 1;
      if (at < line.length && line.charCodeAt(at) !== comma) {
        return { kind: "refused", because: "text-after-quote", column: cells.length };
      }
    } else {
      const next = line.indexOf(",", at);
      const end = next === -1 ? line.length : next;
      cells.push(line.slice(at, end));
      at = end;
    }
    if (at >= line.length) return { kind: "cells", cells };
    at += 1;
  }
}

/** Position of the quote that closes; -1 when none does. */
function closingQuote(line: string, from: number): number {
  let at = line.indexOf('"', from);
  while (at !== -1 && line.charCodeAt(at + 1) === quote) at = line.indexOf('"', at + 2);
  return at;
}

/** A cell as the publisher writes text: in quotes, nothing at all when empty. */
export const writeCell = (text: string): string =>
  text === "" ? "" : `"${text.includes('"') ? text.replaceAll('"', '""') : text}"`;
