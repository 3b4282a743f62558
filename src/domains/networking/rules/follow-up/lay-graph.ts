/** One organisation in the picture. */
export type GraphNode = {
  readonly key: string;
  readonly name: string;
  readonly isSocial: boolean;
};

export type GraphEdge = { readonly key: string; readonly left: string; readonly right: string };

export type PlacedNode = GraphNode & {
  readonly x: number;
  readonly y: number;
  /** Where its name begins or ends. */
  readonly anchor: "start" | "end";
  /** Turn of the name in degrees, clockwise. */
  readonly turn: number;
};

export type PlacedEdge<Edge extends GraphEdge> = Edge & {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  /** Point of the curve that pulls it inward. */
  readonly cx: number;
  readonly cy: number;
  /** Where a sign stands on the line. */
  readonly signX: number;
  readonly signY: number;
};

export type Graph<Edge extends GraphEdge> = {
  readonly shape: "two-sides" | "circle";
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge<Edge>[];
};

const rowHeight = 24;
const marginY = 20;
const nameWidth = 250;
const between = 340;
const sweeps = 8;

type Neighbours = ReadonlyMap<string, readonly string[]>;

function neighboursOf(edges: readonly GraphEdge[]): Neighbours {
  const known = new Map<string, string[]>();
  for (const { left, right } of edges) {
    known.set(left, [...(known.get(left) ?? []), right]);
    known.set(right, [...(known.get(right) ?? []), left]);
  }
  return known;
}

/** Sorted by the mean place of whom they met, which is what keeps lines from crossing; equals keep their order. */
function byNeighbours(
  nodes: readonly GraphNode[],
  others: readonly GraphNode[],
  neighbours: Neighbours,
): GraphNode[] {
  const place = new Map(others.map(({ key }, at) => [key, at / Math.max(1, others.length - 1)]));
  const mean = new Map(
    nodes.map(({ key }, at) => {
      const known = (neighbours.get(key) ?? []).flatMap((one) => place.get(one) ?? []);
      const own = at / Math.max(1, nodes.length - 1);
      return [key, known.length ? known.reduce((sum, one) => sum + one, 0) / known.length : own];
    }),
  );
  return [...nodes].sort((one, other) => (mean.get(one.key) ?? 0) - (mean.get(other.key) ?? 0));
}

/** How many pairs of lines cross when both sides stand in this order. */
export function countCrossings(
  left: readonly string[],
  right: readonly string[],
  edges: readonly GraphEdge[],
): number {
  const placeL = new Map(left.map((key, at) => [key, at]));
  const placeR = new Map(right.map((key, at) => [key, at]));
  const ends = edges.map((edge) => [placeL.get(edge.left) ?? 0, placeR.get(edge.right) ?? 0]);
  let crossings = 0;
  for (const [at, [l1 = 0, r1 = 0]] of ends.entries()) {
    for (const [l2 = 0, r2 = 0] of ends.slice(at + 1))
      if ((l1 - l2) * (r1 - r2) < 0) crossings += 1;
  }
  return crossings;
}

function orderSides(
  left: readonly GraphNode[],
  right: readonly GraphNode[],
  edges: readonly GraphEdge[],
): readonly [readonly GraphNode[], readonly GraphNode[]] {
  const neighbours = neighboursOf(edges);
  const keys = (nodes: readonly GraphNode[]) => nodes.map(({ key }) => key);
  let best = [left, right] as const;
  let fewest = countCrossings(keys(left), keys(right), edges);
  let [nowLeft, nowRight] = [left, right];
  for (let sweep = 0; sweep < sweeps && fewest > 0; sweep += 1) {
    nowRight = byNeighbours(nowRight, nowLeft, neighbours);
    nowLeft = byNeighbours(nowLeft, nowRight, neighbours);
    const crossings = countCrossings(keys(nowLeft), keys(nowRight), edges);
    if (crossings < fewest) {
      fewest = crossings;
      best = [nowLeft, nowRight];
    }
  }
  return best;
}

/**
 * Places for a picture of who met whom, in pixels. When everybody met somebody of the other side: two columns, in an
 * order in which few lines cross. Else a circle.
 * @param edges left and right are keys of nodes
 */
