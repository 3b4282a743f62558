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

/**
 * Ids of the lines that say nearly the same as one of some titles. Only lines that share a word are held against each
 * other: thousands against thousands would take minutes.
 */
export function nearTo(
  titles: readonly string[],
  lines: readonly { readonly id: string; readonly title: string }[],
): string[] {
  const wanted = titles.map(tellingWords);
  const having = new Map<string, number[]>();
  wanted.forEach((words, at) => {
    for (const word of words) {
      const known = having.get(word);
      if (known) known.push(at);
      else having.set(word, [at]);
    }
  });
  return lines
    .filter(({ title }) => {
      const words = tellingWords(title);
      const both = new Map<number, number>();
      for (const word of words) {
        for (const at of having.get(word) ?? []) both.set(at, (both.get(at) ?? 0) + 1);
      }
      return [...both].some(
        ([at, shared]) => shared / ((wanted[at]?.size ?? 0) + words.size - shared) >= nearlyTheSame,
      );
    })
    .map(({ id }) => id);
}
