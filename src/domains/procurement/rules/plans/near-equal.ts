import { wordsOf } from "#kernel/fold-text";

const small = 3;

/** The words by which two titles are held against each other: without short ones, years and amounts. */
export function tellingWords(title: string): ReadonlySet<string> {
  return new Set(wordsOf(title).filter((word) => word.length > small && !/^\d+$/.test(word)));
}

/** Share of the words two titles have in common, 0 … 1 (Jaccard); two empty ones share nothing. */
export function sharedWords(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let both = 0;
  for (const word of one) if (other.has(word)) both += 1;
  const all = one.size + other.size - both;
  return all === 0 ? 0 : both / all;
}

/** From here two lines say nearly the same: one word in five may differ. */
export const nearlyTheSame = 0.8;
