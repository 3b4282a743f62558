import { letterDistance } from "./letter-distance.ts";

/** Words of one name put beside those of another. */
export type Alignment = {
  readonly pairs: readonly {
    readonly left: string;
    readonly right: string;
    readonly distance: number;
  }[];
  readonly leftOnly: readonly string[];
  readonly rightOnly: readonly string[];
  /** Do the first words of both stand beside each other? */
  readonly firstsMeet: boolean;
};

/**
 * Puts the same words beside each other, then words that differ by a slip, then a word beside the two it was written
 * as (`Pricewaterhouse Coopers`). Every word is used once.
 * @param isKnown words that many names have: two of those are no slip of each other
 */
export function alignWords(
  left: readonly string[],
  right: readonly string[],
  isKnown: (word: string) => boolean,
): Alignment {
  const [a, b] = [joinSplit(left, right), joinSplit(right, left)];
  const partner = new Array<number>(a.length).fill(-1);
  const taken = new Array<boolean>(b.length).fill(false);
  const pairs: { left: string; right: string; distance: number }[] = [];
  const put = (i: number, j: number, distance: number) => {
    partner[i] = j;
    taken[j] = true;
    pairs.push({ left: a[i] as string, right: b[j] as string, distance });
  };
  a.forEach((word, i) => {
    const j = b.findIndex((other, at) => !taken[at] && other === word);
    if (j >= 0) put(i, j, 0);
  });
  const near = a.flatMap((word, i) =>
    partner[i] !== -1
      ? []
      : b.flatMap((other, j) => {
          const most = isKnown(word) && isKnown(other) ? 0 : slipsAllowed(word, other);
          const distance = taken[j] || most === 0 ? 9 : letterDistance(word, other, most);
          return distance <= most ? [{ i, j, distance }] : [];
        }),
  );
  near.sort((one, two) => one.distance - two.distance || one.i - two.i || one.j - two.j);
  for (const { i, j, distance } of near) if (partner[i] === -1 && !taken[j]) put(i, j, distance);
  return {
    pairs,
    leftOnly: a.filter((_, i) => partner[i] === -1),
    rightOnly: b.filter((_, j) => !taken[j]),
    firstsMeet: partner[0] === 0,
  };
}

/** Slips in writing that leave two words the same; a number has none. */
export function slipsAllowed(left: string, right: string): number {
  if (/\d/.test(left) || /\d/.test(right)) return 0;
  const length = Math.min(left.length, right.length);
  return length < 4 ? 0 : length < 8 ? 1 : length < 12 ? 2 : 3;
}

/** Two words of `words` that are one word in the other name, written as one. */
function joinSplit(words: readonly string[], other: readonly string[]): readonly string[] {
  if (words.length < 2) return words;
  const known = new Set(other);
  const joined: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as string;
    const next = words[at + 1];
    if (next !== undefined && !known.has(word) && known.has(word + next)) {
      joined.push(word + next);
      at += 1;
    } else joined.push(word);
  }
  return joined;
}
