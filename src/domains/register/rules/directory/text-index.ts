import { queryWordsOf, searchableWordsOf } from "#kernel/fold-text";
import type { CompoundSplitter } from "#kernel/split-compound";
import { inverted, type Lists, lengthAt, listsOf } from "./packed-lists.ts";
import { type RowSplice, splicedColumn, splicedLists } from "./row-splice.ts";
import { buildVocabulary, extendVocabulary, type Vocabulary } from "./vocabulary.ts";

/** Where in an organisation's own text a word stands. */
export const ownFields = ["name", "description", "number"] as const;
export type OwnField = (typeof ownFields)[number];

/**
 * Something many organisations share and that has words of its own: an activity, a work form, a seat in a
 * municipality. Its words are indexed once, not once per organisation.
 */
export type Concept = {
  /** `activity:groen/hagen-snoeien`, `seat:23027`, `area:23027`, `form:kringwinkel`. */
  readonly key: string;
  readonly field: ConceptField;
  /** Each text by itself; a compound is looked for within one of them. */
  readonly phrases: readonly string[];
};
export const conceptFields = ["activity", "form", "kind", "seat", "area"] as const;
export type ConceptField = (typeof conceptFields)[number];

/** What of one organisation is searched. */
export type SearchableText = {
  readonly names: readonly string[];
  readonly descriptions: readonly string[];
  readonly numbers: readonly string[];
  /** Keys of concepts. */
  readonly concepts: readonly string[];
};

export type TextIndex = {
  readonly size: number;
  readonly vocabulary: Vocabulary;
  /** Word → organisations, packed: organisation × 4 + field. */
  readonly ownByWord: Lists;
  /** Organisation → words, packed: word × 4 + field. */
  readonly ownWords: Lists;
  /** How many telling words the name has; to know when the whole name was typed. */
  readonly nameLengths: Uint8Array;
  readonly concepts: readonly Concept[];
  readonly phrases: readonly Phrase[];
  /** Phrase → words. */
  readonly phraseWords: Lists;
  readonly phrasesByWord: Lists;
  readonly organisationsByConcept: Lists;
  readonly conceptsOf: Lists;
};

type Phrase = { readonly text: string; readonly concepts: readonly number[] };

/** Work in steps, so that a server can answer others in between. */
export function* buildTextIndex(
  texts: readonly SearchableText[],
  concepts: readonly Concept[],
  split: CompoundSplitter,
): Generator<void, TextIndex> {
  const words = new Map<string, number>();
  const numberOf = (word: string): number => {
    const known = words.get(word);
    if (known !== undefined) return known;
    words.set(word, words.size);
    return words.size - 1;
  };
  const { ownWords, nameLengths } = yield* wordsOfTexts(texts, numberOf);
  const { phrases, phraseWords } = phrasesWithWords(concepts, numberOf);
  yield;
  const vocabulary = yield* buildVocabulary([...words.keys()], split);
  const ownByWord = withFieldsInverted(ownWords, words.size);
  yield;
  const conceptsOf = conceptsOfTexts(texts, concepts);
  yield;
  return {
    size: texts.length,
    vocabulary,
    ownByWord,
    ownWords,
    nameLengths,
    concepts,
    phrases,
    phraseWords,
    phrasesByWord: inverted(phraseWords, words.size),
    organisationsByConcept: inverted(conceptsOf, concepts.length),
    conceptsOf,
  };
}

/**
 * The index after some organisations moved, went or arrived; finds the same as building it anew. Works in steps.
 * @param arrivals texts of organisations that are new or changed
 * @param concepts all concepts there are now
 */
export function* patchTextIndex(
  before: TextIndex,
  splice: RowSplice,
  arrivals: readonly SearchableText[],
  concepts: readonly Concept[],
  split: CompoundSplitter,
): Generator<void, TextIndex> {
  const known = before.vocabulary;
  const newWords = new Map<string, number>();
  const numberOf = (word: string): number => {
    const number = known.numberOf(word) ?? newWords.get(word);
    if (number !== undefined) return number;
    newWords.set(word, known.words.length + newWords.size);
    return known.words.length + newWords.size - 1;
  };
  const arrived = yield* wordsOfTexts(arrivals, numberOf);
  const ownWords = splicedLists(before.ownWords, arrived.ownWords, splice);
  const { phrases, phraseWords } = sameKeys(before.concepts, concepts)
    ? before
    : phrasesWithWords(concepts, numberOf);
  yield;
  const size = known.words.length + newWords.size;
  const ownByWord = withFieldsInverted(ownWords, size);
  yield;
  const phrasesByWord = inverted(phraseWords, size);
  yield;
  const occurs = (word: number) =>
    lengthAt(ownByWord, word) > 0 || lengthAt(phrasesByWord, word) > 0;
  const vocabulary = yield* extendVocabulary(known, [...newWords.keys()], split, occurs);
  yield;
  const conceptsOf = splicedLists(
    renumbered(before.conceptsOf, before.concepts, concepts),
    conceptsOfTexts(arrivals, concepts),
    splice,
  );
  yield;
  return {
    size: splice.from.length,
    vocabulary,
    ownByWord,
    ownWords,
    nameLengths: splicedColumn(before.nameLengths, arrived.nameLengths, splice),
    concepts,
    phrases,
    phraseWords,
    phrasesByWord,
    organisationsByConcept: inverted(conceptsOf, concepts.length),
    conceptsOf,
  };
}

