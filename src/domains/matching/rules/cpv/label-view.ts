import type { SlotCounts } from "../text/slot-tally.ts";
import type { TextFeatures } from "../text/text-features.ts";
import type { SlotRarity } from "../text/weigh-features.ts";

/** One of the two views on a text, of all labels. */
export type LabelView = {
  /** Adds half the cosine of a text with every label path, so that two views make a whole one. */
  addTo(cosines: Float32Array, counts: SlotCounts): void;
};

/** Numbers of the labels of class and group above each label in its own language; its own number where there is none. */
export type LabelPaths = { readonly class: Uint32Array; readonly group: Uint32Array };

/** What the labels of class and group weigh beside the label itself. */
const weightAbove = 0.5;

/**
 * Files labels by slot, so that a text meets only those with something in common. A path is the sum of its labels, and
 * each label is met once, however many paths it is part of.
 */
export function fileLabelView(
  features: readonly TextFeatures[],
  view: keyof TextFeatures,
  paths: LabelPaths,
  rarity: SlotRarity,
): LabelView {
  const rows = features.map((feature) => weigh(feature[view], rarity));
  const lengths = pathLengths(rows, paths, rarity.length);
  const starts = new Uint32Array(rarity.length + 1);
  for (const { slots } of rows)
    for (const slot of slots) starts[slot + 1] = (starts[slot + 1] ?? 0) + 1;
  for (let slot = 0; slot < rarity.length; slot++)
    starts[slot + 1] = (starts[slot + 1] ?? 0) + (starts[slot] ?? 0);
  const places = starts.slice();
  const which = new Uint16Array(starts[rarity.length] ?? 0);
  const values = new Float32Array(which.length);
  rows.forEach(({ slots, values: weights }, number) => {
    slots.forEach((slot, at) => {
      const place = places[slot] ?? 0;
      which[place] = number;
      values[place] = weights[at] ?? 0;
      places[slot] = place + 1;
    });
  });
  const sums = new Float32Array(rows.length);
  return {
    addTo(cosines, counts) {
      const row = weigh(counts, rarity);
      const length = 2 * Math.sqrt(row.squares);
      if (length === 0) return;
      sums.fill(0);
      for (let at = 0; at < row.slots.length; at++) {
        const slot = row.slots[at] as number;
        const value = row.values[at] as number;
        const end = starts[slot + 1] as number;
        for (let place = starts[slot] as number; place < end; place++) {
          const number = which[place] as number;
          sums[number] = (sums[number] as number) + value * (values[place] as number);
        }
      }
      for (let number = 0; number < sums.length; number++) {
        const ofClass = paths.class[number] as number;
        const ofGroup = paths.group[number] as number;
        let sum = sums[number] as number;
        if (ofClass !== number) sum += weightAbove * (sums[ofClass] as number);
        if (ofGroup !== number && ofGroup !== ofClass)
          sum += weightAbove * (sums[ofGroup] as number);
        cosines[number] =
          (cosines[number] as number) + sum / (length * (lengths[number] as number));
      }
    },
  };
}

type Weighed = {
  readonly slots: Uint32Array;
  readonly values: Float32Array;
  readonly squares: number;
};

/** Sublinear tf-idf of the slots that tell something. */
function weigh({ slots, counts }: SlotCounts, rarity: SlotRarity): Weighed {
  const known = new Uint32Array(slots.length);
  const values = new Float32Array(slots.length);
  let size = 0;
  let squares = 0;
  for (let at = 0; at < slots.length; at++) {
    const slot = slots[at] as number;
    const rare = rarity[slot] as number;
    if (rare === 0) continue;
    const count = counts[at] as number;
    const value = (count === 1 ? 1 : 1 + Math.log(count)) * rare;
    known[size] = slot;
    values[size++] = value;
    squares += value * value;
  }
  return { slots: known.subarray(0, size), values: values.subarray(0, size), squares };
}

/** Length of a label together with those above it, as one text. */
function pathLengths(rows: readonly Weighed[], paths: LabelPaths, slots: number): Float32Array {
  const sums = new Float32Array(slots);
  return Float32Array.from(rows, (row, number) => {
    const ofClass = paths.class[number] as number;
    const ofGroup = paths.group[number] as number;
    const path: [Weighed, number][] = [[row, 1]];
    if (ofClass !== number) path.push([rows[ofClass] as Weighed, weightAbove]);
    if (ofGroup !== number && ofGroup !== ofClass)
      path.push([rows[ofGroup] as Weighed, weightAbove]);
    for (const [{ slots: own, values }, f] of path)
      own.forEach((slot, at) => {
        sums[slot] = (sums[slot] as number) + f * (values[at] as number);
      });
    let squares = 0;
    for (const [{ slots: own }] of path)
      for (const slot of own) {
        const sum = sums[slot] as number;
        squares += sum * sum;
        sums[slot] = 0;
      }
    return Math.sqrt(squares) || 1;
  });
}
