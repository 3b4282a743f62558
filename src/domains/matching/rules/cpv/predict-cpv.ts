import type { CompoundSplitter } from "#kernel/split-compound";
import { textReader } from "../text/text-features.ts";
import { type SparseRow, weighFeatures } from "../text/weigh-features.ts";
import { type CpvLabel, type CpvLevel, cpvPart } from "./cpv-code.ts";
import type { CpvModel } from "./cpv-model.ts";
import { figuresOf } from "./division-evidence.ts";
import { climb } from "./isotonic.ts";
import { labelFinder, type NodeCosines } from "./label-path.ts";
import { marginsOf } from "./line-pack.ts";
import { chanceOf } from "./logistic.ts";

/** A node of the vocabulary by its digits (`77`, `773`, `7731`), with a chance of 0 … 1. */
export type CpvGuess = { readonly node: string; readonly chance: number };

export type CpvPrediction = {
  /** All divisions, likeliest first; none when no word of the text is known. */
  readonly divisions: readonly CpvGuess[];
  /** The likeliest groups and classes: chance of the division times the share of it that lies there. */
  readonly groups: readonly CpvGuess[];
  readonly classes: readonly CpvGuess[];
  /** Divisions the text is about; may be none. */
  readonly said: readonly string[];
  readonly verdict:
    | { readonly kind: "sure"; readonly division: string }
    | { readonly kind: "which-of"; readonly divisions: readonly string[] }
    /** No word of it was ever met. */
    | { readonly kind: "no-text" };
};

export type CpvPredictor = (text: string) => CpvPrediction;

const openedDivisions = 8;
const openedGroups = 12;
const mostNodes = 10;
/** How sharply lines and nearest labels divide a division among what is below it. */
const sharpness = { margins: 3, nearest: 6 } as const;

/**
 * Makes a model ready to read texts.
 * @param labels the same as when learning
 * @param split the same as when learning
 */
export function cpvPredictor(
  model: CpvModel,
  labels: readonly CpvLabel[],
  split?: CompoundSplitter,
): CpvPredictor {
  const read = textReader({ bits: model.bits, ...(split ? { split } : {}) });
  const finder = labelFinder(labels, read, model.rarity);
  const tree = nodesBelow(labels);
  return (text) => {
    const row = weighFeatures(read(text), model.rarity);
    if (row.slots.length === 0) return nothingSaid;
    const near = finder.nearest(row);
    const margins = marginsOf(row, model.divisionLines);
    const nearest = model.divisions.map(near.division);
    const chances = figuresOf({ margins, nearest }).map((figures) =>
      climb(model.stair, chanceOf(model.blend, figures)),
    );
    // Chances on one step of the stair are equal; the margin then says which comes first.
    const order = chances
      .map((chance, at) => ({ at, node: model.divisions[at] ?? "", chance }))
      .sort((a, b) => b.chance - a.chance || (margins[b.at] ?? 0) - (margins[a.at] ?? 0));
    const divisions = order.map(({ node, chance }) => ({ node, chance }));
    const below = (guesses: readonly CpvGuess[], level: CpvLevel) =>
      openNodes(guesses, tree[level], { model, row, near: near[level] });
    const groups = below(divisions.slice(0, openedDivisions), "group");
    return {
      divisions,
      groups: groups.slice(0, mostNodes),
      classes: below(groups.slice(0, openedGroups), "class").slice(0, mostNodes),
      said: order
        .filter(({ at, chance }) => chance >= (model.thresholds[at] ?? 1))
        .map(({ node }) => node),
      verdict: verdictOf(divisions, model.sureFrom),
    };
  };
}

const nothingSaid: CpvPrediction = {
  divisions: [],
  groups: [],
  classes: [],
  said: [],
  verdict: { kind: "no-text" },
};

function verdictOf(divisions: readonly CpvGuess[], sureFrom: number): CpvPrediction["verdict"] {
  const first = divisions[0];
  if (first && first.chance >= sureFrom) return { kind: "sure", division: first.node };
  return { kind: "which-of", divisions: divisions.slice(0, 3).map(({ node }) => node) };
}

type Below = {
  readonly model: CpvModel;
  readonly row: SparseRow;
  readonly near: NodeCosines;
};

/** Divides the chance of each node among those below it. */
function openNodes(
  guesses: readonly CpvGuess[],
  children: ReadonlyMap<string, readonly string[]>,
  { model, row, near }: Below,
): CpvGuess[] {
  return guesses
    .flatMap(({ node, chance }) => {
      const nodes = children.get(node) ?? [];
      const pack = model.below.get(node);
      const margins = pack ? marginsOf(row, pack) : new Float32Array();
      const weights = nodes.map((child) => {
        const margin = margins[pack?.nodes.indexOf(child) ?? -1] ?? -1;
        return Math.exp(sharpness.margins * margin + sharpness.nearest * near(child));
      });
      const sum = weights.reduce((total, weight) => total + weight, 0) || 1;
      return nodes.map((child, at) => ({
        node: child,
        chance: (chance * (weights[at] ?? 0)) / sum,
      }));
    })
    .sort((a, b) => b.chance - a.chance || (a.node < b.node ? -1 : 1));
}

/** For the level of groups: groups by division; for classes: classes by group. */
function nodesBelow(
  labels: readonly CpvLabel[],
): Readonly<Record<CpvLevel, ReadonlyMap<string, readonly string[]>>> {
  const collect = (upper: CpvLevel, lower: CpvLevel) => {
    const found = new Map<string, Set<string>>();
    for (const { code } of labels) {
      const node = cpvPart(code, lower);
      if (node.endsWith("0")) continue;
      const above = cpvPart(code, upper);
      found.set(above, (found.get(above) ?? new Set()).add(node));
    }
    return new Map([...found].map(([above, nodes]) => [above, [...nodes].sort()]));
  };
  return {
    division: new Map(),
    group: collect("division", "group"),
    class: collect("group", "class"),
  };
}
