import type { LoaderFunctionArgs } from "react-router";
import { actorOf } from "#access";
import { appContext, viewContext } from "#platform/request-context";
import { parseFilter } from "../rules/directory/filter-state.ts";
import type { Audience } from "../rules/directory/select-organisations.ts";
import { directoryWords } from "../text/directory/index.ts";
import { drawStaticMap } from "../usecases/directory/draw-static-map.ts";
import { etagOf } from "../usecases/directory/draw-tile.ts";

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
  const etag = etagOf(drawing.svg);
  const headers = { etag, "cache-control": "private, no-cache", vary: "Cookie" };
  return request.headers.get("if-none-match")?.includes(etag)
    ? new Response(null, { status: 304, headers })
    : new Response(drawing.svg, { headers: { ...headers, "content-type": "image/svg+xml" } });
}
