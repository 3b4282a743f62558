import { wordsOf } from "#kernel/fold-text";
import { stemOf } from "#kernel/stem-word";
import { deedForms } from "./deed-forms.ts";
import type { ActivityPair } from "./ranking-world.ts";
import { type ReadWord, termsOf } from "./read-words.ts";
import { familyOf } from "./word-families.ts";

/** A thing and a deed of one activity near one another, as places in the text. */
export type MetPair = {
  readonly code: string;
  readonly places: readonly number[];
  /** 0 … 1 */
  readonly sureness: number;
};

export type PairBook = (words: readonly ReadWord[]) => readonly MetPair[];

const farthest = 6;
const nextToEachOther = 0.9;
/** Each word further apart. */
const perWord = 0.03;
/** Both in one compound, or a part of one: "fietsherstel". */
const inCompound = 0.85;

/** Finds activities by a thing and what is done to it: "de ramen van de school wassen". */
export function pairBook(pairs: readonly ActivityPair[]): PairBook {
  const things = new Map<string, Set<string>>();
  const deeds = new Map<string, Set<string>>();
  // Inside a compound a deed has its own form: a "speelruimte" is nothing that somebody "ruimt".
  const deedsInside = new Map<string, Set<string>>();
  const file = (shelf: Map<string, Set<string>>, stem: string, code: string) => {
    const codes = shelf.get(stem) ?? new Set();
    shelf.set(stem, codes.add(code));
  };
  for (const pair of pairs) {
    for (const word of wordsOf(pair.things)) file(things, familyOf(stemOf(word)), pair.activity);
    for (const [language, words] of Object.entries(pair.deeds))
      for (const word of wordsOf(words))
        for (const [at, form] of deedForms(word, language as keyof typeof pair.deeds).entries()) {
          file(deeds, form, pair.activity);
          if (at === 0) file(deedsInside, form, pair.activity);
        }
  }
  const filed = (word: ReadWord) => ({
    things: codesOf(word, things, things),
    deeds: codesOf(word, deeds, deedsInside),
  });
  return (words) => {
    const said = words.map((word) => ({ word, ...filed(word) }));
    const best = new Map<string, MetPair>();
    said.forEach((thing, here) => {
      if (thing.things.size === 0) return;
      const last = Math.min(words.length - 1, here + farthest);
      for (let there = Math.max(0, here - farthest); there <= last; there++) {
        const deed = said[there];
        if (!deed) continue;
        for (const [code, thingTerm] of thing.things) {
          const deedTerm = deed.deeds.get(code);
          if (!deedTerm || (here === there && deedTerm === thingTerm)) continue;
          const sureness = surenessOf(thing.word, thingTerm, deed.word, deedTerm, here - there);
          if ((best.get(code)?.sureness ?? 0) >= sureness) continue;
          const places = here === there ? [here] : [here, there];
          best.set(code, { code, places, sureness });
        }
      }
    });
    return [...best.values()];
  };
}

/** By activity, the term of this word that is filed under it. */
function codesOf(
  word: ReadWord,
  whole: ReadonlyMap<string, ReadonlySet<string>>,
  inside: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlyMap<string, string> {
  const met = new Map<string, string>();
  for (const term of termsOf(word)) {
    const shelf = term === word.stem ? whole : inside;
    for (const code of shelf.get(term) ?? []) if (!met.has(code)) met.set(code, term);
  }
  return met;
}

function surenessOf(
  thing: ReadWord,
  thingTerm: string,
  deed: ReadWord,
  deedTerm: string,
  apart: number,
): number {
  const near = nextToEachOther - perWord * Math.max(0, Math.abs(apart) - 1);
  const isWhole = thing.stem === thingTerm && deed.stem === deedTerm;
  return isWhole ? near : near * inCompound;
}
