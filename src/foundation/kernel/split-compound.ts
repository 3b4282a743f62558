import { stemOf } from "./stem-word.ts";

/** Parts of one reading of a compound, as stems: `speelpleinonderhoud` → [`spelplein`, `onderhoud`]. */
export type CompoundParts = readonly string[];

/** Readings of a word as a compound; empty when it is none. */
export type CompoundSplitter = (word: string) => readonly CompoundParts[];

const shortestPart = 4;
const mostParts = 3;
const mostRemembered = 400_000;

/** Shorter words that do make compounds in this trade; other words of three letters split too much. */
const shortParts = new Set("was bos dak weg bus eco bad ijs vis gas zon erf wol mos pc".split(" "));

/**
 * Splits Dutch compounds into words of a list. Letters that join (`s`, `e`, `en`, `n`) count with the part
 * before them, because a stem has lost them.
 * @param words the words compounds may be made of, folded
 */
export function compoundSplitter(words: Iterable<string>): CompoundSplitter {
  const known = new Set<string>();
  for (const word of words) if (isLongEnough(word)) known.add(stemOf(word));
  const remembered = new Map<string, readonly CompoundParts[]>();
  return (word) => {
    // Numbers are half the words of a register; remembering that none is a compound would take megabytes.
    if (/\d/.test(word)) return none;
    const before = remembered.get(word);
    if (before) return before;
    const readings = readingsOf(word, known, mostParts).filter((parts) => parts.length > 1);
    if (remembered.size >= mostRemembered) remembered.clear();
    remembered.set(word, readings);
    return readings;
  };
}

const none: readonly CompoundParts[] = [];

const isLongEnough = (part: string): boolean => part.length >= shortestPart || shortParts.has(part);

function readingsOf(word: string, known: ReadonlySet<string>, most: number): CompoundParts[] {
  const readings: CompoundParts[] = [];
  if (isLongEnough(word) && known.has(stemOf(word))) readings.push([stemOf(word)]);
  if (most === 1 || word.length < 7) return readings;
  for (let at = 2; at <= word.length - 2; at++) {
    const first = word.slice(0, at);
    if (!isLongEnough(first)) continue;
    const stem = stemOf(first);
    if (!known.has(stem)) continue;
    for (const rest of readingsOf(word.slice(at), known, most - 1)) readings.push([stem, ...rest]);
  }
  return readings;
}
