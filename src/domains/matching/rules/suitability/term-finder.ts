import { wordsOf } from "#kernel/fold-text";
import type { CompoundSplitter } from "#kernel/split-compound";
import { stemOf } from "#kernel/stem-word";
import { completeWords } from "./complete-words.ts";
import type { InThreeLanguages } from "./suitability.ts";

/**
 * What words of a topic say. for: work that suits · partly: next to it, or as well something else · laid: as partly, but
 * laid anew it is road works · against: another purchase · building: of a place, not of what is done there · upkeep: work
 * that comes back · often: how often something is done, whatever it is.
 */
export const topicSides = [
  "for",
  "partly",
  "laid",
  "against",
  "building",
  "upkeep",
  "often",
] as const;
export type TopicSide = (typeof topicSides)[number];

/** Words that speak for or against, under what they are about. */
export type Topic = {
  readonly topic: string;
  readonly side: TopicSide;
  readonly name: InThreeLanguages;
  /** Words or short phrases in any language; `snoei*` begins a word. */
  readonly terms: readonly string[];
};

/** A term that was met: where it begins, counted in words, and the words as they stand there. */
export type FoundTerm = { readonly topic: Topic; readonly at: number; readonly words: string };

export type TermFinder = (text: string) => readonly FoundTerm[];

type Piece = { readonly text: string; readonly isBeginning: boolean };
type Phrase = { readonly topic: Topic; readonly pieces: readonly Piece[] };

const shortestBeginning = 3;
/** Stems of fewer letters are the stem of too much else: only the very word counts. */
const shortestStem = 4;
/** Parts of a compound that tell what it is; shorter ones stand in too many words (`landbouw`, `kerkhof`). */
const shortestPart = 5;
/** A street is called after what once stood there. */
const streetName = /(?:straat|laan|dreef|steenweg|lei|kaai|singel)$/;
/** A capital inside a sentence begins a name. */
const nameInside = /(?<=[\p{Ll}\d,’')] )\p{Lu}\p{Ll}+/gu;

/**
 * Finds the terms of topics in a text. Words are compared by their stems; a part of a Dutch compound is met as well:
 * `speelpleinonderhoud` holds `speelplein`.
 */
export function termFinder(topics: readonly Topic[], split?: CompoundSplitter): TermFinder {
  const index = indexOf(topics);
  return (raw) => {
    const text = split ? completeWords(raw, split) : raw;
    const words = wordsOf(text);
    const names = new Set((text.match(nameInside) ?? []).flatMap(wordsOf));
    const found: FoundTerm[] = [];
    words.forEach((word, at) => {
      const splitIt = names.has(word) ? undefined : split;
      for (const { topic, pieces } of index.candidates(word, splitIt)) {
        const meets = pieces.every((piece, step) => step === 0 || isMet(piece, words[at + step]));
        if (!meets) continue;
        found.push({ topic, at, words: words.slice(at, at + pieces.length).join(" ") });
      }
    });
    return found;
  };
}

function isMet({ text, isBeginning }: Piece, word: string | undefined): boolean {
  if (word === undefined) return false;
  return isBeginning ? word.startsWith(text) : comparedAs(word) === text;
}

/** The stem, or the word itself where the stem is too short to tell. */
function comparedAs(word: string): string {
  const stem = stemOf(word);
  return stem.length < shortestStem ? word : stem;
}

function indexOf(topics: readonly Topic[]) {
  const byStem = new Map<string, Phrase[]>();
  const byBeginning = new Map<string, Phrase[]>();
  for (const topic of topics)
    for (const term of topic.terms) {
      const phrase = { topic, pieces: piecesOf(term) };
      const first = phrase.pieces[0];
      if (!first) continue;
      if (first.isBeginning) push(byBeginning, first.text.slice(0, shortestBeginning), phrase);
      else push(byStem, first.text, phrase);
    }
  return {
    *candidates(word: string, split: CompoundSplitter | undefined): Generator<Phrase> {
      if (streetName.test(word)) return;
      for (const phrase of byBeginning.get(word.slice(0, shortestBeginning)) ?? [])
        if (word.startsWith(phrase.pieces[0]?.text ?? "")) yield phrase;
      const stems = new Set([comparedAs(word)]);
      for (const reading of split?.(word) ?? [])
        for (const part of reading) if (part.length >= shortestPart) stems.add(part);
      for (const stem of stems) yield* byStem.get(stem) ?? [];
      for (const head of headsOf(word, split))
        for (const phrase of byBeginning.get(head.slice(0, shortestBeginning)) ?? [])
          if (phrase.topic.side === "against" && beginsWith(head, phrase)) yield phrase;
    },
  };
}

/** What a compound is a kind of: `schoonmaakmachines` are machines. */
const headsOf = (word: string, split: CompoundSplitter | undefined): ReadonlySet<string> =>
  new Set((split?.(word) ?? []).flatMap((parts) => (parts.length > 1 ? parts.slice(-1) : [])));

/** Parts of a compound are stems. */
const beginsWith = (stem: string, { pieces: [first] }: Phrase): boolean =>
  first !== undefined && (stem.startsWith(first.text) || stem === comparedAs(first.text));

const push = (index: Map<string, Phrase[]>, key: string, phrase: Phrase): void => {
  const held = index.get(key);
  if (held) held.push(phrase);
  else index.set(key, [phrase]);
};

const piecesOf = (term: string): Piece[] =>
  term
    .split(/[\s’'-]+/)
    .filter(Boolean)
    .map((word) => {
      const isBeginning = word.endsWith("*");
      const folded = wordsOf(word).join("");
      return { text: isBeginning ? folded : comparedAs(folded), isBeginning };
    });
