import type { TextReader } from "../text/text-features.ts";
import { type SlotRarity, type SparseRow, weighFeatures } from "../text/weigh-features.ts";
import { type CpvLabel, type CpvLevel, cpvPart } from "./cpv-code.ts";
import { fileLabels } from "./nearest-labels.ts";

export type LabelFinder = {
  /** Cosine of a text with the nearest label under each node of a level, 0 … 1. */
  nearest(row: SparseRow): Readonly<Record<CpvLevel, NodeCosines>>;
};

/** Looks a node up by its digits; 0 for one without a label. */
export type NodeCosines = (node: string) => number;

/** Files every label together with those of its class and group, because "Andere diensten" alone says nothing. */
export function labelFinder(
  labels: readonly CpvLabel[],
  read: TextReader,
  rarity: SlotRarity,
): LabelFinder {
  const index = fileLabels(
    labelPaths(labels).map((text) => weighFeatures(read(text), rarity)),
    rarity.length,
  );
  const levels = {
    division: numberNodes(labels, "division"),
    group: numberNodes(labels, "group"),
    class: numberNodes(labels, "class"),
  };
  return {
    nearest(row) {
      const cosines = index.cosines(row);
      return {
        division: bestOf(cosines, levels.division),
        group: bestOf(cosines, levels.group),
        class: bestOf(cosines, levels.class),
      };
    },
  };
}

type NumberedNodes = {
  readonly numbers: ReadonlyMap<string, number>;
  /** Per label the number of the node it lies under. */
  readonly ofLabel: Uint32Array;
};

function numberNodes(labels: readonly CpvLabel[], level: CpvLevel): NumberedNodes {
  const numbers = new Map<string, number>();
  const ofLabel = Uint32Array.from(labels, ({ code }) => {
    const node = cpvPart(code, level);
    const number = numbers.get(node) ?? numbers.size;
    numbers.set(node, number);
    return number;
  });
  return { numbers, ofLabel };
}

function bestOf(cosines: Float32Array, { numbers, ofLabel }: NumberedNodes): NodeCosines {
  const best = new Float32Array(numbers.size);
  for (let label = 0; label < ofLabel.length; label++) {
    const node = ofLabel[label] as number;
    const cosine = cosines[label] as number;
    if (cosine > (best[node] as number)) best[node] = cosine;
  }
  return (node) => best[numbers.get(node) ?? -1] ?? 0;
}

function labelPaths(labels: readonly CpvLabel[]): string[] {
  const texts = new Map(labels.map(({ code, language, text }) => [`${language} ${code}`, text]));
  return labels.map(({ code, language, text }) => {
    const above = [`${code.slice(0, 4)}0000`, `${code.slice(0, 3)}00000`].filter(
      (upper) => upper !== code,
    );
    const names = above.map((upper) => texts.get(`${language} ${upper}`) ?? "");
    return [text, ...new Set(names)].join(" ");
  });
}
