import { queryWordsOf } from "./fold-text.ts";
import { listAt } from "./packed-lists.ts";
import { type ConceptField, type OwnField, ownFields, type TextIndex } from "./text-index.ts";
import { closeness, type WordMatches } from "./vocabulary.ts";

/** What one typed word found, before organisations are looked at. */
export type WordReading = {
  readonly typed: string;
  /** Words of the register it was recognised in, with how close. */
  readonly own: WordMatches;
  /** Concepts it names: concept → closeness and the phrase that did it. */
  readonly concepts: ReadonlyMap<number, { readonly closeness: number; readonly phrase: number }>;
  /** For a compound found in parts: organisations with all parts of a reading in their own text. */
  readonly inParts: readonly PartsReading[];
  /** Words read instead, when nothing is spelt as typed; empty otherwise. */
  readonly readAs: readonly string[];
};

type PartsReading = {
  readonly closeness: number;
  /** Phrases with all parts. */
  readonly phrases: readonly number[];
  /** By organisation: 0 without all parts, else 1 + the least close field a part stands in. */
  readonly fields: Uint8Array;
  readonly occurs: boolean;
};

export type SearchResult = {
  readonly readings: readonly WordReading[];
  /** Organisation → sum of its words' points; 0 when a word is missing. */
  readonly points: Uint16Array;
};

/** Points a word earns by where it stands; times its closeness. Equal sums are equals. */
const pointsFor: Readonly<Record<OwnField | ConceptField, number>> = {
  number: 20,
  name: 10,
  activity: 10,
  form: 8,
  kind: 8,
  seat: 6,
  area: 5,
  description: 5,
};
/** Who types a whole name means that organisation, not others with the same words in their work. */
const wholeNameBonus = 100;

/**
 * Organisations in which every word occurs, in any order, in name, activities, places, description or
 * number. A word nobody spells like that is read with one slip; if all words together find nothing, every
 * word may have a slip.
 */
export function searchWords(index: TextIndex, query: string): SearchResult | null {
  const words = queryWordsOf(query);
  if (words.length === 0) return null;
  const strict = words.map((word, at) =>
    readWord(index, word, at === words.length - 1, "if-needed"),
  );
  const result = combine(index, strict);
  if (result.points.some((points) => points > 0)) return result;
  const lenient = words.map((word, at) => readWord(index, word, at === words.length - 1, "always"));
  return combine(index, lenient);
}

function readWord(
  index: TextIndex,
  typed: string,
  isLast: boolean,
  slips: "if-needed" | "always",
): WordReading {
  const { vocabulary } = index;
  const own = vocabulary.matches(typed);
  if (isLast && typed.length >= 2) {
    for (const number of vocabulary.beginningWith(typed)) raise(own, number, closeness.beginning);
  }
  const inParts = vocabulary.partsOf(typed).map((parts) => readParts(index, parts));
  const readAs: string[] = [];
  const spelt = own.size > 0 || inParts.some(({ occurs }) => occurs);
  if (slips === "always" || !spelt) {
    for (const number of vocabulary.withSlip(typed)) {
      if (!own.has(number)) readAs.push(vocabulary.words[number] ?? "");
      raise(own, number, closeness.slip);
    }
    for (const meant of readAs) {
      for (const [number] of vocabulary.matches(meant)) raise(own, number, closeness.slip);
    }
    const readings =
      readAs.length === 0
        ? vocabulary.partsWithSlip(typed)
        : readAs.flatMap(vocabulary.partsOf).map((parts) => parts.map(asSlips));
    inParts.push(...readings.map((parts) => readParts(index, parts)));
  }
  const possible = inParts.filter(({ occurs }) => occurs);
  return { typed, own, concepts: conceptsNamed(index, own, possible), inParts: possible, readAs };
}

const asSlips = (matches: WordMatches): WordMatches =>
  new Map([...matches.keys()].map((word) => [word, closeness.slip]));

function readParts(index: TextIndex, parts: readonly WordMatches[]): PartsReading {
  const phrases = phrasesWithAll(index, parts);
  const { fields, found } = ownTextsWithAll(index, parts);
  return {
    closeness: closenessInParts(parts),
    phrases,
    fields,
    occurs: found > 0 || phrases.length > 0,
  };
}

function conceptsNamed(
  index: TextIndex,
  own: WordMatches,
  inParts: readonly PartsReading[],
): WordReading["concepts"] {
  const named = new Map<number, { closeness: number; phrase: number }>();
  const name = (phrase: number, close: number) => {
    for (const concept of index.phrases[phrase]?.concepts ?? []) {
      if ((named.get(concept)?.closeness ?? 0) < close)
        named.set(concept, { closeness: close, phrase });
    }
  };
  for (const [word, close] of own) {
    for (const phrase of listAt(index.phrasesByWord, word)) name(phrase, close);
  }
  for (const { closeness: close, phrases } of inParts) {
    for (const phrase of phrases) name(phrase, close);
  }
  return named;
}

/** A compound found in parts counts like a part found in a compound, or like a slip when one was needed. */
const closenessInParts = (parts: readonly WordMatches[]): number =>
  parts.some((matches) => [...matches.values()].every((close) => close === closeness.slip))
    ? closeness.slip
    : closeness.partOfWord;

function phrasesWithAll(index: TextIndex, parts: readonly WordMatches[]): number[] {
  const sets = parts.map((matches) => {
    const phrases = new Set<number>();
    for (const word of matches.keys()) {
      for (const phrase of listAt(index.phrasesByWord, word)) phrases.add(phrase);
    }
    return phrases;
  });
  const [first, ...others] = sets;
  return [...(first ?? [])].filter((phrase) => others.every((set) => set.has(phrase)));
}

