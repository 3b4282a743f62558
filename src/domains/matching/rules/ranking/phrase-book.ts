import { stemOf } from "#kernel/stem-word";
import { isOrdinary } from "./ordinary-words.ts";
import { type MetPair, pairBook } from "./pair-book.ts";
import type { ActivityPair, KnownActivity } from "./ranking-world.ts";
import type { ReadWord, WordReader } from "./read-words.ts";
import { termsOf } from "./read-words.ts";
import { deedsOfThing, isWorkHead } from "./thing-words.ts";

/** Where in a text an activity was recognised. */
export type Recognised = {
  readonly code: string;
  /** The words of the text that did it, as written. */
  readonly words: readonly string[];
  /** 0 … 1: a phrase of several words is surer than one word that may mean something else. */
  readonly sureness: number;
};

/** Finds activities of our tree by their labels and synonyms in any language, also inside compounds. */
export type PhraseBook = { recognise(words: readonly ReadWord[]): readonly Recognised[] };

type Phrase = {
  readonly code: string;
  readonly isLabel: boolean;
  readonly isLong: boolean;
  readonly terms: readonly string[];
  /** A compound taken apart: "onderhoud" alone is no "groenonderhoud". */
  readonly isWhole: boolean;
  /** Its stem when it is one word, also when it is taken apart. */
  readonly single: string | null;
};

/** Words of a phrase stand within so many telling words of each other. */
const reach = 5;

/** @param pairs things and deeds that together name an activity */
export function phraseBook(
  activities: readonly KnownActivity[],
  read: WordReader,
  pairs: readonly ActivityPair[] = [],
): PhraseBook {
  const findPairs = pairBook(pairs);
  const parents = new Map(activities.map(({ code, parent }) => [code, parent]));
  const byTerm = new Map<string, Phrase[]>();
  for (const phrase of activities.flatMap((activity) => phrasesOf(activity, read)))
    for (const term of phrase.terms) {
      const list = byTerm.get(term);
      if (list) list.push(phrase);
      else byTerm.set(term, [phrase]);
    }
  return {
    recognise(words) {
      const where = placesOf(words);
      const met = new Set([...where.keys()].flatMap((term) => byTerm.get(term) ?? []));
      const seen = [
        ...[...met].flatMap((phrase) => meet(phrase, where, words) ?? []),
        ...findPairs(words).map(asMet),
      ];
      const found = new Map<string, Recognised>();
      for (const one of seen) {
        const { code } = one.phrase;
        if (seen.some((other) => swallows(other, one, parents))) continue;
        if ((found.get(code)?.sureness ?? 0) >= one.sureness) continue;
        const said = [...new Set(one.places.map((place) => words[place]?.word ?? ""))];
        found.set(code, { code, words: said, sureness: one.sureness });
      }
      return [...found.values()].sort(
        (a, b) => b.sureness - a.sureness || (a.code < b.code ? -1 : 1),
      );
    },
  };
}

/** A phrase met in a text: where, and how many of its terms are words by themselves there. */
type Met = {
  readonly phrase: Phrase;
  readonly places: readonly number[];
  readonly wholes: number;
  readonly sureness: number;
};

const asMet = ({ code, places, sureness }: MetPair): Met => ({
  phrase: { code, isLabel: false, isLong: false, terms: ["", ""], isWhole: false, single: null },
  places,
  wholes: 0,
  sureness,
});

function meet(
  phrase: Phrase,
  where: ReadonlyMap<string, readonly number[]>,
  words: readonly ReadWord[],
): Met | null {
  const at = placed(phrase, where);
  if (!at || isChance(phrase, at, words)) return null;
  const places = [...new Set(at)];
  const wholes = places.filter((place) => {
    const stem = words[place]?.stem ?? "";
    return stem === phrase.single || phrase.terms.includes(stem);
  }).length;
  const sureness =
    surenessOf(phrase, at.length) *
    (isScattered(phrase, at, words) ? scattered : 1) *
    (isAside(phrase, at, words) ? aside : 1) *
    (phrase.isLabel ? 1 : (nearness.find(([gap]) => gapOf(places, phrase) <= gap)?.[1] ?? 1));
  return { phrase, places, wholes, sureness: asWork(phrase, sureness, at, words) };
}

/**
 * A lone word that stands in a longer phrase of other work is that phrase: "fietsen herstellen" is no repair café, and a
 * "kringloopwinkel" no errand.
 */
function swallows(longer: Met, one: Met, parents: ReadonlyMap<string, string | null>): boolean {
  const [big, small] = [longer.phrase, one.phrase];
  if (small.single === null || big.code === small.code) return false;
  if (parents.get(big.code) === small.code || parents.get(small.code) === big.code) return false;
  if (!big.isWhole && big.terms.length > longer.places.length && longer.wholes > 0) return false;
  if (!one.places.every((place) => longer.places.includes(place))) return false;
  return (
    longer.places.length > one.places.length ||
    (longer.places.length === one.places.length && longer.wholes > one.wholes)
  );
}

/** Shorter stems come out of any compound: "schotels" holds "tel". */
const shortestInside = 4;

