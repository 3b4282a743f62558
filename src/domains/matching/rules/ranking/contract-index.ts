import { fileLabels, type LabelIndex } from "../cpv/nearest-labels.ts";
import type { Supplier, Won } from "../supplier.ts";
import type { TextFeatures, TextReader } from "../text/text-features.ts";
import { type SlotRarity, type SparseRow, weighFeatures } from "../text/weigh-features.ts";
import { withoutMarker } from "./ordinary-words.ts";

/** In how many texts each slot was met, and how many texts there were. */
export type SlotMet = { readonly texts: number; readonly met: Uint32Array };

/** Contracts that were won, by what their texts hold. */
export type ContractIndex = {
  /** Absent in one made up for a single supplier. */
  readonly filed?: FiledContracts;
  /** Each contract that is at all like a text, with a cosine of 0 … 1. */
  like(text: TextFeatures): readonly LikeContract[];
};
export type LikeContract = {
  readonly supplier: number;
  /** Position in `won` of the supplier. */
  readonly won: number;
  readonly cosine: number;
};

const mostSigns = 1_500;
const leastCosine = 0.02;

/** The title and the beginning of what it was about: what comes later are conditions. */
export const contractText = ({ title, about }: Won): string =>
  withoutMarker(about ? `${title} ${about.slice(0, mostSigns)}` : title);

export function slotsMet(texts: Iterable<TextFeatures>, bits: number): SlotMet {
  const met = new Uint32Array(2 ** bits);
  let count = 0;
  for (const text of texts) {
    count++;
    noteSlots(text, met);
  }
  return { texts: count, met };
}

/** Contracts compared by their letters, whoever won them. */
type FiledContracts = {
  readonly contracts: readonly Won[];
  /** Cosine of a text with each of them, 0 … 1. */
  cosines(text: TextFeatures): Float32Array;
};

/**
 * Files what suppliers won.
 * @param before an index of the same world; its work serves again when nobody won anything since
 */
export function contractIndex(
  suppliers: readonly Supplier[],
  read: (won: Won) => TextFeatures,
  common: SlotMet,
  before?: ContractIndex,
): ContractIndex {
  const rows = suppliers.flatMap(({ won }, supplier) =>
    won.map((_, at) => ({ supplier, won: at })),
  );
  const contracts = suppliers.flatMap(({ won }) => won);
  const filed =
    before?.filed && isSame(before.filed.contracts, contracts)
      ? before.filed
      : fileContracts(contracts, read, common);
  return {
    filed,
    like(text) {
      if (rows.length === 0) return [];
      const found: LikeContract[] = [];
      filed.cosines(text).forEach((cosine, at) => {
        const row = rows[at];
        if (row && cosine >= leastCosine) found.push({ ...row, cosine });
      });
      return found;
    },
  };
}

const isSame = (some: readonly Won[], others: readonly Won[]): boolean =>
  some.length === others.length && some.every((one, at) => one === others[at]);

/** Rarity of a slot is learned from purchases in general and from these contracts. */
function fileContracts(
  contracts: readonly Won[],
  read: (won: Won) => TextFeatures,
  common: SlotMet,
): FiledContracts {
  if (contracts.length === 0) return { contracts, cosines: () => new Float32Array() };
  const met = common.met.slice();
  for (const contract of contracts) noteSlots(read(contract), met);
  const rarity = rarityOf({ texts: common.texts + contracts.length, met });
  const index: LabelIndex = fileLabels(
    contracts.map((contract) => weighFeatures(read(contract), rarity)),
    rarity.length,
  );
  return {
    contracts,
    cosines: (text) => index.cosines(mostTelling(weighFeatures(text, rarity))),
  };
}

/** Slots of a need that are looked up; the others weigh next to nothing and stand in nearly every text. */
const mostSlots = 600;

function mostTelling(row: SparseRow): SparseRow {
  if (row.slots.length <= mostSlots) return row;
  const least = row.values.toSorted().at(-mostSlots) ?? 0;
  const kept = [...row.slots.keys()].filter((at) => (row.values[at] ?? 0) >= least);
  return {
    slots: Uint32Array.from(kept, (at) => row.slots[at] ?? 0),
    values: Float32Array.from(kept, (at) => row.values[at] ?? 0),
  };
}

/** Smoothed inverse frequency. A slot that nobody else holds still makes a text longer. */
function rarityOf({ texts, met }: SlotMet): SlotRarity {
  const rarity = new Float32Array(met.length);
  for (let slot = 0; slot < met.length; slot++)
    rarity[slot] = Math.log((1 + texts) / (1 + (met[slot] as number))) + 1;
  return rarity;
}

function noteSlots({ words, letters }: TextFeatures, met: Uint32Array): void {
  for (const slot of words.slots) met[slot] = (met[slot] ?? 0) + 1;
  for (const slot of letters.slots) met[slot] = (met[slot] ?? 0) + 1;
}

/** Remembers what was read of a contract as long as the contract itself is remembered. */
export function contractReader(read: TextReader): (won: Won) => TextFeatures {
  const remembered = new WeakMap<Won, TextFeatures>();
  return (won) => {
    const before = remembered.get(won) ?? read(contractText(won));
    remembered.set(won, before);
    return before;
  };
}
