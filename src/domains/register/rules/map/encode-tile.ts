import { fromGeojsonVt } from "@maplibre/vt-pbf";
import { tileExtent } from "./cluster-tile.ts";

/** One feature of a tile, already in the tile's own units (4096 across). */
export type TileFeature = {
  readonly id?: number;
  /** 1 point, 2 line, 3 polygon. */
  readonly type: 1 | 2 | 3;
  readonly geometry: readonly (readonly number[])[] | readonly (readonly (readonly number[])[])[];
  readonly tags: Readonly<Record<string, string | number | boolean>>;
};

/** Layers as a Mapbox Vector Tile, version 2. */
export function encodeTile(layers: Readonly<Record<string, readonly TileFeature[]>>): Uint8Array {
  const asTiles = Object.fromEntries(
    Object.entries(layers).map(([name, features]) => [name, { features }]),
  );
  return fromGeojsonVt(asTiles as unknown as Parameters<typeof fromGeojsonVt>[0], {
    version: 2,
    extent: tileExtent,
  });
}
