import type { KnownActivity } from "./ranking-world.ts";
import type { ReadWord, WordReader } from "./read-words.ts";
import { termsOf } from "./read-words.ts";

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
  readonly terms: readonly string[];
  /** A compound taken apart: "onderhoud" alone is no "groenonderhoud". */
  readonly isWhole: boolean;
};

/** Words of a phrase stand within so many telling words of each other. */
const reach = 5;

export function phraseBook(activities: readonly KnownActivity[], read: WordReader): PhraseBook {
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
      const found = new Map<string, Recognised>();
      for (const phrase of met) {
        const at = placed(phrase, where);
        if (!at || isChance(phrase, at, words)) continue;
        const sureness =
          surenessOf(phrase, at.length) * (isScattered(phrase, at, words) ? scattered : 1);
        if ((found.get(phrase.code)?.sureness ?? 0) >= sureness) continue;
        const said = [...new Set(at.map((place) => words[place]?.word ?? ""))];
        found.set(phrase.code, { code: phrase.code, words: said, sureness });
      }
      return [...found.values()].sort(
        (a, b) => b.sureness - a.sureness || (a.code < b.code ? -1 : 1),
      );
    },
  };
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

function surenessOf({ terms, isLabel }: Phrase, met: number): number {
  if (met < terms.length) return oneLacking;
  if (terms.length > 1) return 1;
  if (isLabel) return 0.9;
  return (terms[0] ?? "").length >= longWord ? 0.8 : 0.6;
}
/** A short synonym means more things than a long one. */
const longWord = 7;

function phrasesOf({ code, label, phrases }: KnownActivity, read: WordReader): Phrase[] {
  const labels = new Set<string>(Object.values(label));
  return phrases.flatMap((text) => {
    const isLabel = labels.has(text);
    const words = read(text);
    const asWritten = words.map(({ stem }) => stem);
    // A compound is also recognised taken apart: "onderhoud van groen".
    const readings = words.length === 1 ? (words[0]?.readings ?? []) : [];
    return [asWritten, ...readings]
      .filter((terms) => terms.length > 0)
      .map((terms) => ({
        code,
        isLabel,
        terms: [...new Set(terms)],
        isWhole: terms !== asWritten,
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
  return best.length >= Math.max(1, fewest) ? best : null;
}
