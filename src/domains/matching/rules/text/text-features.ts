import { wordsOf } from "#kernel/fold-text";
import type { CompoundSplitter } from "#kernel/split-compound";
import { stemOf } from "#kernel/stem-word";

/** What a text is seen to hold: slots, each with how often. Slots come once, in the order first met. */
export type SlotCounts = { readonly slots: Uint32Array; readonly counts: Float32Array };

/** Two views on one text. `words`: words, pairs of them, stems and parts of compounds; `letters`: runs inside words. */
export type TextFeatures = { readonly words: SlotCounts; readonly letters: SlotCounts };

export type TextReader = (text: string) => TextFeatures;

export type TextReaderOptions = {
  /** Slots are 0 … 2^bits − 1. */
  readonly bits: number;
  /** Without it no word is a compound. */
  readonly split?: CompoundSplitter;
};

const shortestWord = 2;
const shortestRun = 2;
const longestRun = 5;
/** Words counted from the first that say what a text is about, and that are paired with the word that opened. */
const openingWords = 8;
const openingPairs = 12;
/** The first words that are not too short to tell anything are paired with one another. */
const mostTelling = 6;
const shortestTelling = 4;
const mostRemembered = 100_000;

/**
 * Reads texts as numbered features, in any language of Latin letters. A slot is a hash, so nothing has to be
 * remembered to read the next text alike; two features may share one, which a linear model bears.
 */
export function textReader(options: TextReaderOptions): TextReader {
  const mask = 2 ** options.bits - 1;
  const remembered = new Map<string, ReadWord>();
  const readWord = (word: string): ReadWord => {
    const before = remembered.get(word);
    if (before) return before;
    if (remembered.size >= mostRemembered) remembered.clear();
    const read = {
      parts: partsOf(word, options.split).map((part) => hashOf(`~${part}`) & mask),
      runs: runsOf(word).map((run) => hashOf(`#${run}`) & mask),
    };
    remembered.set(word, read);
    return read;
  };
  return (text) => {
    const words = new Map<number, number>();
    const letters = new Map<number, number>();
    const seen: string[] = [];
    const telling: string[] = [];
    for (const word of wordsOf(text)) {
      const { parts, runs } = readWord(word);
      const times = seen.length < openingWords ? 2 : 1;
      for (const run of runs) add(letters, run, times);
      if (word.length < shortestWord) continue;
      for (const feature of wordFeatures(word, seen)) add(words, hashOf(feature) & mask);
      for (const part of parts) add(words, part, times);
      seen.push(word);
      if (word.length < shortestTelling || telling.length === mostTelling) continue;
      for (const earlier of telling) add(words, hashOf(`^^${earlier}|${word}`) & mask);
      telling.push(word);
    }
    return { words: countsOf(words), letters: countsOf(letters) };
  };
}

/**
 * What a word tells where it stands: itself, the pair with the word before, and in the opening of a text that it stands
 * there and which word opened. “Levering van
 * fietsen ten behoeve van de dienst groen” buys what comes first.
 */
function* wordFeatures(word: string, before: readonly string[]): Generator<string> {
  yield word;
  const previous = before.at(-1);
  if (previous !== undefined) yield `${previous} ${word}`;
  if (before.length < openingWords) yield `^${word}`;
  if (before.length > 0 && before.length < openingPairs) yield `^${before[0]}|${word}`;
}

type ReadWord = { readonly parts: readonly number[]; readonly runs: readonly number[] };

const add = (counts: Map<number, number>, slot: number, times = 1) =>
  counts.set(slot, (counts.get(slot) ?? 0) + times);

const countsOf = (counts: ReadonlyMap<number, number>): SlotCounts => ({
  slots: Uint32Array.from(counts.keys()),
  counts: Float32Array.from(counts.values()),
});

/** The stem of a word, and the stems of what it is made of. */
function partsOf(word: string, split: CompoundSplitter | undefined): string[] {
  const parts = new Set<string>([stemOf(word)]);
  for (const reading of split?.(word) ?? []) for (const part of reading) parts.add(part);
  return [...parts];
}

/** Runs of letters of a word with a space at both ends, so that a beginning and an end are told apart. */
function runsOf(word: string): string[] {
  const padded = ` ${word} `;
  const runs: string[] = [];
  for (let length = shortestRun; length <= longestRun; length++) {
    if (length >= padded.length) {
      runs.push(padded);
      break;
    }
    for (let at = 0; at + length <= padded.length; at++) runs.push(padded.slice(at, at + length));
  }
  return runs;
}

/** FNV-1a over UTF-16 units, with a last stir, because low bits are what a mask keeps. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 12)) >>> 0;
}