export function layGraph<Edge extends GraphEdge>(
  nodes: readonly GraphNode[],
  edges: readonly Edge[],
): Graph<Edge> {
  const social = new Set(nodes.filter(({ isSocial }) => isSocial).map(({ key }) => key));
  const crosses = edges.every(({ left, right }) => !social.has(left) && social.has(right));
  return crosses && edges.length > 0 ? twoSides(nodes, edges) : circle(nodes, edges);
}

function twoSides<Edge extends GraphEdge>(
  nodes: readonly GraphNode[],
  edges: readonly Edge[],
): Graph<Edge> {
  const [left, right] = orderSides(
    nodes.filter(({ isSocial }) => !isSocial),
    nodes.filter(({ isSocial }) => isSocial),
    edges,
  );
  const most = Math.max(left.length, right.length);
  const height = most * rowHeight + 2 * marginY;
  // The shorter column is spread over the height of the longer one.
  const column = (side: readonly GraphNode[], x: number, anchor: "start" | "end") =>
    side.map((node, at): PlacedNode => {
      const y = marginY + ((at + 0.5) * most * rowHeight) / side.length;
      return { ...node, x, y: round(y), anchor, turn: 0 };
    });
  const placed = [
    ...column(left, nameWidth, "end"),
    ...column(right, nameWidth + between, "start"),
  ];
  const at = new Map(placed.map((node) => [node.key, node]));
  const middle = nameWidth + between / 2;
  return {
    shape: "two-sides",
    width: 2 * nameWidth + between,
    height,
    nodes: placed,
    edges: edges.map((edge, index) => {
      // Signs stand on four lines of their own, so that they do not hide each other in the middle.
      const share = 0.3 + (index % 5) * 0.1;
      return place(edge, at, { x: middle, y: null }, share);
    }),
  };
}

const longestRadius = 420;

function circle<Edge extends GraphEdge>(
  nodes: readonly GraphNode[],
  edges: readonly Edge[],
): Graph<Edge> {
  const order = [...nodes].sort((one, other) => Number(one.isSocial) - Number(other.isSocial));
  const radius = Math.min(longestRadius, Math.max(130, (order.length * 22) / (2 * Math.PI)));
  const middle = radius + nameWidth;
  const placed = order.map((node, index): PlacedNode => {
    const angle = (2 * Math.PI * index) / Math.max(1, order.length) - Math.PI / 2;
    const isRight = Math.cos(angle) >= -1e-9;
    const degrees = (angle * 180) / Math.PI;
    return {
      ...node,
      x: round(middle + radius * Math.cos(angle)),
      y: round(middle + radius * Math.sin(angle)),
      anchor: isRight ? "start" : "end",
      turn: round(isRight ? degrees : degrees - 180),
    };
  });
  const at = new Map(placed.map((node) => [node.key, node]));
  return {
    shape: "circle",
    width: 2 * middle,
    height: 2 * middle,
    nodes: placed,
    edges: edges.map((edge) => place(edge, at, { x: middle, y: middle }, 0.5)),
  };
}

function place<Edge extends GraphEdge>(
  edge: Edge,
  at: ReadonlyMap<string, PlacedNode>,
  pull: { readonly x: number; readonly y: number | null },
  share: number,
): PlacedEdge<Edge> {
  const from = at.get(edge.left) ?? { x: 0, y: 0 };
  const to = at.get(edge.right) ?? { x: 0, y: 0 };
  const cx = pull.y === null ? pull.x : (from.x + to.x + 2 * pull.x) / 4;
  const cy = pull.y === null ? (from.y + to.y) / 2 : (from.y + to.y + 2 * pull.y) / 4;
  const on = (a: number, c: number, b: number) =>
    round((1 - share) ** 2 * a + 2 * share * (1 - share) * c + share ** 2 * b);
  return {
    ...edge,
    x1: from.x,
    y1: from.y,
    x2: to.x,
    y2: to.y,
    cx: round(cx),
    cy: round(cy),
    signX: on(from.x, cx, to.x),
    signY: on(from.y, cy, to.y),
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;
