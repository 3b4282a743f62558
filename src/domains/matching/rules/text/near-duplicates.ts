import { wordsOf } from "#kernel/fold-text";

/** From this share of shared words on two texts are one text twice. */
const nearlySame = 0.7;

/**
 * Leaves one, the first, of each group of texts of one language whose words are nearly the same (Jaccard of words).
 * A text is held only against those that share one of its rarer words, so that a year of notices takes seconds.
 */
export function withoutNearDuplicates<
  Item extends { readonly language: string; readonly text: string },
>(items: readonly Item[]): Item[] {
  const wordSets = items.map(({ text }) => new Set(wordsOf(text)));
  const times = new Map<string, number>();
  for (const words of wordSets)
    for (const word of words) times.set(word, (times.get(word) ?? 0) + 1);
  const keptBy = new Map<string, number[]>();
  return items.filter(({ language }, at) => {
    const words = wordSets[at] ?? new Set();
    // Texts that share seven words in ten share one of the rarest three in ten plus one.
    const rarest = [...words]
      .sort((a, b) => (times.get(a) ?? 0) - (times.get(b) ?? 0) || (a < b ? -1 : 1))
      .slice(0, Math.floor(words.size * (1 - nearlySame)) + 1);
    const isKnown = rarest.some((word) =>
      keptBy
        .get(`${language} ${word}`)
        ?.some((other) => jaccard(words, wordSets[other] ?? new Set()) >= nearlySame),
    );
    if (isKnown) return false;
    for (const word of rarest) {
      const key = `${language} ${word}`;
      const there = keptBy.get(key);
      if (there) there.push(at);
      else keptBy.set(key, [at]);
    }
    return true;
  });
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared / (a.size + b.size - shared || 1);
}
