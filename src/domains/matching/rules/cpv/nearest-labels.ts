import type { SparseRow } from "../text/weigh-features.ts";

/** Texts that are compared with, filed by slot. */
export type LabelIndex = {
  /** Cosine of a text with every filed one, 0 … 1. */
  cosines(row: SparseRow): Float32Array;
};

/** Files texts by the slots they hold, so that a comparison only meets those with something in common. */
export function fileLabels(rows: readonly SparseRow[], slots: number): LabelIndex {
  const starts = new Uint32Array(slots + 1);
  for (const row of rows)
    for (const slot of row.slots) starts[slot + 1] = (starts[slot + 1] ?? 0) + 1;
  for (let slot = 0; slot < slots; slot++)
    starts[slot + 1] = (starts[slot + 1] ?? 0) + (starts[slot] ?? 0);
  const places = starts.slice();
  const which = new Uint32Array(starts[slots] ?? 0);
  const values = new Float32Array(which.length);
  rows.forEach((row, number) => {
    const length = lengthOf(row);
    row.slots.forEach((slot, at) => {
      const place = places[slot] ?? 0;
      which[place] = number;
      values[place] = (row.values[at] ?? 0) / length;
      places[slot] = place + 1;
    });
  });
  return {
    cosines(row) {
      const sums = new Float32Array(rows.length);
      const length = lengthOf(row);
      for (let at = 0; at < row.slots.length; at++) {
        const slot = row.slots[at] as number;
        const value = (row.values[at] as number) / length;
        const end = starts[slot + 1] as number;
        for (let place = starts[slot] as number; place < end; place++) {
          const number = which[place] as number;
          sums[number] = (sums[number] as number) + value * (values[place] as number);
        }
      }
      return sums;
    },
  };
}

function lengthOf({ values }: SparseRow): number {
  let squares = 0;
  for (const value of values) squares += value * value;
  return Math.sqrt(squares) || 1;
}
