import type { RowProblem, RowProblemReason, TableLine } from "./table.ts";
import { startOf } from "./table.ts";

export type CsvShape = {
  readonly delimiter: string;
  readonly maxRecordCharacters: number;
};

/** One record found in the text held so far, or why there is none yet. */
type Found =
  | { readonly kind: "record"; readonly end: number; readonly cells: string[] }
  | { readonly kind: "broken"; readonly column: number; readonly because: RowProblemReason }
  | { readonly kind: "more" };

/**
 * Records of CSV text as they come, each with the line it begins on. A record that cannot be read
 * becomes a problem and reading goes on at the next line, so that one forgotten quote does not swallow
 * the rest of the file. Never holds more than one record and one chunk of text.
 *
 * Written here because the parsers at hand stop at the first fault or drop the line silently, and none
 * says in which column a quote was left open.
 */
export async function* parseCsv(
  chunks: AsyncIterable<string>,
  shape: CsvShape,
): AsyncGenerator<TableLine> {
  let held = "";
  let line = 1;
  let skipping = false;
  for await (const chunk of chunks) {
    held += chunk;
    const read = readHeld(held, line, shape, false, skipping);
    yield* read.lines;
    ({ held, line, skipping } = read);
  }
  yield* readHeld(held, line, shape, true, skipping).lines;
}

type Read = { lines: TableLine[]; held: string; line: number; skipping: boolean };

function readHeld(
  text: string,
  startLine: number,
  shape: CsvShape,
  last: boolean,
  startSkipping: boolean,
): Read {
  const lines: TableLine[] = [];
  let at = 0;
  let line = startLine;
  let skipping = startSkipping;
  while (at < text.length) {
    if (skipping) {
      const next = nextLine(text, at, last);
      if (next === null) {
        // A carriage return at the end of the chunk may have its line feed in the next one.
        const held = text.endsWith("\r") && !last ? "\r" : "";
        return { lines, held, line, skipping: true };
      }
      at = next;
      line += 1;
      skipping = false;
      continue;
    }
    const found = findRecord(text, at, shape, last);
    if (found.kind === "record") {
      lines.push(asLine(found.cells, line, text, at));
      line += countLines(text, at, found.end);
      at = found.end;
      continue;
    }
    const tooLong = text.length - at > shape.maxRecordCharacters;
    if (found.kind === "more" && !tooLong && !last) break;
    lines.push(problemAt(found, line, text, at));
    // Going on after the line it began on saves the rows that an open quote would have swallowed.
    skipping = true;
  }
  return { lines, held: text.slice(at), line, skipping };
}

function problemAt(found: Found, row: number, text: string, at: number): RowProblem {
  const starts = startOf(text.slice(at, at + 80));
  return found.kind === "broken"
    ? { row, column: found.column, because: found.because, starts }
    : { row, column: null, because: "too-long", starts };
}

function asLine(cells: string[], row: number, text: string, at: number): TableLine {
  const column = cells.findIndex((cell) => cell.includes("\0"));
  if (column < 0) return { row, cells };
  return { row, column: column + 1, because: "nul", starts: startOf(text.slice(at, at + 80)) };
}

/** The index after the next line end, or null when there is none in this text. */
function nextLine(text: string, at: number, last: boolean): number | null {
  for (let index = at; index < text.length; index += 1) {
    const letter = text[index];
    if (letter === "\n") return index + 1;
    if (letter !== "\r") continue;
    if (text[index + 1] === "\n") return index + 2;
    if (index + 1 < text.length || last) return index + 1;
    return null;
  }
  return null;
}

function countLines(text: string, from: number, to: number): number {
  let count = 0;
  for (let index = from; index < to; index += 1) {
    const letter = text[index];
    if (letter === "\n" || (letter === "\r" && text[index + 1] !== "\n")) count += 1;
  }
  return count;
}

function findRecord(text: string, start: number, shape: CsvShape, last: boolean): Found {
  const cells: string[] = [];
  let at = start;
  for (;;) {
    if (at - start > shape.maxRecordCharacters) return { kind: "more" };
    const cell =
      text[at] === '"' ? quotedCell(text, at, last) : plainCell(text, at, shape.delimiter);
    if (cell === "open") {
      return last || text.length - start > shape.maxRecordCharacters
        ? { kind: "broken", column: cells.length + 1, because: "unclosed-quote" }
        : { kind: "more" };
    }
    cells.push(cell.value);
    const after = text[cell.end];
    if (after === undefined)
      return last ? { kind: "record", end: cell.end, cells } : { kind: "more" };
    if (after === shape.delimiter) {
      at = cell.end + 1;
      continue;
    }
    if (after === "\n") return { kind: "record", end: cell.end + 1, cells };
    if (after === "\r") {
      // Whether a line feed follows may be in the next chunk.
      if (cell.end + 1 >= text.length && !last) return { kind: "more" };
      const end = text[cell.end + 1] === "\n" ? cell.end + 2 : cell.end + 1;
      return { kind: "record", end, cells };
    }
    return { kind: "broken", column: cells.length, because: "text-after-quote" };
  }
}

type Cell = { readonly value: string; readonly end: number };

function plainCell(text: string, start: number, delimiter: string): Cell {
  let at = start;
  while (at < text.length) {
    const letter = text[at];
    if (letter === delimiter || letter === "\n" || letter === "\r") break;
    at += 1;
  }
  return { value: text.slice(start, at), end: at };
}

function quotedCell(text: string, start: number, last: boolean): Cell | "open" {
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return "open";
    if (text[quote + 1] === '"') {
      at = quote + 2;
      continue;
    }
    // The quote at the end of this chunk may be the first half of a doubled one.
    if (quote + 1 >= text.length && !last) return "open";
    return { value: text.slice(start + 1, quote).replaceAll('""', '"'), end: quote + 1 };
  }
}
