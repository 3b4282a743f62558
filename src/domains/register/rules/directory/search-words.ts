import { queryWordsOf } from "#kernel/fold-text";
import { clearMarks, type MarkedRows, noMarks, raiseMark } from "./marked-rows.ts";
import { lengthAt, listAt } from "./packed-lists.ts";
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
  /** Organisations with all parts in their own text. */
  readonly organisations: Uint32Array;
  /** For each of them the least close field (a position in `ownFields`) a part stands in. */
  readonly fields: Uint8Array;
  readonly occurs: boolean;
};

export type SearchResult = {
  readonly readings: readonly WordReading[];
  /** Organisations in which every word occurs, in no order. */
  readonly positions: Uint32Array;
  /** For each of them the sum of its words' points. */
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
  if (result.positions.length > 0) return result;
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
  if (namesPlace(index, typed, own)) {
    // A place has no plural: Halle comes before halls and sports halls, Boom before trees.
    for (const word of own.keys()) {
      if (vocabulary.words[word] !== typed) own.set(word, closeness.otherFormOfPlace);
    }
  }
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
    readAs.sort();
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

/** Whether the typed word is, letter for letter, all of the name of a municipality of the register. */
const namesPlace = (index: TextIndex, typed: string, own: WordMatches): boolean =>
  [...own.keys()].some(
    (word) =>
      index.vocabulary.words[word] === typed &&
      listAt(index.phrasesByWord, word).some((phrase) => isPlace(index, phrase)),
  );

function isPlace(index: TextIndex, number: number): boolean {
  const phrase = index.phrases[number];
  if (!phrase || queryWordsOf(phrase.text).length !== 1) return false;
  return phrase.concepts.some((concept) => {
    const field = index.concepts[concept]?.field;
    return field === "seat" || field === "area";
  });
}

const asSlips = (matches: WordMatches): WordMatches =>
  new Map([...matches.keys()].map((word) => [word, closeness.slip]));

function readParts(index: TextIndex, parts: readonly WordMatches[]): PartsReading {
  const phrases = phrasesWithAll(index, parts);
  const own = ownTextsWithAll(index, parts);
  return {
    closeness: closenessInParts(parts),
    phrases,
    ...own,
    occurs: own.organisations.length > 0 || phrases.length > 0,
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
      const before = named.get(concept);
      // Between equals the first phrase, whichever word led there first.
      const isCloser = close > (before?.closeness ?? 0);
      if (isCloser || (close === before?.closeness && phrase < before.phrase))
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
): Pick<PartsReading, "organisations" | "fields"> {
  const size = (matches: WordMatches) => {
    let sum = 0;
    for (const word of matches.keys()) sum += lengthAt(index.ownByWord, word);
    return sum;
  };
  // The rarest part first: the others only have to be looked up among its organisations.
  const rarestFirst = [...parts].sort((a, b) => size(a) - size(b));
  const scratch = scratchFor(index);
  let [before, here] = scratch.parts;
  rarestFirst.forEach((matches, part) => {
    for (const word of matches.keys()) {
      const { starts, values } = index.ownByWord;
      const end = starts[word + 1] ?? 0;
      for (let at = starts[word] ?? 0; at < end; at++) {
        const packed = values[at] ?? 0;
        const organisation = packed >>> 2;
        const sofar = part === 0 ? ownFields.length : (before.marks[organisation] ?? 0);
        // Marked by how close: a name 3, a description 2, a number 1.
        if (sofar > 0)
          raiseMark(here, organisation, Math.min(sofar, ownFields.length - (packed & 3)));
      }
    }
    clearMarks(before);
    [before, here] = [here, before];
  });
  const organisations = before.rows.slice(0, before.count);
  const fields = new Uint8Array(organisations.length);
  for (let at = 0; at < fields.length; at++) {
    fields[at] = ownFields.length - (before.marks[organisations[at] ?? 0] ?? 0);
  }
  clearMarks(before);
  return { organisations, fields };
}

type Scratch = {
  readonly word: MarkedRows;
  readonly parts: readonly [MarkedRows, MarkedRows];
  readonly name: Uint8Array;
  readonly points: Uint16Array;
};
/** Used over and over: new arrays of this size for each search would keep the garbage collector busy. */
const scratchOf = new WeakMap<TextIndex, Scratch>();

function scratchFor(index: TextIndex): Scratch {
  const known = scratchOf.get(index);
  if (known) return known;
  const { size } = index;
  const scratch: Scratch = {
    word: noMarks(size),
    parts: [noMarks(size), noMarks(size)],
    name: new Uint8Array(size),
    points: new Uint16Array(size),
  };
  scratchOf.set(index, scratch);
  return scratch;
}

function combine(index: TextIndex, readings: readonly WordReading[]): SearchResult {
  const scratch = scratchFor(index);
  const { word, points } = scratch;
  let positions = new Uint32Array(0);
  const rarestFirst = readings
    .map((reading) => ({ reading, reach: reachOf(index, reading) }))
    .sort((a, b) => a.reach - b.reach);
  rarestFirst.forEach(({ reading }, at) => {
    // After the first word only its organisations still matter.
    markWord(index, reading, word, scratch.name, at === 0 ? null : points);
    if (at === 0) positions = word.rows.slice(0, word.count);
    let kept = 0;
    for (let one = 0; one < positions.length; one++) {
      const position = positions[one] ?? 0;
      const earned = word.marks[position] ?? 0;
      points[position] = earned === 0 ? 0 : (points[position] ?? 0) + earned;
      if (earned > 0) positions[kept++] = position;
    }
    positions = positions.subarray(0, kept);
    clearMarks(word);
  });
  const sums = new Uint16Array(positions.length);
  for (let at = 0; at < sums.length; at++) {
    const position = positions[at] ?? 0;
    const isWhole = isWholeName(index, position, scratch.name, readings.length);
    sums[at] = (points[position] ?? 0) + (isWhole ? wholeNameBonus : 0);
    points[position] = 0;
  }
  scratch.name.fill(0);
  return { readings, positions, points: sums };
}

/** How many places a word leads to, before doubles are taken out. */
function reachOf(index: TextIndex, { own, concepts, inParts }: WordReading): number {
  let reach = inParts.reduce((sum, { organisations }) => sum + organisations.length, 0);
  for (const word of own.keys()) reach += lengthAt(index.ownByWord, word);
  for (const concept of concepts.keys()) reach += lengthAt(index.organisationsByConcept, concept);
  return reach;
}

/**
 * Marks every organisation that has the word with the points it earns there.
 * @param among by organisation: above 0 for those that still matter; null when all do
 */
function markWord(
  index: TextIndex,
  reading: WordReading,
  marked: MarkedRows,
  namesHit: Uint8Array,
  among: Uint16Array | null,
): void {
  markOwnWords(index, reading, marked, namesHit, among);
  for (const { closeness: close, organisations, fields } of reading.inParts) {
    for (let at = 0; at < organisations.length; at++) {
      const organisation = organisations[at] ?? 0;
      if (among && among[organisation] === 0) continue;
      raiseMark(marked, organisation, (ownPoints[fields[at] ?? 0] ?? 0) * close);
    }
  }
  for (const [concept, { closeness: close }] of reading.concepts) {
    const earned = pointsFor[index.concepts[concept]?.field ?? "area"] * close;
    const { starts, values } = index.organisationsByConcept;
    const end = starts[concept + 1] ?? 0;
    for (let at = starts[concept] ?? 0; at < end; at++) {
      const organisation = values[at] ?? 0;
      if (among && among[organisation] === 0) continue;
      raiseMark(marked, organisation, earned);
    }
  }
}

/** By the field's position in `ownFields`. */
const ownPoints: readonly number[] = ownFields.map((field) => pointsFor[field]);

function markOwnWords(
  index: TextIndex,
  { own }: WordReading,
  marked: MarkedRows,
  namesHit: Uint8Array,
  among: Uint16Array | null,
): void {
  for (const [word, close] of own) {
    const end = index.ownByWord.starts[word + 1] ?? 0;
    for (let at = index.ownByWord.starts[word] ?? 0; at < end; at++) {
      const packed = index.ownByWord.values[at] ?? 0;
      const organisation = packed >>> 2;
      const field = packed & 3;
      if (among && among[organisation] === 0) continue;
      raiseMark(marked, organisation, (ownPoints[field] ?? 0) * close);
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
    for (const { closeness: close, organisations, fields } of reading.inParts) {
      const at = organisations.indexOf(organisation);
      const field = ownFields[fields[at] ?? ownFields.length];
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
