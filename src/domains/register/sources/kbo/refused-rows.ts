import type { RefusedKboRow } from "../../rules/kbo-extract.ts";

/** Refused rows are all counted, and so many kept: a file of another shape must not fill the disk. */
const refusedRowsKept = 10_000;

/** The rows an extract loses on the way, each place once: addresses are read twice. */
export class RefusedRows {
  readonly rows: RefusedKboRow[] = [];
  readonly #places = new Set<string>();
  #count = 0;

  get count(): number {
    return this.#count;
  }

  add(row: RefusedKboRow): void {
    const place = `${row.file}:${row.line}`;
    if (this.#places.has(place)) return;
    this.#count += 1;
    if (this.rows.length >= refusedRowsKept) return;
    this.#places.add(place);
    this.rows.push(row);
  }
}
