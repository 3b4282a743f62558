import { isOutcome, type Outcome, outcomes, strongestOf } from "./outcome.ts";
import type { MetPair } from "./pair.ts";
import { settledOf } from "./totals.ts";

export const otherResults = ["nothing", "unknown", "differ", "voucher"] as const;
export type ResultFilter = Outcome | (typeof otherResults)[number];

export const isResultFilter = (text: unknown): text is ResultFilter =>
  isOutcome(text) || otherResults.some((one) => one === text);

/** Whether a pair belongs under a filter; an outcome holds also when more came of it. */
export function isUnder(pair: MetPair, filter: ResultFilter | null): boolean {
  if (filter === null) return true;
  const settled = settledOf(pair);
  if (isOutcome(filter)) return settled.outcomes.includes(filter);
  if (filter === "voucher") return pair.voucher !== null;
  if (filter === "differ") return settled.basis === "differ";
  return strongestOf(settled) === filter;
}

/** How far a meeting came: from silence (0) over nothing (1) to a contract (5). */
export const rankOf = (pair: MetPair): number => {
  const strongest = strongestOf(settledOf(pair));
  if (strongest === "unknown") return 0;
  return strongest === "nothing" ? 1 : 2 + outcomes.indexOf(strongest);
};

export const pairSorts = ["left", "right", "result", "cents", "on"] as const;
export type PairSort = (typeof pairSorts)[number];

const byText = (one: string, other: string) => one.localeCompare(other, "nl");

const orders: Readonly<Record<PairSort, (one: MetPair, other: MetPair) => number>> = {
  left: (one, other) => byText(one.left.name, other.left.name),
  right: (one, other) => byText(one.right.name, other.right.name),
  result: (one, other) => rankOf(one) - rankOf(other),
  cents: (one, other) => (one.cents ?? -1) - (other.cents ?? -1),
  on: (one, other) => byText(one.metOn, other.metOn),
};

/** Sorted on one column; equals keep the order of names. */
export function sortPairs(
  pairs: readonly MetPair[],
  { by, descending }: { readonly by: PairSort; readonly descending: boolean },
): readonly MetPair[] {
  const sign = descending ? -1 : 1;
  return [...pairs].sort((one, other) => sign * orders[by](one, other));
}
