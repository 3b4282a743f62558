import type { AskedData, DataAddress, DataAnswer } from "#access";
import { parseFilter } from "../rules/directory/filter-state.ts";
import type { Audience } from "../rules/directory/select-organisations.ts";
import { drawBoundaryTile } from "../usecases/directory/draw-boundaries.ts";
import { drawTile, type Tile } from "../usecases/directory/draw-tile.ts";
import { findPage } from "./load-directory.ts";

const ownCopy = { "cache-control": "private, no-cache", vary: "Cookie" };

/** Asked so often, a dozen for one look at the map, that the server answers them before any page. */
export const dataAddresses: readonly DataAddress[] = [
  { path: "/zoek.json", answer: (asked) => answerSearch(asked, "desk") },
  { path: "/publiek/zoek.json", answer: (asked) => answerSearch(asked, "public") },
  { path: "/tegels/:z/:x/:y.mvt", answer: (asked) => answerPointTile(asked, "desk") },
  { path: "/publiek/tegels/:z/:x/:y.mvt", answer: (asked) => answerPointTile(asked, "public") },
  { path: "/tegels/grenzen/:z/:x/:y.mvt", answer: answerBoundaryTile },
];

/** One page of a search as JSON, for whoever builds on the register: what the list shows. */
async function answerSearch(asked: AskedData, face: Audience): Promise<DataAnswer> {
  const { app, actor, language, query } = asked;
  const found = await findPage(app, actor, language, query, face);
  if (!found) return null;
  const { total, page, rows, readAs, filterQuery } = found.shown;
  return {
    body: JSON.stringify({ total, page, filter: filterQuery, readAs, organisations: rows }),
    headers: { ...ownCopy, "content-type": "application/json" },
  };
}

const addressOf = ({ z, x, y }: AskedData["params"]) => ({
  z: Number(z),
  x: Number(x),
  y: Number(y),
});

/** Organisations of a filter on one tile; for the public only what is published. */
async function answerPointTile(asked: AskedData, face: Audience): Promise<DataAnswer> {
  const { app, actor, params, query } = asked;
  const address = addressOf(params);
  return answerTile(
    await drawTile(app, actor, parseFilter(query), address, app.today(), face),
    ownCopy,
  );
}

/** Municipalities and neighbourhoods on one tile. */
async function answerBoundaryTile({ app, params }: AskedData): Promise<DataAnswer> {
  const caching = { "cache-control": "public, max-age=86400", vary: "Cookie" };
  return answerTile(await drawBoundaryTile(app, addressOf(params)), caching);
}

const answerTile = (
  tile: Tile | { readonly kind: "refused" },
  caching: Readonly<Record<string, string>>,
): DataAnswer =>
  tile.kind === "refused"
    ? null
    : {
        body: tile.bytes,
        headers: {
          ...caching,
          "content-type": "application/vnd.mapbox-vector-tile",
          etag: tile.etag,
        },
      };
