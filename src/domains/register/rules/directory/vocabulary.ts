import { mayHaveSlip, type SlipFinder, slipFinder } from "./letter-slip.ts";
import type { CompoundSplitter } from "./split-compound.ts";
import { stemOf } from "./stem-word.ts";

/** How a searched word was recognised in a word of the register; the higher, the closer. */
export const closeness = {
  sameWord: 4,
  partOfWord: 3,
  beginning: 3,
  slip: 2,
  otherFormOfPlace: 1,
} as const;

/** Word number → closeness. */
export type WordMatches = Map<number, number>;

/** All different words of the register, ready to be recognised in every form people type them. */
export type Vocabulary = {
  readonly words: readonly string[];
  /** Words that are the searched one, another form of it, or a compound it is a part of. */
  matches(word: string): WordMatches;
  /** Words that begin with what was typed so far. */
  beginningWith(start: string): number[];
  /** Words with at most one slip of the pen. */
  withSlip(word: string): number[];
  /** Readings of a searched compound: for each part the words it may be. */
  partsOf(compound: string): readonly (readonly WordMatches[])[];
  /** The same for a compound with a slip in one of its two parts. */
  partsWithSlip(compound: string): readonly (readonly WordMatches[])[];
};

/** Work in steps, so that a server can answer others in between. */
export function* buildVocabulary(
  words: readonly string[],
  split: CompoundSplitter,
): Generator<void, Vocabulary> {
  const numbers = new Map(words.map((word, number) => [word, number]));
  const byStem = new Map<string, number[]>();
  const byPart = new Map<string, number[]>();
  for (let number = 0; number < words.length; number++) {
    const word = words[number] ?? "";
    add(byStem, stemOf(word), number);
    for (const part of new Set(split(word).flat())) add(byPart, part, number);
    if (number % 1_000 === 999) yield;
  }
  yield;
  const sorted = Uint32Array.from([...words.keys()]).sort((a, b) => order(words[a], words[b]));
  yield;
  const slips = yield* slipFinder(words);
  yield;
  const ofStem = (stem: string): WordMatches => {
    const found: WordMatches = new Map();
    for (const number of byPart.get(stem) ?? []) found.set(number, closeness.partOfWord);
    for (const number of byStem.get(stem) ?? []) found.set(number, closeness.sameWord);
    return found;
  };
  return {
    words,
    matches(word) {
      const found = ofStem(stemOf(word));
      const same = numbers.get(word);
      if (same !== undefined) found.set(same, closeness.sameWord);
      return found;
    },
    beginningWith: (start) => withBeginning(words, sorted, start),
    withSlip: (word) => (mayHaveSlip(word) ? slips.near(word) : []),
    partsOf: (compound) =>
      split(compound)
        .map((parts) => parts.map(ofStem))
        .filter((parts) => parts.every((matches) => matches.size > 0)),
    partsWithSlip: (compound) =>
      mayHaveSlip(compound) ? readingsWithSlip(compound, ofStem, slips) : [],
  };
}

/** Readings in two parts of which one was mistyped; a longer compound is found by its first or last part. */
function readingsWithSlip(
  compound: string,
  ofStem: (stem: string) => WordMatches,
  slips: SlipFinder,
): (readonly WordMatches[])[] {
  const readings: (readonly WordMatches[])[] = [];
  const mistyped = (part: string): WordMatches =>
    new Map(slips.near(part).map((number) => [number, closeness.slip]));
  for (let at = shortestPart; at <= compound.length - shortestPart; at++) {
    const [first, last] = [compound.slice(0, at), compound.slice(at)];
    const [sameFirst, sameLast] = [ofStem(stemOf(first)), ofStem(stemOf(last))];
    if (sameFirst.size > 0) readings.push([sameFirst, mistyped(last)]);
    if (sameLast.size > 0) readings.push([mistyped(first), sameLast]);
  }
  return readings.filter((parts) => parts.every((matches) => matches.size > 0));
}

const shortestPart = 4;

function withBeginning(words: readonly string[], sorted: Uint32Array, start: string): number[] {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[sorted[middle] ?? 0] ?? "") < start) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (; low < sorted.length; low++) {
    const number = sorted[low] ?? 0;
    if (!words[number]?.startsWith(start)) break;
    found.push(number);
  }
  return found;
}

const order = (a = "", b = ""): number => (a < b ? -1 : a > b ? 1 : 0);

function add(lists: Map<string, number[]>, key: string, number: number): void {
  const list = lists.get(key);
  if (list) list.push(number);
  else lists.set(key, [number]);
}
