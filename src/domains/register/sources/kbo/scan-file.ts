import type { RefusedKboRow, RowProblem } from "../../rules/kbo-extract.ts";
import { columnPositions, type KboPart } from "../../rules/kbo-layout.ts";
import { readCells } from "../../rules/kbo-line.ts";
import { problemOfCells } from "../../rules/kbo-row.ts";
import { keyProblem, readEntityKey } from "./entity-key.ts";
import { ExtractRefused } from "./extract-refused.ts";
import { LineReader, longestLine } from "./read-lines.ts";

export type RowHandler = {
  /** Is this row worth reading whole? Asked for every row of the file, with the place of its bytes. */
  wants(key: number, bytes: Buffer, start: number, end: number, line: number): boolean;
  /** A wanted row that is right; cells in the order of the columns. */
  row(key: number, line: number, cells: readonly string[]): void;
  /** `key`: of whom the row speaks, where that much could be read and the row was wanted. */
  refuse(row: RefusedKboRow, key?: number): void;
};

const quote = 34;
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * Goes through the rows of one file: looks at the number with which each begins and reads whole only those
 * that are wanted. A text may run over a line end within quotes.
 * @throws ExtractRefused when the header is not the publisher's
 */
export function scanFile(part: KboPart, handler: RowHandler): LineReader {
  const scan = new FileScan(part, handler);
  return new LineReader(scan);
}

class FileScan {
  readonly #part: KboPart;
  readonly #handler: RowHandler;
  #positions: readonly number[] = [];
  #width = 0;
  /** A wanted row whose quotes are still open at the end of its line. */
  #open: { text: string; line: number; key: number } | null = null;
  /** The row before, when it was not wanted; whether its quotes are open is only counted when it matters. */
  #before: { bytes: Buffer; start: number; end: number } | null = null;

  constructor(part: KboPart, handler: RowHandler) {
    this.#part = part;
    this.#handler = handler;
  }

  line(bytes: Buffer, start: number, end: number, line: number): void {
    if (line === 1) {
      this.#readHeader(bytes, start, end);
      return;
    }
    if (start === end) return;
    const key = readEntityKey(bytes, start, end);
    if (key < 0) {
      this.#lineWithoutKey(key, bytes, start, end, line);
      return;
    }
    this.#giveUpOpen();
    if (this.#handler.wants(key, bytes, start, end, line)) {
      this.#before = null;
      this.#read(key, bytes, start, end, line);
    } else this.#before = { bytes, start, end };
  }

  tooLong(bytes: Buffer, line: number): void {
    this.#giveUpOpen();
    this.#before = null;
    if (line === 1) throw new ExtractRefused("column-missing", this.#place(1));
    this.#refuse("line-too-long", line, bytes.toString("latin1"));
  }

  finish(): void {
    this.#giveUpOpen();
  }

  #readHeader(bytes: Buffer, start: number, end: number): void {
    const header = readHeader(this.#part, bytes, start, end);
    this.#positions = header.positions;
    this.#width = header.width;
  }

  /** Either the rest of a text that ran over a line end, or a row with a wrong number. */
  #lineWithoutKey(key: number, bytes: Buffer, start: number, end: number, line: number): void {
    if (this.#open) {
      this.#readOn(bytes, start, end);
      return;
    }
    const before = this.#before;
    if (before && hasOpenQuote(before.bytes, before.start, before.end)) {
      // Still the same row, which nobody wanted, until its quotes close.
      this.#before = hasOpenQuote(bytes, start, end) ? null : before;
      return;
    }
    this.#before = null;
    this.#refuse(
      key === keyProblem.wrongCheckDigits ? "wrong-check-digits" : "not-a-number",
      line,
      bytes.toString("latin1", start, Math.min(end, start + 200)),
      { column: this.#part.columns[0] },
    );
  }

