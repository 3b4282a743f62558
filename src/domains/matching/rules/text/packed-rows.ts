import type { SparseRow } from "./weigh-features.ts";

/** Many weighed texts in one piece of memory: text n holds `slots` and `values` from `starts[n]` up to `starts[n + 1]`. */
export type PackedRows = {
  readonly count: number;
  readonly starts: Uint32Array;
  readonly slots: Uint32Array;
  readonly values: Float32Array;
  /** Length of each text, squared. */
  readonly squares: Float64Array;
};

/** @param rowAt asked for each text once, in their order */
export function packRows(count: number, rowAt: (at: number) => SparseRow): PackedRows {
  const starts = new Uint32Array(count + 1);
  const squares = new Float64Array(count);
  let slots = new Uint32Array(count * 200);
  let values = new Float32Array(slots.length);
  let size = 0;
  for (let at = 0; at < count; at++) {
    const row = rowAt(at);
    if (size + row.slots.length > slots.length) {
      const room = Math.ceil((size + row.slots.length) * 1.5);
      slots = grown(slots, new Uint32Array(room));
      values = grown(values, new Float32Array(room));
    }
    slots.set(row.slots, size);
    values.set(row.values, size);
    size += row.slots.length;
    starts[at + 1] = size;
    let square = 0;
    for (const value of row.values) square += value * value;
    squares[at] = square;
  }
  return {
    count,
    starts,
    slots: slots.subarray(0, size),
    values: values.subarray(0, size),
    squares,
  };
}

function grown<List extends Uint32Array | Float32Array>(from: List, into: List): List {
  into.set(from);
  return into;
}

/** Sum of a text's values times the weights of their slots. */
export function dotOf(
  { starts, slots, values }: PackedRows,
  at: number,
  weights: Float32Array,
): number {
  const end = starts[at + 1] as number;
  let sum = 0;
  for (let place = starts[at] as number; place < end; place++)
    sum += (values[place] as number) * (weights[slots[place] as number] as number);
  return sum;
}
