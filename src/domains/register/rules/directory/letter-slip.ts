/**
 * Is `other` the word `one` with at most one slip: a letter too many, too few, wrong, or two neighbours
 * swapped? (Damerau-Levenshtein distance at most 1.)
 */
export function isOneSlipAway(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  return (
    short[at] === long[at + 1] &&
    short[at + 1] === long[at] &&
    short.slice(at + 2) === long.slice(at + 2)
  );
}

/** Words shorter than this are searched as typed: one slip would turn them into any other word. */
const shortestWithSlips = 4;
const shortestFiled = 3;

export const mayHaveSlip = (word: string): boolean =>
  word.length >= shortestWithSlips && !/^\d+$/.test(word);

/**
 * Finds the words of a vocabulary that lie one slip away, without comparing them all: two such words share
 * a form with one letter left out (or are it), so both are filed under those forms.
 */
export type SlipFinder = { near(word: string): number[] };

/** Works in steps, so that a server can answer others in between. */
export function* slipFinder(words: readonly string[]): Generator<void, SlipFinder> {
  const bits = Math.max(8, Math.ceil(Math.log2(words.length * 8 + 1)));
  const mask = 2 ** bits - 1;
  const starts = new Uint32Array(mask + 2);
  const eachForm = (word: string, visit: (bucket: number) => void) => {
    for (let left = -1; left < word.length; left++) visit(hashWithout(word, left) & mask);
  };
  for (const [id, word] of words.entries()) {
    if (id % slice === slice - 1) yield;
    if (word.length >= shortestFiled) {
      eachForm(word, (bucket) => {
        starts[bucket + 1] = (starts[bucket + 1] ?? 0) + 1;
      });
    }
  }
  for (let at = 1; at < starts.length; at++) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const filled = starts.slice();
  const filed = new Uint32Array(starts[mask + 1] ?? 0);
  for (const [id, word] of words.entries()) {
    if (id % slice === slice - 1) yield;
    if (word.length < shortestFiled) continue;
    eachForm(word, (bucket) => {
      const place = filled[bucket] ?? 0;
      filed[place] = id;
      filled[bucket] = place + 1;
    });
  }
  return {
    near(word) {
      const found = new Set<number>();
      eachForm(word, (bucket) => {
        for (let at = starts[bucket] ?? 0; at < (starts[bucket + 1] ?? 0); at++) {
          const id = filed[at] ?? 0;
          if (!found.has(id) && isOneSlipAway(word, words[id] ?? "")) found.add(id);
        }
      });
      return [...found];
    },
  };
}

/** So many words per step. */
const slice = 5_000;

/** FNV-1a of the word without one of its letters (-1: with all of them). */
function hashWithout(word: string, left: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) {
    if (at !== left) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}
