import GeoJSONVT from "geojson-vt";
import type { Refusal } from "#kernel/refusal";
import type { Db } from "#platform/db";
import { listBoundaries, listMunicipalities } from "#territory";
import { isTile, type TileAddress } from "../../rules/map/cluster-tile.ts";
import { encodeTile, type TileFeature } from "../../rules/map/encode-tile.ts";
import { listNeighbourhoodBoundaries } from "../../store/neighbourhood-boundaries.ts";
import { etagOf, type Tile } from "./draw-tile.ts";

type Layers = {
  readonly municipalities: GeoJSONVT;
  readonly names: GeoJSONVT;
  readonly neighbourhoods: GeoJSONVT;
};

// Boundaries are reference facts: they change with a new version of the product, not while it runs.
const layersOf = new WeakMap<Db, Promise<Layers>>();

/** Neighbourhoods are too small to see on tiles before this zoom. */
const firstNeighbourhoodZoom = 10;

/**
 * Municipalities and neighbourhoods within one map tile; public facts, the same for everybody.
 * Layers `municipalities` (areas) and `names` (one point each), both with nis, name_nl, name_fr, and `neighbourhoods` (code, name).
 */
export async function drawBoundaryTile(
  app: { readonly db: Db },
  tile: TileAddress,
): Promise<Tile | Refusal<"no-such-tile">> {
  if (!isTile(tile)) return { kind: "refused", because: "no-such-tile" };
  const known = layersOf.get(app.db) ?? readLayers(app.db);
  layersOf.set(app.db, known);
  known.catch(() => layersOf.delete(app.db));
  const { municipalities, names, neighbourhoods } = await known;
  const { z, x, y } = tile;
  const bytes = encodeTile({
    municipalities: featuresOf(municipalities, tile),
    names: featuresOf(names, tile),
    ...(z >= firstNeighbourhoodZoom
      ? { neighbourhoods: (neighbourhoods.getTile(z, x, y)?.features ?? []) as TileFeature[] }
      : {}),
  });
  return { kind: "tile", bytes, etag: etagOf(bytes) };
}

const featuresOf = (layer: GeoJSONVT, { z, x, y }: TileAddress): TileFeature[] =>
  (layer.getTile(z, x, y)?.features ?? []) as TileFeature[];

async function readLayers(db: Db): Promise<Layers> {
  const [boundaries, municipalities, neighbourhoods] = await Promise.all([
    listBoundaries(db),
    listMunicipalities(db),
    listNeighbourhoodBoundaries(db),
  ]);
  return {
    municipalities: layer(
      municipalities.flatMap(({ nis, nameNl, nameFr }) => {
        const geometry = boundaries.get(nis);
        return geometry
          ? [{ geometry, properties: { nis, name_nl: nameNl, name_fr: nameFr } }]
          : [];
      }),
    ),
    names: layer(
      municipalities.map(({ nis, nameNl, nameFr, lon, lat }) => ({
        geometry: { type: "Point", coordinates: [lon, lat] },
        properties: { nis, name_nl: nameNl, name_fr: nameFr },
      })),
      // Without overlap a name stands in one tile only, so it is never written twice.
      0,
    ),
    neighbourhoods: layer(
      neighbourhoods.map(({ code, name, nis, boundary }) => ({
        geometry: boundary,
        properties: { code, name, nis },
      })),
    ),
  };
}

type Shape = {
  readonly geometry:
    | { readonly type: "MultiPolygon"; readonly coordinates: number[][][][] }
    | { readonly type: "Point"; readonly coordinates: number[] };
  readonly properties: Readonly<Record<string, string>>;
};

/** @param buffer units that a tile reaches over its edge, so that lines join without a seam */
function layer(shapes: readonly Shape[], buffer = 64): GeoJSONVT {
  const features = shapes.map((shape) => ({ type: "Feature" as const, ...shape }));
  return new GeoJSONVT(
    { type: "FeatureCollection", features },
    { maxZoom: 17, extent: 4096, buffer, tolerance: 3 },
  );
}
