import { clusterTile, deepestZoom, tileExtent } from "./cluster-tile.ts";
import { mercatorX, mercatorY, type PointSet } from "./point-set.ts";

/** west, south, east, north in degrees */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** A cluster at its place in the Web Mercator square, 0 to 1. */
export type PlacedCluster = {
  readonly x: number;
  readonly y: number;
  readonly count: number;
  readonly social: number;
  readonly positions: readonly number[];
};

/** Clusters of all tiles that touch `bounds`, for a drawing of `width` pixels. */
export function clustersInView(
  points: PointSet,
  bounds: Bounds,
  width: number,
  members: Uint8Array,
  isSocial: (position: number) => boolean,
): PlacedCluster[] {
  const [west, south, east, north] = bounds;
  const span = Math.max(1e-6, mercatorX(east) - mercatorX(west));
  // Tiles are drawn 512 pixels wide.
  const zoom = Math.round(Math.log2(width / (512 * span)));
  const z = Math.min(deepestZoom, Math.max(0, zoom));
  const tileAt = (share: number) => Math.min(2 ** z - 1, Math.max(0, Math.floor(share * 2 ** z)));
  const clusters: PlacedCluster[] = [];
  for (let x = tileAt(mercatorX(west)); x <= tileAt(mercatorX(east)); x++) {
    for (let y = tileAt(mercatorY(north)); y <= tileAt(mercatorY(south)); y++) {
      for (const cluster of clusterTile(points, { z, x, y }, members, isSocial)) {
        clusters.push({
          ...cluster,
          x: (x + cluster.x / tileExtent) / 2 ** z,
          y: (y + cluster.y / tileExtent) / 2 ** z,
        });
      }
    }
  }
  return clusters;
}
