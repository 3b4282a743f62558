import type { LikeContract } from "./contract-index.ts";
import type { SupplierIndex } from "./index-suppliers.ts";
import type { TextFinding } from "./judge-work.ts";
import type { ReadNeed } from "./read-need.ts";

const mostWords = 5;
const nothing: TextFinding = { share: 0, words: () => [], letters: 0, letterWon: null };

/** Looks a need up in the words and letters of all suppliers at once. Empty: nothing in common. */
export function findInTexts(
  read: ReadNeed,
  index: SupplierIndex,
): (supplier: number) => TextFinding {
  const sums = new Float64Array(index.suppliers.length);
  let whole = 0;
  for (const { term, weight } of read.terms) {
    const worth = weight * index.terms.rarity(term);
    whole += worth;
    const { suppliers, strengths } = index.terms.holders(term);
    for (let at = 0; at < suppliers.length; at++) {
      const supplier = suppliers[at] as number;
      sums[supplier] = (sums[supplier] as number) + worth * (strengths[at] as number);
    }
  }
  const letters = bestContracts(read, index);
  return (supplier) => {
    const sum = sums[supplier] as number;
    const contract = letters.get(supplier);
    if (sum === 0 && !contract) return nothing;
    return {
      share: whole > 0 ? sum / whole : 0,
      words: () => sharedWords(supplier, read, index),
      letters: contract?.cosine ?? 0,
      letterWon: contract?.won ?? null,
    };
  };
}

/** The most telling words a need and a supplier share, as the need writes them. */
function sharedWords(supplier: number, read: ReadNeed, { terms }: SupplierIndex): string[] {
  const worth = new Map<string, number>();
  for (const { term, weight, word } of read.terms) {
    const { suppliers, strengths } = terms.holders(term);
    const at = placeOf(supplier, suppliers);
    if (at < 0) continue;
    const part = weight * terms.rarity(term) * (strengths[at] ?? 0);
    worth.set(word, (worth.get(word) ?? 0) + part);
  }
  return [...worth]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, mostWords)
    .map(([word]) => word);
}

/** In a list that goes up; -1 when it is not there. */
function placeOf(wanted: number, list: Uint32Array): number {
  let [low, high] = [0, list.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = list[middle] as number;
    if (found === wanted) return middle;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

function bestContracts(read: ReadNeed, { contracts }: SupplierIndex) {
  const best = new Map<number, LikeContract>();
  for (const like of contracts.like(read.features))
    if (like.cosine > (best.get(like.supplier)?.cosine ?? 0)) best.set(like.supplier, like);
  return best;
}
