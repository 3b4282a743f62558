import type { SparseRow } from "../text/weigh-features.ts";
import type { Line } from "./linear-svm.ts";

/** Lines of several nodes side by side, each weight in one byte. */
export type LinePack = {
  /** Digits that name each node: `77`, `773`, `7731`. */
  readonly nodes: readonly string[];
  /** Slots that any of the lines uses, rising. */
  readonly slots: Uint32Array;
  /** Per slot the weight for each node, in units of the node's scale. */
  readonly weights: Int8Array;
  readonly scales: Float32Array;
  readonly biases: Float32Array;
};

const largest = 127;

/** Rounds weights to 255 heights per node; what is rounded away is below 0.4 % of the node's largest weight. */
export function packLines(nodes: readonly string[], lines: readonly Line[]): LinePack {
  const scales = Float32Array.from(lines, ({ weights }) => {
    let most = 0;
    for (const weight of weights) most = Math.max(most, Math.abs(weight));
    return most / largest || 1;
  });
  const used: number[] = [];
  const width = lines[0]?.weights.length ?? 0;
  const rounded = (line: number, slot: number) =>
    Math.round((lines[line]?.weights[slot] ?? 0) / (scales[line] ?? 1));
  for (let slot = 0; slot < width; slot++)
    if (lines.some((_, line) => rounded(line, slot) !== 0)) used.push(slot);
  const weights = new Int8Array(used.length * lines.length);
  used.forEach((slot, place) => {
    for (let line = 0; line < lines.length; line++)
      weights[place * lines.length + line] = rounded(line, slot);
  });
  return {
    nodes,
    slots: Uint32Array.from(used),
    weights,
    scales,
    biases: Float32Array.from(lines, ({ bias }) => bias),
  };
}

/** Distance of a text to the line of each node, in the order of `nodes`. */
export type MarginReader = (row: SparseRow) => Float32Array;

/** For few lines over few slots: finds the place of a slot by halving. */
export const marginsOf = (row: SparseRow, pack: LinePack): Float32Array =>
  sumMargins(row, pack, (slot) => placeOf(slot, pack.slots));

/**
 * For lines that every text is held against: finds the place of a slot at once.
 * @param slots how many there are
 */
export function marginReader(pack: LinePack, slots: number): MarginReader {
  const places = new Int32Array(slots).fill(-1);
  pack.slots.forEach((slot, place) => {
    places[slot] = place;
  });
  return (row) => sumMargins(row, pack, (slot) => places[slot] as number);
}

function sumMargins(
  { slots, values }: SparseRow,
  pack: LinePack,
  placeAt: (slot: number) => number,
): Float32Array {
  const width = pack.nodes.length;
  const { weights } = pack;
  const sums = new Float32Array(width);
  for (let at = 0; at < slots.length; at++) {
    const place = placeAt(slots[at] as number);
    if (place < 0) continue;
    const value = values[at] as number;
    const start = place * width;
    for (let node = 0; node < width; node++)
      sums[node] = (sums[node] as number) + value * (weights[start + node] as number);
  }
  return sums.map((sum, node) => sum * (pack.scales[node] ?? 1) + (pack.biases[node] ?? 0));
}

function placeOf(slot: number, slots: Uint32Array): number {
  let low = 0;
  let high = slots.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = slots[middle] as number;
    if (found === slot) return middle;
    if (found < slot) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