  #read(key: number, bytes: Buffer, start: number, end: number, line: number): void {
    const text = decode(bytes, start, end);
    if (text === null) {
      const raw = bytes.toString("latin1", start, Math.min(end, start + 200));
      this.#refuse("wrong-encoding", line, raw, { key });
      return;
    }
    this.#readText(key, text, line);
  }

  #readText(key: number, text: string, line: number): void {
    const reading = readCells(text);
    if (reading.kind === "refused") {
      const isOpen = reading.because === "quote-not-closed";
      this.#open = isOpen && text.length < longestLine ? { text, line, key } : null;
      if (!this.#open)
        this.#refuse(isOpen ? "line-too-long" : "text-after-quote", line, text, { key });
      return;
    }
    this.#open = null;
    if (reading.cells.length !== this.#width) {
      const isHalf = reading.cells.length < this.#width;
      this.#refuse(isHalf ? "half-a-line" : "wrong-column-count", line, text, { key });
      return;
    }
    const cells = this.#positions.map((at) => reading.cells[at] ?? "");
    const problem = problemOfCells(this.#part, cells);
    if (problem) {
      this.#refuse(problem.because, line, text, { column: problem.column, key });
      return;
    }
    this.#handler.row(key, line, cells);
  }

  #readOn(bytes: Buffer, start: number, end: number): void {
    const open = this.#open;
    if (!open) return;
    const more = decode(bytes, start, end);
    if (more === null) {
      this.#open = null;
      this.#refuse("wrong-encoding", open.line, open.text, { key: open.key });
      return;
    }
    this.#readText(open.key, `${open.text}\n${more}`, open.line);
  }

  /** The next row begins while quotes are open: what was open is half a row. */
  #giveUpOpen(): void {
    const open = this.#open;
    if (open) this.#refuse("half-a-line", open.line, open.text, { key: open.key });
    this.#open = null;
  }

  #refuse(
    because: RowProblem,
    line: number,
    raw: string,
    { column, key }: { column?: string | undefined; key?: number } = {},
  ): void {
    const file = this.#part.name;
    this.#handler.refuse({ file, line, column, because, raw: raw.slice(0, 200) }, key);
  }

  #place(line: number) {
    return { file: this.#part.name, line };
  }
}

/** @throws ExtractRefused naming the file, and the column when one is missing */
export function readHeader(
  { name, columns: expected }: Pick<KboPart, "name" | "columns">,
  bytes: Buffer,
  start: number,
  end: number,
): { readonly positions: readonly number[]; readonly width: number } {
  const place = { file: name, line: 1 };
  if ((bytes[start] ?? 0) >= 0xfe || bytes[start + 1] === 0) {
    throw new ExtractRefused("wrong-encoding", place);
  }
  const text = decode(bytes, start, end);
  if (text === null) throw new ExtractRefused("wrong-encoding", place);
  const reading = readCells(text.replace(/^\uFEFF/, ""));
  const cells = reading.kind === "cells" ? reading.cells.map((cell) => cell.trim()) : [];
  const columns = columnPositions(expected, cells);
  if ("missing" in columns) {
    throw new ExtractRefused("column-missing", { ...place, column: columns.missing });
  }
  return { positions: columns.positions, width: cells.length };
}

function decode(bytes: Buffer, start: number, end: number): string | null {
  try {
    return utf8.decode(bytes.subarray(start, end));
  } catch {
    return null;
  }
}

function hasOpenQuote(bytes: Buffer, start: number, end: number): boolean {
  let quotes = 0;
  for (let at = start; at < end; at += 1) if (bytes[at] === quote) quotes += 1;
  return quotes % 2 === 1;
}

/**
 * Where the cell at `column` (from 0) begins and ends in a line, quotes left out, without reading the rest.
 * @returns null when the line has not so many cells or a quote stays open
 */
export function findCell(
  bytes: Buffer,
  start: number,
  end: number,
  column: number,
): { readonly from: number; readonly to: number } | null {
  let at = start;
  for (let cell = 0; ; cell += 1) {
    const isQuoted = bytes[at] === quote;
    const from = isQuoted ? at + 1 : at;
    at = from;
    if (isQuoted) {
      while (at < end && (bytes[at] !== quote || bytes[at + 1] === quote)) {
        at += bytes[at] === quote ? 2 : 1;
      }
      if (at >= end) return null;
    } else while (at < end && bytes[at] !== 44) at += 1;
    if (cell === column) return { from, to: at };
    if (isQuoted) at += 1;
    if (at >= end) return null;
    at += 1;
  }
}
