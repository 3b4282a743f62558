import type { Supplier } from "../supplier.ts";
import { contractText } from "./contract-index.ts";
import type { RankTools } from "./rank-tools.ts";
import { termsOf } from "./read-words.ts";

/** Words of suppliers by term, for BM25 over fields. */
export type TermIndex = {
  /** Suppliers that hold a term, each with how strongly, 0 … 1: a term said often counts little more than once. */
  holders(term: string): { readonly suppliers: Uint32Array; readonly strengths: Float32Array };
  /** How much a term tells: high for a rare one. */
  rarity(term: string): number;
  /** How long each field usually is, in words. */
  readonly means: Readonly<Record<Field, number>>;
};

/** Where a word stands: the work of an activity, a contract won, the organisation's own words, labels of codes won. */
const fieldWeights = { activity: 1, won: 1.5, own: 0.8, label: 0.4 } as const;
type Field = keyof typeof fieldWeights;
const saturation = 1.2;
/** Who does more kinds of work needs more words for it: that is no reason for each to count less. */
const lengthMatters = { activity: 0, won: 0.6, own: 0.6, label: 0 } as const;
const partWeight = 0.7;

const none = { suppliers: new Uint32Array(), strengths: new Float32Array() };

/** @param among an index whose rarities and lengths are taken over, for one supplier as it might be in it */
export function termIndex(
  suppliers: readonly Supplier[],
  tools: RankTools,
  among?: TermIndex,
): TermIndex {
  const fields = suppliers.map((supplier) => fieldsOf(supplier, tools));
  const means = among?.means ?? meanLengths(fields);
  const lists = new Map<string, { suppliers: number[]; strengths: number[] }>();
  fields.forEach((one, number) => {
    const frequencies = new Map<string, number>();
    for (const field of Object.keys(fieldWeights) as Field[]) {
      const { counts, length } = one[field];
      const matters = lengthMatters[field];
      const relative = 1 - matters + (matters * length) / (means[field] || 1);
      for (const [term, count] of counts)
        frequencies.set(
          term,
          (frequencies.get(term) ?? 0) + (fieldWeights[field] * count) / relative,
        );
    }
    for (const [term, frequency] of frequencies) {
      const list = lists.get(term) ?? { suppliers: [], strengths: [] };
      if (list.suppliers.length === 0) lists.set(term, list);
      list.suppliers.push(number);
      list.strengths.push(frequency / (saturation + frequency));
    }
  });
  const packed = new Map(
    [...lists].map(([term, list]) => [
      term,
      {
        suppliers: Uint32Array.from(list.suppliers),
        strengths: Float32Array.from(list.strengths),
      },
    ]),
  );
  const { codes, holding } = tools.common;
  const all = suppliers.length + codes;
  return {
    holders: (term) => packed.get(term) ?? none,
    means,
    rarity(term) {
      if (among) return among.rarity(term);
      const holders = (packed.get(term)?.suppliers.length ?? 0) + (holding.get(term) ?? 0);
      return Math.log(1 + (all - holders + 0.5) / (holders + 0.5));
    },
  };
}

type Counted = { readonly counts: ReadonlyMap<string, number>; readonly length: number };

export type Fields = Record<Field, Counted>;
const remembered = new WeakMap<RankTools, WeakMap<Supplier, Fields>>();

/** Reading words is most of the work; a supplier that did not change is not read again. */
export function fieldsOf(supplier: Supplier, tools: RankTools): Fields {
  const known = remembered.get(tools) ?? new WeakMap<Supplier, Fields>();
  remembered.set(tools, known);
  const fields = known.get(supplier) ?? readFields(supplier, tools);
  known.set(supplier, fields);
  return fields;
}

function readFields(supplier: Supplier, tools: RankTools): Fields {
  const stated = supplier.activities.filter(({ basis }) => basis === "stated");
  const known = stated.flatMap(({ code, note }) => {
    const phrases = tools.activities.get(code)?.phrases ?? [];
    return note ? [...phrases, note] : phrases;
  });
  const codes = [...new Set(supplier.won.flatMap(({ cpv }) => cpv))];
  return {
    activity: counted(known, tools),
    won: counted(supplier.won.map(contractText), tools),
    own: counted(supplier.texts, tools),
    label: counted(codes.map(tools.labelsOf), tools),
  };
}

function counted(texts: readonly string[], tools: RankTools): Counted {
  const counts = new Map<string, number>();
  let length = 0;
  for (const text of texts)
    for (const word of tools.readWords(text)) {
      length++;
      for (const term of termsOf(word))
        counts.set(term, (counts.get(term) ?? 0) + (term === word.stem ? 1 : partWeight));
    }
  return { counts, length };
}

/** Over those that have the field at all: an empty one says nothing about how long it usually is. */
function meanLengths(fields: readonly Record<Field, Counted>[]): Record<Field, number> {
  const mean = (field: Field) => {
    const lengths = fields.map((one) => one[field].length).filter((length) => length > 0);
    return lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  };
  return { activity: mean("activity"), won: mean("won"), own: mean("own"), label: mean("label") };
}
