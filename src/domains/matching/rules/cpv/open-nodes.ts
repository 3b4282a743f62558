import type { SparseRow } from "../text/weigh-features.ts";
import { type CpvLevel, cpvPart } from "./cpv-code.ts";
import type { CpvLines } from "./cpv-model.ts";
import { marginsOf } from "./line-pack.ts";
import type { CpvGuess } from "./predict-cpv.ts";

/** Divides the chance of each node among those below it, likeliest first. */
export type NodeOpener = (
  guesses: readonly CpvGuess[],
  row: SparseRow | null,
  near: Float32Array,
) => CpvGuess[];

/** How sharply lines and nearest labels divide a node among what is below it. */
const sharpness = { margins: 3, nearest: 6 } as const;
/** Of a node that no line was learned for. */
const noMargin = -1;

/**
 * @param nodes all nodes of a level, in the order of the cosines that will be handed in
 * @param upper the level above it
 */
export function nodeOpener(
  nodes: readonly string[],
  upper: CpvLevel,
  lines: CpvLines | null,
): NodeOpener {
  const children = childrenOf(nodes, upper);
  return (guesses, row, near) =>
    guesses
      .flatMap(({ node, chance }) => {
        const below = children.get(node) ?? [];
        const pack = row && lines?.below.get(node);
        const margins = pack && marginsOf(row, pack);
        const weights = below.map(({ digits, place }) => {
          const margin = margins ? (margins[pack.nodes.indexOf(digits)] ?? noMargin) : 0;
          return Math.exp(sharpness.margins * margin + sharpness.nearest * (near[place] ?? 0));
        });
        const sum = weights.reduce((total, weight) => total + weight, 0) || 1;
        return below.map(({ digits }, at) => ({
          node: digits,
          chance: (chance * (weights[at] ?? 0)) / sum,
        }));
      })
      .sort((a, b) => b.chance - a.chance || (a.node < b.node ? -1 : 1));
}

type Child = { readonly digits: string; readonly place: number };

/** A node that ends in 0 is the wider one once more. */
function childrenOf(nodes: readonly string[], upper: CpvLevel): ReadonlyMap<string, Child[]> {
  const children = new Map<string, Child[]>();
  nodes.forEach((digits, place) => {
    if (digits.endsWith("0")) return;
    const above = cpvPart(digits, upper);
    const there = children.get(above);
    if (there) there.push({ digits, place });
    else children.set(above, [{ digits, place }]);
  });
  return children;
}
