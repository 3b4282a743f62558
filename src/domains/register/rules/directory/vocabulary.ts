import type { CompoundSplitter } from "#kernel/split-compound";
import { stemOf } from "#kernel/stem-word";
import { mayHaveSlip, slipFinder } from "./letter-slip.ts";

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
  numberOf(word: string): number | undefined;
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
  /** The words of the first reading, and those that came later. */
  readonly files: readonly WordFile[];
};

/** Words filed under every form they are looked up by. */
type WordFile = {
  readonly words: readonly string[];
  numberOf(word: string): number | undefined;
  withStem(stem: string): readonly number[];
  /** Compounds with a part of this stem. */
  withPart(stem: string): readonly number[];
  withBeginning(start: string): readonly number[];
  near(word: string): readonly number[];
};

/** Work in steps, so that a server can answer others in between. */
export function* buildVocabulary(
  words: readonly string[],
  split: CompoundSplitter,
): Generator<void, Vocabulary> {
  return vocabularyOf([yield* fileWords(words, split)], split, () => true);
}

/**
 * The vocabulary with words that came later, numbered after those it has; they are filed apart, so that it takes
 * time by how many came since the first reading. A word keeps its number when nobody has it any more.
 * @param occurs does any organisation or phrase still have the word? If not it is as if it never was.
 */
export function* extendVocabulary(
  before: Vocabulary,
  newWords: readonly string[],
  split: CompoundSplitter,
  occurs: (word: number) => boolean,
): Generator<void, Vocabulary> {
  const [first, later] = before.files;
  if (!first) return yield* buildVocabulary(newWords, split);
  if (newWords.length === 0) return vocabularyOf(before.files, split, occurs);
  const words = [...(later?.words ?? []), ...newWords];
  return vocabularyOf([first, yield* fileWords(words, split)], split, occurs);
}

/** How many words are filed apart. */
export const laterWords = ({ files }: Vocabulary): number => files[1]?.words.length ?? 0;

function* fileWords(words: readonly string[], split: CompoundSplitter): Generator<void, WordFile> {
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
  return {
    words,
    numberOf: (word) => numbers.get(word),
    withStem: (stem) => byStem.get(stem) ?? [],
    withPart: (stem) => byPart.get(stem) ?? [],
    withBeginning: (start) => withBeginning(words, sorted, start),
    near: slips.near,
  };
}

function vocabularyOf(
  files: readonly WordFile[],
  split: CompoundSplitter,
  occurs: (word: number) => boolean,
): Vocabulary {
  const firstOnes = files[0]?.words.length ?? 0;
  const words = files.length === 1 ? (files[0]?.words ?? []) : files.flatMap((file) => file.words);
  const among = (find: (file: WordFile) => readonly number[]): number[] => {
    const found: number[] = [];
    files.forEach((file, at) => {
      for (const number of find(file)) {
        if (occurs(number + at * firstOnes)) found.push(number + at * firstOnes);
      }
    });
    return found;
  };
  const numberOf = (word: string): number | undefined => {
    const [first, later] = files.map((file) => file.numberOf(word));
    return first ?? (later === undefined ? undefined : later + firstOnes);
  };
  const ofStem = (stem: string): WordMatches => {
    const found: WordMatches = new Map();
    for (const number of among((file) => file.withPart(stem)))
      found.set(number, closeness.partOfWord);
    for (const number of among((file) => file.withStem(stem)))
      found.set(number, closeness.sameWord);
    return found;
  };
  const near = (word: string): number[] => among((file) => file.near(word));
  return {
    files,
    words,
    numberOf,
    matches(word) {
      const found = ofStem(stemOf(word));
      const same = numberOf(word);
      if (same !== undefined && occurs(same)) found.set(same, closeness.sameWord);
      return found;
    },
    beginningWith: (start) => among((file) => file.withBeginning(start)),
    withSlip: (word) => (mayHaveSlip(word) ? near(word) : []),
    partsOf: (compound) =>
      split(compound)
        .map((parts) => parts.map(ofStem))
        .filter((parts) => parts.every((matches) => matches.size > 0)),
    partsWithSlip: (compound) =>
      mayHaveSlip(compound) ? readingsWithSlip(compound, ofStem, near) : [],
  };
}

/** Readings in two parts of which one was mistyped; a longer compound is found by its first or last part. */
function readingsWithSlip(
  compound: string,
  ofStem: (stem: string) => WordMatches,
  near: (word: string) => readonly number[],
): (readonly WordMatches[])[] {
  const readings: (readonly WordMatches[])[] = [];
  const mistyped = (part: string): WordMatches =>
    new Map(near(part).map((number) => [number, closeness.slip]));
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
