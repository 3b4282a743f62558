import { finestLevel, type PointSet, zOrder } from "./point-set.ts";

export type TileAddress = { readonly z: number; readonly x: number; readonly y: number };

/** Deepest tiles served; the map enlarges these for closer views. */
export const deepestZoom = 17;

/** Units across a tile, as the vector tile format counts them. */
export const tileExtent = 4096;

/** Dots that are drawn as one, or a single dot. */
export type Cluster = {
  /** Units of the tile, from its north-west corner. */
  readonly x: number;
  readonly y: number;
  /** Places in it. */
  readonly count: number;
  /** Those of social enterprises. */
  readonly social: number;
  /** Positions of organisations in the snapshot: the first few, once each. */
  readonly positions: readonly number[];
  /** Do all lie on the very same spot, so that no zoom will part them? */
  readonly isOneSpot: boolean;
};

type Growing = {
  cell: number;
  sumX: number;
  sumY: number;
  count: number;
  social: number;
  positions: number[];
  west: number;
  east: number;
  north: number;
  south: number;
};

const mostNamed = 8;
/** Levels between a tile and its cells: on a tile of 512 pixels a cell is 64 wide, a large thumb. */
const cellLevels = 3;
/** Clusters nearer than this are joined: about 40 pixels, the width of a cluster's circle. */
const nearest = tileExtent / 13;
const sameSpot = 1e-7;

export const isTile = ({ z, x, y }: TileAddress): boolean =>
  [z, x, y].every(Number.isInteger) &&
  z >= 0 &&
  z <= deepestZoom &&
  x >= 0 &&
  y >= 0 &&
  x < 2 ** z &&
  y < 2 ** z;

/**
 * Dots and clusters of one tile: one pass over the points that lie in it, without anything prepared per
 * zoom, so that every filter can have its own map.
 * @param members  1 for each organisation that is selected, by position
 * @param isSocial is this organisation a social enterprise?
 */
export function clusterTile(
  points: PointSet,
  tile: TileAddress,
  members: Uint8Array,
  isSocial: (position: number) => boolean,
): Cluster[] {
  const span = 4 ** (finestLevel - tile.z);
  const first = zOrder(...cornerOf(tile));
  const start = lowerBound(points.codes, first);
  const end = lowerBound(points.codes, first + span);
  // Points on one spot cannot be parted; from here on every other point stands alone.
  const level = tile.z >= deepestZoom ? finestLevel : Math.min(finestLevel, tile.z + cellLevels);
  const cellSpan = 4 ** (finestLevel - level);
  const cells: Growing[] = [];
  let current: Growing | undefined;
  for (let at = start; at < end; at++) {
    const position = points.positions[at] ?? 0;
    if (members[position] !== 1) continue;
    const cell = Math.floor((points.codes[at] ?? 0) / cellSpan);
    if (current?.cell !== cell) {
      current = startCluster(cell);
      cells.push(current);
    }
    grow(current, points.x[at] ?? 0, points.y[at] ?? 0, position, isSocial(position));
  }
  return join(cells, tile).map((cluster) => finish(cluster, tile));
}

const cornerOf = ({ z, x, y }: TileAddress): [number, number] => {
  const cells = 2 ** (finestLevel - z);
  return [x * cells, y * cells];
};

function lowerBound(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

const startCluster = (cell: number): Growing => ({
  cell,
  sumX: 0,
  sumY: 0,
  count: 0,
  social: 0,
  positions: [],
  west: 1,
  east: 0,
  north: 1,
  south: 0,
});

function grow(cluster: Growing, x: number, y: number, position: number, social: boolean): void {
  cluster.sumX += x;
  cluster.sumY += y;
  cluster.count++;
  if (social) cluster.social++;
  if (x < cluster.west) cluster.west = x;
  if (x > cluster.east) cluster.east = x;
  if (y < cluster.north) cluster.north = y;
  if (y > cluster.south) cluster.south = y;
  if (cluster.positions.length < mostNamed && !cluster.positions.includes(position)) {
    cluster.positions.push(position);
  }
}

/** Joins clusters of a tile that would be drawn over each other: the largest first takes its neighbours. */
function join(cells: Growing[], { z }: TileAddress): Growing[] {
  if (z >= deepestZoom || cells.length < 2) return cells;
  const scale = 2 ** z * tileExtent;
  const bySize = [...cells].sort((a, b) => b.count - a.count || a.cell - b.cell);
  const kept: Growing[] = [];
  for (const cluster of bySize) {
    const [x, y] = [cluster.sumX / cluster.count, cluster.sumY / cluster.count];
    const near = kept.find(
      (other) =>
        Math.hypot(other.sumX / other.count - x, other.sumY / other.count - y) * scale < nearest,
    );
    if (near) absorb(near, cluster);
    else kept.push(cluster);
  }
  return kept;
}

function absorb(into: Growing, other: Growing): void {
  into.sumX += other.sumX;
  into.sumY += other.sumY;
  into.count += other.count;
  into.social += other.social;
  into.west = Math.min(into.west, other.west);
  into.east = Math.max(into.east, other.east);
  into.north = Math.min(into.north, other.north);
  into.south = Math.max(into.south, other.south);
  into.positions = [...new Set([...into.positions, ...other.positions])].slice(0, mostNamed);
}

function finish(cluster: Growing, { z, x, y }: TileAddress): Cluster {
  const inTile = (share: number, corner: number) =>
    Math.round((share * 2 ** z - corner) * tileExtent);
  return {
    x: inTile(cluster.sumX / cluster.count, x),
    y: inTile(cluster.sumY / cluster.count, y),
    count: cluster.count,
    social: cluster.social,
    positions: cluster.positions,
    isOneSpot: cluster.east - cluster.west < sameSpot && cluster.south - cluster.north < sameSpot,
  };
}
