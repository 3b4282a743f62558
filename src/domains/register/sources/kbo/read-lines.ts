const newline = 10;
const carriageReturn = 13;

/** No row of the publisher comes near this; what is longer is refused without being held in memory. */
export const longestLine = 64 * 1024;

export type LineVisitor = {
  /** One line without its end, in a buffer that is only valid during the call. `line` counts from 1. */
  line(bytes: Buffer, start: number, end: number, line: number): void;
  /** A line longer than `longestLine`; `bytes` is its beginning. */
  tooLong(bytes: Buffer, line: number): void;
  /** After the last line. */
  finish(): void;
};

/**
 * Cuts a stream of bytes into lines (LF or CRLF), at full speed and with constant memory.
 * A piece of a line at the end of a chunk is kept until the rest comes.
 */
export class LineReader {
  readonly #visitor: LineVisitor;
  #rest: Buffer = Buffer.alloc(0);
  #line = 1;
  #isSkipping = false;

  constructor(visitor: LineVisitor) {
    this.#visitor = visitor;
  }

  /** Lines seen so far. */
  get lines(): number {
    return this.#line - 1;
  }

  read(chunk: Buffer): void {
    let start = 0;
    if (this.#isSkipping) {
      start = chunk.indexOf(newline) + 1;
      if (start === 0) return;
      this.#isSkipping = false;
      this.#line += 1;
    } else if (this.#rest.length > 0) {
      const end = chunk.indexOf(newline);
      if (end === -1) {
        this.#keep(Buffer.concat([this.#rest, chunk]));
        return;
      }
      const whole = Buffer.concat([this.#rest, chunk.subarray(0, end)]);
      this.#rest = Buffer.alloc(0);
      this.#give(whole, 0, whole.length);
      start = end + 1;
    }
    const last = chunk.lastIndexOf(newline);
    while (start <= last) {
      const end = chunk.indexOf(newline, start);
      this.#give(chunk, start, end);
      start = end + 1;
    }
    if (start < chunk.length) this.#keep(Buffer.from(chunk.subarray(start)));
  }

  /** The last line may lack its end. */
  finish(): void {
    if (this.#isSkipping) this.#line += 1;
    else if (this.#rest.length > 0) this.#give(this.#rest, 0, this.#rest.length);
    this.#rest = Buffer.alloc(0);
    this.#visitor.finish();
  }

  #give(bytes: Buffer, start: number, end: number): void {
    const line = this.#line;
    this.#line += 1;
    const until = end > start && bytes[end - 1] === carriageReturn ? end - 1 : end;
    if (until - start > longestLine) {
      this.#visitor.tooLong(bytes.subarray(start, start + 200), line);
    } else this.#visitor.line(bytes, start, until, line);
  }

  #keep(piece: Buffer): void {
    if (piece.length <= longestLine + 1) {
      this.#rest = piece;
      return;
    }
    this.#visitor.tooLong(piece.subarray(0, 200), this.#line);
    this.#rest = Buffer.alloc(0);
    this.#isSkipping = true;
  }
}
