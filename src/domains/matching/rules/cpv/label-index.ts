import type { TextFeatures, TextReader } from "../text/text-features.ts";
import { type SlotRarity, slotRarity } from "../text/weigh-features.ts";
import { type CpvLabel, type CpvLevel, cpvPart } from "./cpv-code.ts";
import { type WordKnower, wordKnower } from "./known-words.ts";
import { fileLabelView, type LabelPaths } from "./label-view.ts";

/** How near a text is to what lies under each node: cosine with the nearest label path, 0 … 1. */
export type NearLabels = Readonly<Record<CpvLevel, Float32Array>>;

export type LabelIndex = {
  /** Digits of the nodes of each level, in the order of what `near` answers. */
  readonly nodes: Readonly<Record<CpvLevel, readonly string[]>>;
  near(text: TextFeatures): NearLabels;
  /** Is any word of a text one of a label, or of its family? */
  readonly knows: WordKnower;
};

/** Slots in more labels than this tell nothing, and would be met in every text. */
const mostCommon = 0.1;

/**
 * Files every label by what it holds, once, to be met together with those of its class and group, because "Andere
 * diensten" alone says nothing.
 * @param labels of one code and language the official one first
 */
export function labelIndex(
  labels: readonly CpvLabel[],
  read: TextReader,
  bits: number,
): LabelIndex {
  const features = labels.map(({ text }) => read(text));
  const rarity = tellingRarity(features, bits);
  const paths = pathsOf(labels);
  const views = {
    words: fileLabelView(features, "words", paths, rarity),
    letters: fileLabelView(features, "letters", paths, rarity),
  };
  const levels = {
    division: numberNodes(labels, "division"),
    group: numberNodes(labels, "group"),
    class: numberNodes(labels, "class"),
  };
  return {
    nodes: {
      division: levels.division.nodes,
      group: levels.group.nodes,
      class: levels.class.nodes,
    },
    knows: wordKnower(labels.map(({ text }) => text)),
    near(text) {
      const cosines = new Float32Array(labels.length);
      views.words.addTo(cosines, text.words);
      views.letters.addTo(cosines, text.letters);
      return {
        division: bestOf(cosines, levels.division),
        group: bestOf(cosines, levels.group),
        class: bestOf(cosines, levels.class),
      };
    },
  };
}

function tellingRarity(features: readonly TextFeatures[], bits: number): SlotRarity {
  const rarity = slotRarity(features, bits);
  const commonest = Math.log(1 / mostCommon) + 1;
  return rarity.map((rare) => (rare < commonest ? 0 : rare));
}

function pathsOf(labels: readonly CpvLabel[]): LabelPaths {
  // The first of a code is its official label.
  const numbers = new Map<string, number>();
  labels.forEach(({ code, language }, at) => {
    const key = `${language} ${code}`;
    if (!numbers.has(key)) numbers.set(key, at);
  });
  const above = (zeros: string, level: CpvLevel) =>
    Uint32Array.from(
      labels,
      ({ code, language }, at) => numbers.get(`${language} ${cpvPart(code, level)}${zeros}`) ?? at,
    );
  return { class: above("0000", "class"), group: above("00000", "group") };
}

type NumberedNodes = { readonly nodes: readonly string[]; readonly ofLabel: Uint16Array };

function numberNodes(labels: readonly CpvLabel[], level: CpvLevel): NumberedNodes {
  const numbers = new Map<string, number>();
  const ofLabel = Uint16Array.from(labels, ({ code }) => {
    const node = cpvPart(code, level);
    const number = numbers.get(node) ?? numbers.size;
    numbers.set(node, number);
    return number;
  });
  return { nodes: [...numbers.keys()], ofLabel };
}

function bestOf(cosines: Float32Array, { nodes, ofLabel }: NumberedNodes): Float32Array {
  const best = new Float32Array(nodes.length);
  for (let label = 0; label < ofLabel.length; label++) {
    const cosine = cosines[label] as number;
    if (cosine === 0) continue;
    const node = ofLabel[label] as number;
    if (cosine > (best[node] as number)) best[node] = cosine;
  }
  return best;
}
