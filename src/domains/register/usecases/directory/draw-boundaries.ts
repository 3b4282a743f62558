import GeoJSONVT from "geojson-vt";
import type { Refusal } from "#kernel/refusal";
import type { Db } from "#platform/db";
import { listBoundaries, listMunicipalities } from "#territory";
import { isTile, type TileAddress } from "../../rules/map/cluster-tile.ts";
import { encodeTile, type TileFeature } from "../../rules/map/encode-tile.ts";
import { listNeighbourhoodBoundaries } from "../../store/neighbourhood-boundaries.ts";
import { etagOf, type Tile } from "./draw-tile.ts";

type Layers = { readonly municipalities: GeoJSONVT; readonly neighbourhoods: GeoJSONVT };

// Boundaries are reference facts: they change with a new version of the product, not while it runs.
const layersOf = new WeakMap<Db, Promise<Layers>>();

/** Neighbourhoods are too small to see on tiles before this zoom. */
const firstNeighbourhoodZoom = 10;

/**
 * Municipalities and neighbourhoods within one map tile; public facts, the same for everybody.
 * Layers `municipalities` (nis, name_nl, name_fr) and `neighbourhoods` (code, name).
 */
export async function drawBoundaryTile(
  app: { readonly db: Db },
  tile: TileAddress,
): Promise<Tile | Refusal<"no-such-tile">> {
  if (!isTile(tile)) return { kind: "refused", because: "no-such-tile" };
  const known = layersOf.get(app.db) ?? readLayers(app.db);
  layersOf.set(app.db, known);
  known.catch(() => layersOf.delete(app.db));
  const { municipalities, neighbourhoods } = await known;
  const { z, x, y } = tile;
  const bytes = encodeTile({
    municipalities: featuresOf(municipalities, tile),
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
    neighbourhoods: layer(
      neighbourhoods.map(({ code, name, nis, boundary }) => ({
        geometry: boundary,
        properties: { code, name, nis },
      })),
    ),
  };
}

type Shape = {
  readonly geometry: { readonly type: "MultiPolygon"; readonly coordinates: number[][][][] };
  readonly properties: Readonly<Record<string, string>>;
};

function layer(shapes: readonly Shape[]): GeoJSONVT {
  const features = shapes.map((shape) => ({ type: "Feature" as const, ...shape }));
  return new GeoJSONVT(
    { type: "FeatureCollection", features },
    { maxZoom: 17, extent: 4096, buffer: 64, tolerance: 3 },
  );
}
