import type { LoaderFunctionArgs } from "react-router";
import { actorOf } from "#access";
import { appContext, viewContext } from "#platform/request-context";
import { parseFilter } from "../rules/directory/filter-state.ts";
import type { Audience } from "../rules/directory/select-organisations.ts";
import { directoryWords } from "../text/directory/index.ts";
import { drawBoundaryTile } from "../usecases/directory/draw-boundaries.ts";
import { drawStaticMap } from "../usecases/directory/draw-static-map.ts";
import { drawTile, etagOf, type Tile } from "../usecases/directory/draw-tile.ts";

const tileType = "application/vnd.mapbox-vector-tile";

const addressOf = ({ z, x, y }: LoaderFunctionArgs["params"]) => ({
  z: Number(z),
  x: Number(x),
  y: Number(y),
});

/** Organisations of a filter on one tile; below /publiek only what is published. */
export async function answerPointTile(args: LoaderFunctionArgs, face: Audience): Promise<Response> {
  const { request, context, params } = args;
  const app = context.get(appContext);
  const state = parseFilter(new URL(request.url).searchParams);
  const tile = await drawTile(app, actorOf(context), state, addressOf(params), app.today(), face);
  return answerTile(request, tile, "private, no-cache");
}

/** Municipalities and neighbourhoods on one tile. */
export async function answerBoundaryTile(args: LoaderFunctionArgs): Promise<Response> {
  const tile = await drawBoundaryTile(args.context.get(appContext), addressOf(args.params));
  return answerTile(args.request, tile, "public, max-age=86400");
}

/** The map of a filter as one picture, for readers without script and for print. */
export async function answerStaticMap(args: LoaderFunctionArgs, face: Audience): Promise<Response> {
  const { request, context } = args;
  const app = context.get(appContext);
  const { language } = context.get(viewContext);
  const drawing = await drawStaticMap(
    app,
    actorOf(context),
    parseFilter(new URL(request.url).searchParams),
    {
      today: app.today(),
      language,
      title: directoryWords(language).map,
      face,
      width: 600,
      followsScreen: true,
    },
  );
  if (drawing.kind === "refused") return new Response(null, { status: 404 });
  return answer(request, drawing.svg, etagOf(drawing.svg), "image/svg+xml", "private, no-cache");
}

function answerTile(
  request: Request,
  tile: Tile | { readonly kind: "refused" },
  caching: string,
): Response {
  // Who may not see a map learns nothing about what is on it.
  if (tile.kind === "refused") return new Response(null, { status: 404 });
  return answer(request, tile.bytes as Uint8Array<ArrayBuffer>, tile.etag, tileType, caching);
}

function answer(
  request: Request,
  body: BodyInit,
  etag: string,
  type: string,
  caching: string,
): Response {
  const headers = { etag, "cache-control": caching, "content-type": type, vary: "Cookie" };
  return request.headers.get("if-none-match")?.includes(etag)
    ? new Response(null, { status: 304, headers })
    : new Response(body, { headers });
}
