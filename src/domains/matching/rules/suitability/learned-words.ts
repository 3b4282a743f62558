import { wordsOf } from "#kernel/fold-text";
import type { CompoundSplitter } from "#kernel/split-compound";
import { stemOf } from "#kernel/stem-word";
import { trainLine } from "../cpv/linear-svm.ts";
import { packRows } from "../text/packed-rows.ts";
import type { SparseRow } from "../text/weigh-features.ts";

/** How much each stem speaks, learned from plans that people read; `rarity` as in tf-idf. */
export type WordWeights = {
  readonly stems: ReadonlyMap<string, { readonly rarity: number; readonly weight: number }>;
  readonly bias: number;
};

/** Stems of a text: how much of each, and a word it came from. */
export type StemCounts = ReadonlyMap<string, { readonly count: number; readonly word: string }>;

const charactersRead = 1500;
const fewestTexts = 2;
/** Shorter words join others. */
const shortestWord = 4;
const mostTelling = 3;

/** Counts stems, and the stems of what a Dutch compound is made of. */
export function countStems(texts: readonly string[], split?: CompoundSplitter): StemCounts {
  const counts = new Map<string, { count: number; word: string }>();
  const [title = "", ...rest] = texts;
  for (const text of [title, rest.join(" \n ").slice(0, charactersRead)])
    for (const word of wordsOf(text)) {
      if (word.length < shortestWord || /\d/.test(word)) continue;
      const stems = new Set([stemOf(word), ...(split?.(word) ?? []).flat()]);
      for (const stem of stems) {
        const held = counts.get(stem);
        if (held) held.count += 1;
        else counts.set(stem, { count: 1, word });
      }
    }
  return counts;
}

/** Learns from texts that were found suited or not: a linear support vector machine. */
export function learnWords(
  texts: readonly StemCounts[],
  isSuited: readonly boolean[],
): WordWeights {
  const met = new Map<string, number>();
  for (const counts of texts)
    for (const stem of counts.keys()) met.set(stem, (met.get(stem) ?? 0) + 1);
  const known = [...met].filter(([, count]) => count >= fewestTexts);
  const rarity = new Map(
    known.map(([stem, count]) => [stem, Math.log((1 + texts.length) / (1 + count)) + 1]),
  );
  const slotOf = new Map(known.map(([stem], slot) => [stem, slot]));
  const rows = texts.map((counts) => weighed(counts, rarity, slotOf));
  const { weights, bias } = trainLine(
    packRows(rows.length, (at) => rows[at] ?? noRow),
    Uint32Array.from(rows.keys()),
    Uint8Array.from(isSuited, (suited) => (suited ? 1 : 0)),
    { costs: new Float32Array(rows.length).fill(1), slots: known.length, seed: 1 },
  );
  const stems = known.map(
    ([stem], slot) =>
      [stem, { rarity: rarity.get(stem) ?? 0, weight: weights[slot] ?? 0 }] as const,
  );
  return { stems: new Map(stems), bias };
}

const noRow: SparseRow = { slots: new Uint32Array(), values: new Float32Array() };

function weighed(
  counts: StemCounts,
  rarity: ReadonlyMap<string, number>,
  slotOf: ReadonlyMap<string, number>,
): SparseRow {
  const parts = [...counts].flatMap(([stem, { count }]) => {
    const slot = slotOf.get(stem);
    return slot === undefined ? [] : [{ slot, value: worthOf(count) * (rarity.get(stem) ?? 0) }];
  });
  const length = lengthOf(parts.map(({ value }) => value));
  return {
    slots: Uint32Array.from(parts, ({ slot }) => slot),
    values: Float32Array.from(parts, ({ value }) => value / length),
  };
}

const worthOf = (count: number): number => (count > 1 ? 1 + Math.log(count) : count);
/** A text has length √2, as with the two views of the CPV model. */
const lengthOf = (values: readonly number[]): number =>
  Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / 2) || 1;

/** On which side of the line a text lies, and the words that pull it there most. */
export function weighWords(
  counts: StemCounts,
  { stems, bias }: WordWeights,
): { readonly margin: number; readonly words: readonly string[] } {
  const parts = [...counts].flatMap(([stem, { count, word }]) => {
    const known = stems.get(stem);
    return known ? [{ word, value: worthOf(count) * known.rarity, weight: known.weight }] : [];
  });
  const length = lengthOf(parts.map(({ value }) => value));
  const pulls = parts.map(({ word, value, weight }) => ({ word, pull: (value * weight) / length }));
  const margin = pulls.reduce((sum, { pull }) => sum + pull, bias);
  const side = Math.sign(margin - usualMargin) || 1;
  const telling = pulls
    .filter(({ pull }) => pull * side > 0)
    .sort((a, b) => (b.pull - a.pull) * side)
    .map(({ word }) => word);
  return { margin, words: [...new Set(telling)].slice(0, mostTelling) };
}

/** Where a text stands of which the words say nothing: most plans are not suited. */
export const usualMargin = -0.6;