/** A lone short synonym that is no word of the text but a few letters inside one. */
function isChance({ terms }: Phrase, at: readonly number[], words: readonly ReadWord[]): boolean {
  const [term = ""] = terms;
  return (
    terms.length === 1 &&
    term.length < shortestInside &&
    at.every((place) => words[place]?.stem !== term)
  );
}

/** The further its words stand apart, the less they belong together: "a cargo bike to bring library books" is no bike library. */
const nearness: readonly (readonly [upTo: number, factor: number])[] = [
  [1, 1],
  [2, 0.9],
  [reach, 0.7],
];

const gapOf = (places: readonly number[], { terms }: Phrase): number =>
  Math.max(...places) - Math.min(...places) - (Math.min(terms.length, places.length) - 1);

const aside = 0.3;

/** A lone synonym that only says what kind of something else it is: a "magazijnrek" is a rack. */
function isAside({ terms, single }: Phrase, at: readonly number[], words: readonly ReadWord[]) {
  if (single === null || new Set(at).size > 1) return false;
  const word = words[at[0] ?? 0];
  if (!word || word.stem === single) return false;
  const heads = word.readings
    .filter((parts) => parts.includes(single) || terms.every((term) => parts.includes(term)))
    .map((parts) => parts.at(-1) ?? "");
  return (
    heads.length > 0 &&
    heads.every((head) => head !== single && !terms.includes(head) && !isWorkHead(head))
  );
}

const thingAlone = 0.4;
const thingAndDeed = 0.95;

/** A word for a place or a thing is work together with a deed near it, and hardly without. */
function asWork(
  { single }: Phrase,
  sureness: number,
  at: readonly number[],
  words: readonly ReadWord[],
): number {
  const deeds = single === null ? undefined : deedsOfThing(single);
  if (!deeds) return sureness;
  const near = at.some((place) =>
    words
      .slice(Math.max(0, place - reach), place + reach + 1)
      .some((word) => termsOf(word).some((one) => deeds.has(one))),
  );
  return near ? Math.max(sureness, thingAndDeed) : sureness * thingAlone;
}

/** "Drukwerk van de gemeentelijke agenda" is not "gemeentelijke werken". */
const scattered = 0.7;

/** Put together out of a part of one word and another word. */
function isScattered(
  { terms }: Phrase,
  at: readonly number[],
  words: readonly ReadWord[],
): boolean {
  const places = new Set(at);
  return places.size > 1 && [...places].some((place) => !terms.includes(words[place]?.stem ?? ""));
}

/** Of three words or more one may be absent: "hagen snoeien" for "hagen en struiken snoeien". */
const mayLackOne = 3;
const oneLacking = 0.75;

function surenessOf({ terms, isLabel, isLong }: Phrase, met: number): number {
  if (met < terms.length) return oneLacking;
  if (terms.length > 1) return 1;
  if (isLabel) return 0.9;
  return isLong ? 0.8 : 0.6;
}
/** "Weee" leaves the stem of "we". */
const shortestStem = 3;
/** A short synonym means more things than a long one. */
const longWord = 7;

function phrasesOf({ code, label, phrases }: KnownActivity, read: WordReader): Phrase[] {
  const labels = new Set<string>(Object.values(label));
  return phrases.flatMap((text) => {
    const isLabel = labels.has(text);
    const words = read(text);
    const asWritten = words.map(({ stem }) => stem);
    const isLong = stemOf(words[0]?.word ?? "").length >= longWord;
    // A compound is also recognised taken apart: "onderhoud van groen".
    const readings = words.length === 1 ? (words[0]?.readings ?? []) : [];
    const single = words.length === 1 ? (asWritten[0] ?? "") : null;
    return [asWritten, ...readings]
      .filter((terms) => terms.length > 0 && (single === null || single.length >= shortestStem))
      .map((terms) => ({
        code,
        isLabel,
        isLong,
        terms: [...new Set(terms)],
        isWhole: terms !== asWritten,
        single,
      }));
  });
}

function placesOf(words: readonly ReadWord[]): Map<string, number[]> {
  const where = new Map<string, number[]>();
  words.forEach((word, at) => {
    for (const term of termsOf(word)) {
      const places = where.get(term);
      if (places) places.push(at);
      else where.set(term, [at]);
    }
  });
  return where;
}

/** Places of the terms close to one another, all or all but one; null when they are not there. */
function placed(
  { terms, isWhole }: Phrase,
  where: ReadonlyMap<string, readonly number[]>,
): number[] | null {
  const fewest = terms.length >= mayLackOne && !isWhole ? terms.length - 1 : terms.length;
  let best: number[] = [];
  for (const [at, first] of terms.entries()) {
    if (terms.length - at < fewest) break;
    for (const start of where.get(first) ?? []) {
      const near = terms
        .slice(at + 1)
        .map((term) => (where.get(term) ?? []).find((place) => Math.abs(place - start) <= reach))
        .filter((place) => place !== undefined);
      if (near.length + 1 > best.length) best = [start, ...near];
    }
  }
  if (best.length < Math.max(1, fewest)) return null;
  if (best.length === terms.length) return best;
  // An ordinary word does not make up for the one that is absent: "hulp bij mensen" is no "hulp bij mensen thuis".
  const telling = terms.filter(
    (term) => !isOrdinary(term) && where.get(term)?.some((place) => best.includes(place)),
  );
  return telling.length > 1 ? best : null;
}
