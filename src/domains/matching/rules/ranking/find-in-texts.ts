import type { LikeContract } from "./contract-index.ts";
import type { SupplierIndex } from "./index-suppliers.ts";
import type { TextFinding } from "./judge-work.ts";
import type { ReadNeed } from "./read-need.ts";

const mostWords = 5;
const nothing: TextFinding = { share: 0, words: [], letters: 0, letterWon: null };

/** Looks a need up in the words and letters of all suppliers at once. Empty: nothing in common. */
export function findInTexts(
  read: ReadNeed,
  index: SupplierIndex,
): (supplier: number) => TextFinding {
  const size = index.suppliers.length;
  const sums = new Float64Array(size);
  const words: ({ word: string; worth: number }[] | undefined)[] = new Array(size);
  let whole = 0;
  for (const { term, weight, word } of read.terms) {
    const worth = weight * index.terms.rarity(term);
    whole += worth;
    const { suppliers, strengths } = index.terms.holders(term);
    for (let at = 0; at < suppliers.length; at++) {
      const supplier = suppliers[at] as number;
      const part = worth * (strengths[at] as number);
      sums[supplier] = (sums[supplier] as number) + part;
      let list = words[supplier];
      if (!list) {
        list = [];
        words[supplier] = list;
      }
      list.push({ word, worth: part });
    }
  }
  const letters = bestContracts(read, index);
  return (supplier) => {
    const shared = words[supplier];
    const contract = letters.get(supplier);
    if (!shared && !contract) return nothing;
    return {
      share: whole > 0 ? (sums[supplier] as number) / whole : 0,
      words: tellingWords(shared ?? []),
      letters: contract?.cosine ?? 0,
      letterWon: contract?.won ?? null,
    };
  };
}

function tellingWords(shared: readonly { word: string; worth: number }[]): string[] {
  const worth = new Map<string, number>();
  for (const each of shared) worth.set(each.word, (worth.get(each.word) ?? 0) + each.worth);
  return [...worth]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, mostWords)
    .map(([word]) => word);
}

function bestContracts(read: ReadNeed, { contracts }: SupplierIndex) {
  const best = new Map<number, LikeContract>();
  for (const like of contracts.like(read.features))
    if (like.cosine > (best.get(like.supplier)?.cosine ?? 0)) best.set(like.supplier, like);
  return best;
}
