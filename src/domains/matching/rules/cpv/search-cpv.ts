import { wordsOf } from "#kernel/fold-text";
import type { CompoundSplitter } from "#kernel/split-compound";
import { stemOf } from "#kernel/stem-word";
import type { CpvLabel } from "./cpv-code.ts";

/** Finds codes by words of their labels in any language, or by their first digits. */
export type CpvSearch = (words: string, limit: number) => readonly string[];

const inPart = 0.6;
const asBeginning = 0.5;

/**
 * Makes the labels ready to be searched. Every word typed has to be found; a code whose label says little else comes
 * first, and a wider code before a narrower one.
 */
export function cpvSearch(labels: readonly CpvLabel[], split: CompoundSplitter): CpvSearch {
  const filed = labels.map(({ code, text }) => {
    const words = wordsOf(text);
    return {
      code,
      stems: new Set(words.map(stemOf)),
      parts: new Set(words.flatMap((word) => split(word).flat())),
      words,
    };
  });
  return (typed, limit) => {
    const digits = typed.replace(/[\s-]/g, "");
    if (/^\d{2,9}$/.test(digits)) {
      const codes = filed
        .map(({ code }) => code)
        .filter((code) => code.startsWith(digits.slice(0, 8)));
      return [...new Set(codes)].sort().slice(0, limit);
    }
    const asked = wordsOf(typed);
    if (asked.length === 0) return [];
    const best = new Map<string, number>();
    for (const label of filed) {
      const scores = asked.map((word) => scoreOf(word, label, split));
      if (scores.some((score) => score === 0)) continue;
      const sum = scores.reduce((total, score) => total + score, 0);
      const score = sum / asked.length - label.words.length / 200 + narrowness(label.code) / 1000;
      if (score > (best.get(label.code) ?? Number.NEGATIVE_INFINITY)) best.set(label.code, score);
    }
    return [...best]
      .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
      .slice(0, limit)
      .map(([code]) => code);
  };
}

/** Zeros at the end: a wide code has many. */
const narrowness = (code: string): number => /0*$/.exec(code)?.[0].length ?? 0;

function scoreOf(
  word: string,
  label: {
    readonly stems: ReadonlySet<string>;
    readonly parts: ReadonlySet<string>;
    readonly words: readonly string[];
  },
  split: CompoundSplitter,
): number {
  const stem = stemOf(word);
  if (label.stems.has(stem)) return 1;
  if (label.parts.has(stem)) return inPart;
  if (split(word).some((parts) => parts.every((part) => label.stems.has(part)))) return inPart;
  return word.length >= 3 && label.words.some((one) => one.startsWith(word)) ? asBeginning : 0;
}
