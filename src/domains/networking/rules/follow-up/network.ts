import type { Day } from "#kernel/day";
import type { GraphEdge, GraphNode } from "./lay-graph.ts";
import type { MetPair, PairEnd } from "./pair.ts";
import { rankOf } from "./pair-filter.ts";
import { settledOf } from "./totals.ts";

/** Two organisations and all their meetings, over gatherings. */
export type Acquaintance = GraphEdge & {
  readonly leftName: string;
  readonly rightName: string;
  readonly times: number;
  readonly lastOn: Day;
  /** The meeting from which most came. */
  readonly best: MetPair;
  readonly cents: number;
};

export type Network = {
  readonly nodes: readonly (GraphNode & { readonly meetings: number; readonly fruitful: number })[];
  readonly edges: readonly Acquaintance[];
};

/** An organisation of the register is itself everywhere; another is known by its name. */
export const keyOf = ({ organisationId, name }: Pick<PairEnd, "organisationId" | "name">): string =>
  organisationId ?? `name:${name.trim().toLowerCase()}`;

/** Who met whom, one line for two organisations however often they met. */
export function networkOf(pairs: readonly MetPair[]): Network {
  const nodes = new Map<string, Network["nodes"][number]>();
  const edges = new Map<string, Acquaintance>();
  for (const pair of pairs) {
    const [left, right] = [keyOf(pair.left), keyOf(pair.right)];
    if (left === right) continue;
    const fruitful = settledOf(pair).outcomes.length > 0 ? 1 : 0;
    for (const [key, end] of [[left, pair.left] as const, [right, pair.right] as const]) {
      const known = nodes.get(key);
      nodes.set(key, {
        key,
        name: known?.name ?? end.name,
        isSocial: known?.isSocial || end.side === "social",
        meetings: (known?.meetings ?? 0) + 1,
        fruitful: (known?.fruitful ?? 0) + fruitful,
      });
    }
    const turned = edges.has(`${right} ${left}`);
    const key = turned ? `${right} ${left}` : `${left} ${right}`;
    const known = edges.get(key);
    edges.set(key, {
      key,
      left: turned ? right : left,
      right: turned ? left : right,
      leftName: known?.leftName ?? pair.left.name,
      rightName: known?.rightName ?? pair.right.name,
      times: (known?.times ?? 0) + 1,
      lastOn: known && known.lastOn > pair.metOn ? known.lastOn : pair.metOn,
      best: known && rankOf(known.best) >= rankOf(pair) ? known.best : pair,
      cents: (known?.cents ?? 0) + (pair.cents ?? 0),
    });
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()] };
}

/** Whom one organisation met, and nobody else. */
export const around = (pairs: readonly MetPair[], key: string): readonly MetPair[] =>
  pairs.filter(({ left, right }) => keyOf(left) === key || keyOf(right) === key);

/** Only those who met most, with the lines between them: what still can be read. */
export function busiest({ nodes, edges }: Network, most: number): Network {
  const kept = [...nodes].sort((one, other) => other.meetings - one.meetings).slice(0, most);
  const keys = new Set(kept.map(({ key }) => key));
  return {
    nodes: nodes.filter(({ key }) => keys.has(key)),
    edges: edges.filter(({ left, right }) => keys.has(left) && keys.has(right)),
  };
}

export type NeverMet = {
  readonly left: string;
  readonly right: string;
  /** Meetings of the two with others from which something came. */
  readonly fruitful: number;
};

/** How often one organisation is suggested: else one busy firm fills the list. */
const mostEach = 2;

/** Pairs over the two sides that never met, those first whose other meetings led to most. */
export function neverMetOf({ nodes, edges }: Network, most: number): readonly NeverMet[] {
  const met = new Set(edges.flatMap(({ left, right }) => [`${left} ${right}`, `${right} ${left}`]));
  const candidates = nodes
    .filter(({ isSocial }) => !isSocial)
    .flatMap((left) =>
      nodes
        .filter(({ isSocial, key }) => isSocial && !met.has(`${left.key} ${key}`))
        .map((right) => ({ left, right, fruitful: left.fruitful + right.fruitful })),
    )
    .sort((one, other) => other.fruitful - one.fruitful);
  const times = new Map<string, number>();
  const chosen: NeverMet[] = [];
  for (const { left, right, fruitful } of candidates) {
    if (chosen.length >= most) break;
    const isFull = [left.key, right.key].some((key) => (times.get(key) ?? 0) >= mostEach);
    if (isFull) continue;
    for (const key of [left.key, right.key]) times.set(key, (times.get(key) ?? 0) + 1);
    chosen.push({ left: left.name, right: right.name, fruitful });
  }
  return chosen;
}
