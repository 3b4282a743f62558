import type { Instant } from "#kernel/day";
import type { StemCounts } from "./learned-words.ts";
import type { PurchaseFacts } from "./suitability.ts";

/** A purchase of which a person of this installation said whether it suits. */
export type SuitabilityLabel = {
  readonly kind: "notice" | "plan";
  /** The notice, or the line of a plan. */
  readonly ref: string;
  readonly href: string;
  /** Of the purchase, or of its lots; at least one, the one that is told first. */
  readonly titles: readonly string[];
  /** Without a prediction, and without what says who somebody is. */
  readonly facts: PurchaseFacts;
  /** The buyer or the municipality. */
  readonly family: string;
  readonly suited: boolean;
  readonly saidAt: Instant;
};

export type TwinFinder = (title: string) => SuitabilityLabel | null;

/** Share of stems two titles must have in common: one word in five may differ. */
export const nearlyTheSame = 0.8;
/** One word alone stands in too many titles. */
const fewestStems = 2;

/**
 * Finds what was said of a purchase of nearly the same title: of several the nearest, then the latest.
 * @param labels the latest first
 */
export function twinFinder(
  labels: readonly SuitabilityLabel[],
  stemsOf: (texts: readonly string[]) => StemCounts,
): TwinFinder {
  const filed = new Map<string, Filed[]>();
  labels.forEach((label, order) => {
    for (const title of label.titles) {
      const stems = new Set(stemsOf([title]).keys());
      if (stems.size < fewestStems) continue;
      const one = { label, order, stems };
      for (const stem of stems) filed.set(stem, [...(filed.get(stem) ?? []), one]);
    }
  });
  return (title) => {
    const stems = new Set(stemsOf([title]).keys());
    const near = new Set([...stems].flatMap((stem) => filed.get(stem) ?? []));
    let best: Filed | null = null;
    let bestShare = 0;
    for (const one of near) {
      const share = shareOf(stems, one.stems);
      const isBetter = share > bestShare || (share === bestShare && one.order < (best?.order ?? 0));
      if (share < nearlyTheSame || !isBetter) continue;
      best = one;
      bestShare = share;
    }
    return best?.label ?? null;
  };
}

type Filed = {
  readonly label: SuitabilityLabel;
  readonly order: number;
  readonly stems: ReadonlySet<string>;
};

/** Of all stems of both, how many both have (Jaccard). */
export function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let both = 0;
  for (const stem of one) if (other.has(stem)) both++;
  return both / Math.max(1, one.size + other.size - both);
}
