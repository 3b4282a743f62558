import type { Instant } from "#kernel/day";
import { joiningWords, wordsOf } from "#kernel/fold-text";
import type { CompoundSplitter } from "#kernel/split-compound";
import { stemOf } from "#kernel/stem-word";

/** A text and the code a person gave it. */
export type ConfirmedMapping = {
  readonly id: string;
  readonly text: string;
  /** Eight digits. */
  readonly cpv: string;
  readonly confirmedAt: Instant;
  /** Name of who confirmed it; empty when no person did. */
  readonly by: string;
};

export type MappingOriginKind = "hand" | "need" | "question" | "notice" | "plan";

/** Where somebody was when they confirmed it. */
export type MappingOrigin = {
  readonly kind: MappingOriginKind;
  readonly ref?: string;
  readonly href?: string;
  readonly label?: string;
};

/** Why a text and a code cannot be confirmed. */
export type MappingProblem = "no-text" | "text-too-long" | "not-a-code" | "no-such-code";

export type FoundMapping = {
  readonly mapping: ConfirmedMapping;
  /** The same words; otherwise nearly the same. */
  readonly isExact: boolean;
};

export type MappingFinder = (text: string) => FoundMapping | null;

/**
 * From this cosine of stems on two texts ask for the same: one word more or less in five, one other word in ten.
 * Numbers, joining words and “perceel” do not count, so that lots and years of one purchase meet.
 */
const nearlySame = 0.9;
/** One word alone is in too many texts. */
const fewestStems = 2;
/** Which part of a purchase it is, not what is bought. */
const partWords = new Set(["perceel", "percelen", "lot", "lots"]);

/** Words of a text as mappings are compared; two texts with the same are the same text. */
export const foldedText = (text: string): string => wordsOf(text).join(" ");

/** Finds what was confirmed for the same words, or nearly the same; of several the nearest, then the latest. */
export function mappingFinder(
  mappings: readonly ConfirmedMapping[],
  split?: CompoundSplitter,
): MappingFinder {
  const latestFirst = [...mappings].sort((a, b) => (a.confirmedAt < b.confirmedAt ? 1 : -1));
  const exact = new Map<string, ConfirmedMapping>();
  const filed = new Map<string, Filed[]>();
  for (const mapping of latestFirst) {
    const folded = foldedText(mapping.text);
    if (!exact.has(folded)) exact.set(folded, mapping);
    const stems = stemsOf(mapping.text, split);
    if (stems.size < fewestStems) continue;
    for (const stem of stems) {
      const there = filed.get(stem);
      if (there) there.push({ mapping, stems });
      else filed.set(stem, [{ mapping, stems }]);
    }
  }
  return (text) => {
    if (mappings.length === 0) return null;
    const same = exact.get(foldedText(text));
    if (same) return { mapping: same, isExact: true };
    const near = nearest(stemsOf(text, split), filed);
    return near && { mapping: near, isExact: false };
  };
}

type Filed = { readonly mapping: ConfirmedMapping; readonly stems: ReadonlySet<string> };

function nearest(
  stems: ReadonlySet<string>,
  filed: ReadonlyMap<string, readonly Filed[]>,
): ConfirmedMapping | null {
  const shared = new Map<Filed["stems"], { mapping: ConfirmedMapping; count: number }>();
  for (const stem of stems)
    for (const { mapping, stems: own } of filed.get(stem) ?? []) {
      const met = shared.get(own);
      if (met) met.count++;
      else shared.set(own, { mapping, count: 1 });
    }
  let best: ConfirmedMapping | null = null;
  let bestCosine = 0;
  for (const [own, { mapping, count }] of shared) {
    const cosine = count / Math.sqrt(own.size * stems.size);
    const isBetter =
      cosine > bestCosine ||
      (cosine === bestCosine && mapping.confirmedAt > (best?.confirmedAt ?? ""));
    if (cosine >= nearlySame && isBetter) {
      best = mapping;
      bestCosine = cosine;
    }
  }
  return best;
}

/** A compound counts as what it is made of, so that “parkonderhoud” is “onderhoud van parken”. */
function stemsOf(text: string, split: CompoundSplitter | undefined): ReadonlySet<string> {
  const stems = new Set<string>();
  for (const word of wordsOf(text)) {
    if (joiningWords.has(word) || partWords.has(word) || /^\d+$/.test(word)) continue;
    const [parts] = split?.(word) ?? [];
    for (const stem of parts ?? [stemOf(word)]) stems.add(stem);
  }
  return stems;
}