/** Organisations with all parts in their own text, with the least close field a part stands in. */
function ownTextsWithAll(
  index: TextIndex,
  parts: readonly WordMatches[],
): { fields: Uint8Array; found: number } {
  let fields = new Uint8Array(index.size);
  let found = 0;
  parts.forEach((matches, part) => {
    const here = new Uint8Array(index.size);
    found = 0;
    for (const word of matches.keys()) {
      const end = index.ownByWord.starts[word + 1] ?? 0;
      for (let at = index.ownByWord.starts[word] ?? 0; at < end; at++) {
        const packed = index.ownByWord.values[at] ?? 0;
        const organisation = packed >>> 2;
        const before = fields[organisation] ?? 0;
        if (part > 0 && before === 0) continue;
        const field = Math.max(before, (packed & 3) + 1);
        const now = here[organisation] ?? 0;
        if (now === 0) found++;
        if (now === 0 || field < now) here[organisation] = field;
      }
    }
    fields = here;
  });
  return { fields, found };
}

function combine(index: TextIndex, readings: readonly WordReading[]): SearchResult {
  const points = new Uint16Array(index.size);
  const namesHit = new Uint8Array(index.size);
  readings.forEach((reading, at) => {
    const here = new Uint8Array(index.size);
    markOwnWords(index, reading, here, namesHit);
    for (const { closeness: close, fields } of reading.inParts) {
      for (let organisation = 0; organisation < fields.length; organisation++) {
        const field = fields[organisation] ?? 0;
        if (field > 0) raiseAt(here, organisation, (ownPoints[field - 1] ?? 0) * close);
      }
    }
    for (const [concept, { closeness: close }] of reading.concepts) {
      const earned = pointsFor[index.concepts[concept]?.field ?? "area"] * close;
      for (const organisation of listAt(index.organisationsByConcept, concept)) {
        raiseAt(here, organisation, earned);
      }
    }
    for (let organisation = 0; organisation < here.length; organisation++) {
      const earned = here[organisation] ?? 0;
      const before = points[organisation] ?? 0;
      points[organisation] = earned === 0 || (at > 0 && before === 0) ? 0 : before + earned;
    }
  });
  for (let organisation = 0; organisation < points.length; organisation++) {
    if (points[organisation] && isWholeName(index, organisation, namesHit, readings.length)) {
      points[organisation] = (points[organisation] ?? 0) + wholeNameBonus;
    }
  }
  return { readings, points };
}

/** By the field's position in `ownFields`. */
const ownPoints: readonly number[] = ownFields.map((field) => pointsFor[field]);

function markOwnWords(
  index: TextIndex,
  { own }: WordReading,
  here: Uint8Array,
  namesHit: Uint8Array,
): void {
  for (const [word, close] of own) {
    const end = index.ownByWord.starts[word + 1] ?? 0;
    for (let at = index.ownByWord.starts[word] ?? 0; at < end; at++) {
      const packed = index.ownByWord.values[at] ?? 0;
      const organisation = packed >>> 2;
      const field = packed & 3;
      raiseAt(here, organisation, (ownPoints[field] ?? 0) * close);
      if (field === 0 && close === closeness.sameWord) {
        namesHit[organisation] = (namesHit[organisation] ?? 0) + 1;
      }
    }
  }
}

const isWholeName = (
  index: TextIndex,
  organisation: number,
  namesHit: Uint8Array,
  words: number,
): boolean =>
  words >= 2 &&
  (namesHit[organisation] ?? 0) >= words &&
  words >= (index.nameLengths[organisation] ?? 255);

const raise = (matches: WordMatches, word: number, close: number): void => {
  if ((matches.get(word) ?? 0) < close) matches.set(word, close);
};

const raiseAt = (points: Uint8Array, at: number, earned: number): void => {
  if ((points[at] ?? 0) < earned) points[at] = earned;
};

/** Where one organisation has one of the searched words. */
export type Finding = {
  readonly typed: string;
  readonly field: OwnField | ConceptField;
  /** The word or text it stands in. */
  readonly text: string;
  /** Key of the concept, when it stands in one. */
  readonly concept?: string;
};

/** Why an organisation was found: for each searched word its best place. */
export function explainMatch(
  index: TextIndex,
  readings: readonly WordReading[],
  organisation: number,
): Finding[] {
  return readings.flatMap((reading) => {
    let best: { finding: Finding; points: number } | undefined;
    const offer = (finding: Finding, points: number) => {
      if (points > (best?.points ?? 0)) best = { finding, points };
    };
    const { typed } = reading;
    for (const packed of listAt(index.ownWords, organisation)) {
      const close = reading.own.get(packed >>> 2);
      const field = ownFields[packed & 3];
      if (close !== undefined && field) {
        const text = index.vocabulary.words[packed >>> 2] ?? "";
        offer({ typed, field, text }, pointsFor[field] * close);
      }
    }
    for (const { closeness: close, fields } of reading.inParts) {
      const field = ownFields[(fields[organisation] ?? 0) - 1];
      if (field) offer({ typed, field, text: typed }, pointsFor[field] * close);
    }
    for (const number of listAt(index.conceptsOf, organisation)) {
      const named = reading.concepts.get(number);
      const concept = index.concepts[number];
      if (!named || !concept) continue;
      const text = index.phrases[named.phrase]?.text ?? "";
      const finding = { typed, field: concept.field, text, concept: concept.key };
      offer(finding, pointsFor[concept.field] * named.closeness);
    }
    const found = best as { finding: Finding } | undefined;
    return [found?.finding ?? { typed, field: "description" as const, text: "" }];
  });
}
