import type { SlotCounts } from "./slot-tally.ts";
import type { TextFeatures } from "./text-features.ts";

/** One text as weights on slots; each of the two views has length 1, so a whole text has √2 at most. */
export type SparseRow = { readonly slots: Uint32Array; readonly values: Float32Array };

/** How rare a slot is among the texts that were learned from; 0 = met in fewer than two of them, so it tells nothing. */
export type SlotRarity = Float32Array;

const fewestTexts = 2;

/**
 * Inverse document frequency, smoothed: ln((1 + n) / (1 + n with it)) + 1.
 * @param texts all texts that are learned from
 * @param bits as of the reader
 */
export function slotRarity(texts: readonly TextFeatures[], bits: number): SlotRarity {
  const met = new Uint32Array(2 ** bits);
  for (const { words, letters } of texts) {
    for (const slot of words.slots) met[slot] = (met[slot] ?? 0) + 1;
    for (const slot of letters.slots) met[slot] = (met[slot] ?? 0) + 1;
  }
  const rarity = new Float32Array(met.length);
  met.forEach((count, slot) => {
    if (count >= fewestTexts) rarity[slot] = Math.log((1 + texts.length) / (1 + count)) + 1;
  });
  return rarity;
}

/** Sublinear tf-idf: a word said ten times weighs 3.3 times one said once. */
export function weighFeatures(text: TextFeatures, rarity: SlotRarity): SparseRow {
  const words = weighView(text.words, rarity);
  const letters = weighView(text.letters, rarity);
  const slots = new Uint32Array(words.slots.length + letters.slots.length);
  const values = new Float32Array(slots.length);
  slots.set(words.slots);
  slots.set(letters.slots, words.slots.length);
  values.set(words.values);
  values.set(letters.values, words.slots.length);
  return { slots, values };
}

function weighView({ slots, counts }: SlotCounts, rarity: SlotRarity): SparseRow {
  const known = new Uint32Array(slots.length);
  const weights = new Float32Array(slots.length);
  let size = 0;
  let squares = 0;
  for (let at = 0; at < slots.length; at++) {
    const slot = slots[at] as number;
    const rare = rarity[slot] as number;
    if (rare === 0) continue;
    const count = counts[at] as number;
    const weight = (count === 1 ? 1 : 1 + Math.log(count)) * rare;
    known[size] = slot;
    weights[size++] = weight;
    squares += weight * weight;
  }
  const length = Math.sqrt(squares) || 1;
  const values = weights.subarray(0, size);
  for (let at = 0; at < size; at++) values[at] = (values[at] as number) / length;
  return { slots: known.subarray(0, size), values };
}

/** Length of a row, squared. */
export function squaredLength({ values }: SparseRow): number {
  let squares = 0;
  for (const value of values) squares += value * value;
  return squares;
}