const sameKeys = (some: readonly Concept[], others: readonly Concept[]): boolean =>
  some.length === others.length && some.every(({ key }, at) => key === others[at]?.key);

/** Lists of concepts by their numbers now; those that went are in no list that is kept. */
function renumbered(lists: Lists, before: readonly Concept[], now: readonly Concept[]): Lists {
  if (sameKeys(before, now)) return lists;
  const numbers = new Map(now.map(({ key }, number) => [key, number]));
  const to = before.map(({ key }) => numbers.get(key) ?? 0);
  return { starts: lists.starts, values: lists.values.map((concept) => to[concept] ?? 0) };
}

function* wordsOfTexts(
  texts: readonly SearchableText[],
  numberOf: (word: string) => number,
): Generator<void, Pick<TextIndex, "ownWords" | "nameLengths">> {
  const own: number[][] = [];
  const nameLengths = new Uint8Array(texts.length);
  for (const [at, text] of texts.entries()) {
    own.push(packedWords(text, numberOf));
    nameLengths[at] = queryWordsOf(text.names[0] ?? "").length;
    if (at % 2_000 === 1_999) yield;
  }
  return { ownWords: listsOf(own), nameLengths };
}

function conceptsOfTexts(texts: readonly SearchableText[], concepts: readonly Concept[]): Lists {
  const numbers = new Map(concepts.map(({ key }, number) => [key, number]));
  return listsOf(
    texts.map((text) => [...new Set(text.concepts.flatMap((key) => numbers.get(key) ?? []))]),
  );
}

function phrasesWithWords(
  concepts: readonly Concept[],
  numberOf: (word: string) => number,
): Pick<TextIndex, "phrases" | "phraseWords"> {
  const phrases = phrasesOf(concepts);
  return { phrases, phraseWords: wordsOfPhrases(phrases, numberOf) };
}

const wordsOfPhrases = (phrases: readonly Phrase[], numberOf: (word: string) => number): Lists =>
  listsOf(phrases.map(({ text }) => [...new Set(searchableWordsOf(text).map(numberOf))]));

/** Runs all steps at once; for tests and commands. */
export function runSteps<Result>(steps: Generator<void, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function packedWords(text: SearchableText, numberOf: (word: string) => number): number[] {
  const packed = new Set<number>();
  const addAll = (texts: readonly string[], field: number) => {
    for (const part of texts) {
      for (const word of searchableWordsOf(part)) packed.add(numberOf(word) * 4 + field);
    }
  };
  addAll(text.names, 0);
  addAll(text.descriptions, 1);
  addAll(text.numbers, 2);
  return [...packed];
}

/** The same text shared by two concepts (a municipality as seat and as area) is one phrase. */
function phrasesOf(concepts: readonly Concept[]): { text: string; concepts: number[] }[] {
  const byText = new Map<string, { text: string; concepts: number[] }>();
  concepts.forEach(({ phrases }, number) => {
    for (const text of new Set(phrases)) {
      const phrase = byText.get(text) ?? { text, concepts: [] };
      phrase.concepts.push(number);
      byText.set(text, phrase);
    }
  });
  return [...byText.values()];
}

function withFieldsInverted(ownWords: Lists, words: number): Lists {
  const starts = new Uint32Array(words + 1);
  for (const packed of ownWords.values) {
    starts[(packed >>> 2) + 1] = (starts[(packed >>> 2) + 1] ?? 0) + 1;
  }
  for (let at = 1; at < starts.length; at++) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const filled = starts.slice();
  const values = new Uint32Array(ownWords.values.length);
  for (let row = 0; row + 1 < ownWords.starts.length; row++) {
    const end = ownWords.starts[row + 1] ?? 0;
    for (let at = ownWords.starts[row] ?? 0; at < end; at++) {
      const packed = ownWords.values[at] ?? 0;
      const place = filled[packed >>> 2] ?? 0;
      values[place] = row * 4 + (packed & 3);
      filled[packed >>> 2] = place + 1;
    }
  }
  return { starts, values };
}
