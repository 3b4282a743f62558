import { wordsOf } from "#kernel/fold-text";
import type { CompoundSplitter } from "#kernel/split-compound";
import { stemOf } from "#kernel/stem-word";
import { hashEnd, hashOn, hashStart, hashUnit } from "./hash-text.ts";
import { type SlotCounts, slotTally } from "./slot-tally.ts";

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
  const words = slotTally(mask + 1);
  const letters = slotTally(mask + 1);
  const readWord = wordReader(mask, options.split);
  const count = (hash: number) => words.add(hashEnd(hash) & mask, 1);
  /** What a word tells where it stands: “Levering van fietsen ten behoeve van de dienst groen” buys what comes first. */
  const addPlace = (word: ReadWord, before: readonly ReadWord[]) => {
    count(word.hash);
    const previous = before.at(-1);
    const first = before[0];
    if (previous) count(hashOn(hashUnit(previous.hash, space), word.text));
    if (before.length < openingWords) count(hashOn(opens, word.text));
    if (first && before.length < openingPairs)
      count(hashOn(hashUnit(first.openingHash, bar), word.text));
  };
  return (text) => {
    const seen: ReadWord[] = [];
    const telling: ReadWord[] = [];
    for (const each of wordsOf(text)) {
      const word = readWord(each);
      const times = seen.length < openingWords ? 2 : 1;
      for (const run of word.runs) letters.add(run, times);
      if (each.length < shortestWord) continue;
      addPlace(word, seen);
      for (const part of word.parts) words.add(part, times);
      seen.push(word);
      if (each.length < shortestTelling || telling.length === mostTelling) continue;
      for (const { tellingHash } of telling) count(hashOn(hashUnit(tellingHash, bar), each));
      telling.push(word);
    }
    return { words: words.take(), letters: letters.take() };
  };
}

const space = 0x20;
const bar = 0x7c;
const opens = hashOn(hashStart, "^");
const tells = hashOn(hashStart, "^^");
const stands = hashOn(hashStart, "~");
const runs = hashOn(hashStart, "#");

type ReadWord = {
  readonly text: string;
  /** Hashes of the word itself, as the one that opens a text, and as one of the first that tell something. */
  readonly hash: number;
  readonly openingHash: number;
  readonly tellingHash: number;
  /** Slots of its stem and the parts of it as a compound, and of the runs of letters in it. */
  readonly parts: Uint32Array;
  readonly runs: Uint32Array;
};

/** Reads a word once and remembers it. */
function wordReader(mask: number, split: CompoundSplitter | undefined): (word: string) => ReadWord {
  const remembered = new Map<string, ReadWord>();
  return (text) => {
    const before = remembered.get(text);
    if (before) return before;
    if (remembered.size >= mostRemembered) remembered.clear();
    const read = {
      text,
      hash: hashOn(hashStart, text),
      openingHash: hashOn(opens, text),
      tellingHash: hashOn(tells, text),
      parts: Uint32Array.from(partsOf(text, split), (part) => hashEnd(hashOn(stands, part)) & mask),
      runs: Uint32Array.from(runHashes(text), (hash) => hashEnd(hash) & mask),
    };
    remembered.set(text, read);
    return read;
  };
}

/** The stem of a word, and the stems of what it is made of. */
function partsOf(word: string, split: CompoundSplitter | undefined): Set<string> {
  const parts = new Set<string>([stemOf(word)]);
  for (const reading of split?.(word) ?? []) for (const part of reading) parts.add(part);
  return parts;
}

/** Runs of letters of a word with a space at both ends, so that a beginning and an end are told apart. */
function runHashes(word: string): number[] {
  const padded = ` ${word} `;
  const hashes: number[] = [];
  const longest = Math.min(longestRun, padded.length);
  for (let from = 0; from + shortestRun <= padded.length; from++) {
    const end = Math.min(from + longest, padded.length);
    let hash = runs;
    for (let at = from; at < end; at++) {
      hash = hashUnit(hash, padded.charCodeAt(at));
      if (at - from + 1 >= shortestRun) hashes.push(hash);
    }
  }
  return hashes;
}
