import type { CompoundSplitter } from "#kernel/split-compound";
import type { CpvLabel } from "../cpv/cpv-code.ts";
import type { Won } from "../supplier.ts";
import { type TextFeatures, type TextReader, textReader } from "../text/text-features.ts";
import { contractReader, type SlotMet, slotsMet } from "./contract-index.ts";
import { type PhraseBook, phraseBook } from "./phrase-book.ts";
import type { ActivityPair, KnownActivity, KnownMunicipality, Point } from "./ranking-world.ts";
import { termsOf, type WordReader, wordReader } from "./read-words.ts";

/** What the world knows and ranking needs; given from outside. */
export type RankSources = {
  readonly activities: readonly KnownActivity[];
  readonly municipalities: readonly KnownMunicipality[];
  readonly pairs?: readonly ActivityPair[];
  readonly cpvLabels: readonly CpvLabel[];
  readonly split?: CompoundSplitter;
  /** Words and runs of letters are told apart by 2^bits slots; 18 when nothing is said, a small world needs fewer. */
  readonly bits?: number;
};

/** The same made ready: words of the tree and of the CPV read once. Costly; one for all needs and registers. */
export type RankTools = {
  readonly activities: ReadonlyMap<string, KnownActivity>;
  readonly phrases: PhraseBook;
  readonly readWords: WordReader;
  /** A text without the names of municipalities: who works in Halle asks for no hall. */
  readonly withoutPlaces: (text: string) => string;
  readonly readLetters: TextReader;
  readonly readContract: (won: Won) => TextFeatures;
  /** How common words and runs of letters are in the labels of the CPV. */
  readonly slotsMet: SlotMet;
  /** Middle of each municipality, by NIS. */
  readonly centres: ReadonlyMap<string, Point>;
  /** Labels of a CPV code in all languages, as one text; empty when unknown. */
  readonly labelsOf: (cpv: string) => string;
  /** In how many CPV codes' labels a term stands, and how many codes there are: how common a word is in purchases. */
  readonly common: { readonly codes: number; readonly holding: ReadonlyMap<string, number> };
};

const usualBits = 18;

export function rankTools(sources: RankSources): RankTools {
  const bits = sources.bits ?? usualBits;
  const readWords = wordReader(sources.split);
  const readLetters = textReader({
    bits,
    ...(sources.split ? { split: sources.split } : {}),
  });
  const activities = tellingAlone(sources);
  const labels = new Map<string, string>();
  for (const { code, text } of sources.cpvLabels)
    labels.set(code, `${labels.get(code) ?? ""} ${text}`.trim());
  const holding = new Map<string, number>();
  for (const text of labels.values())
    for (const term of new Set(readWords(text).flatMap(termsOf)))
      holding.set(term, (holding.get(term) ?? 0) + 1);
  return {
    activities: new Map(activities.map((activity) => [activity.code, activity])),
    phrases: phraseBook(activities, readWords, sources.pairs),
    readWords,
    withoutPlaces: placeRemover(sources.municipalities),
    readLetters,
    readContract: contractReader(readLetters),
    slotsMet: slotsMet([...labels.values()].map(readLetters), bits),
    centres: new Map(sources.municipalities.map((one) => [one.nis, one])),
    labelsOf: (cpv) => labels.get(cpv) ?? "",
    common: { codes: labels.size, holding },
  };
}

const inText = /(?<![\p{L}-])\p{Lu}[\p{L}-]+/gu;

/** Names count with their capital, inside a sentence: "Ham" at its beginning may be ham. */
function placeRemover(municipalities: readonly KnownMunicipality[]): (text: string) => string {
  const names = new Set(municipalities.flatMap(({ name }) => [name.nl, name.fr]));
  return (text) =>
    text.replace(inText, (word, at: number) => (at > 0 && names.has(word) ? " " : word));
}

/** The activities with only those words that name them in a sentence. */
function tellingAlone({ activities, pairs = [] }: RankSources): readonly KnownActivity[] {
  const left = new Map(pairs.map(({ activity, notAlone }) => [activity, new Set(notAlone)]));
  return activities.map((activity) => {
    const out = left.get(activity.code);
    return out?.size
      ? { ...activity, phrases: activity.phrases.filter((phrase) => !out.has(phrase)) }
      : activity;
  });
}
