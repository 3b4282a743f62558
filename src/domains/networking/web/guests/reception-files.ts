import { readFile } from "node:fs/promises";
import { data, type LoaderFunctionArgs } from "react-router";
import { requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import { receptionWords } from "../../text/reception/index.ts";
import { openDoor } from "../../usecases/guests/reception.ts";
import { idIn, refusedPage } from "../refused-page.ts";

/**
 * The worker of the desk at the door, under an address from which it may serve that page and nothing outside
 * /bijeenkomsten/ (decision 30); and the manifest by which a phone puts the page on its first screen.
 */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const app = context.get(appContext);
  const { islands, language, address } = context.get(viewContext);
  if (new URL(request.url).pathname.endsWith(".js")) {
    const script = islands["reception-worker"];
    if (!script) throw data(null, { status: 404 });
    const content = await readFile(`${app.config.projectRoot}build/client${script}`, "utf8");
    return new Response(content, {
      headers: { "content-type": "text/javascript; charset=utf-8", "cache-control": "no-cache" },
    });
  }
  const actor = requirePerson(context, address);
  const id = idIn({ id: params.id ?? "" });
  const door = await openDoor(app, actor, id);
  if (isRefusal(door)) throw refusedPage(door);
  const { title } = receptionWords(language);
  const start = `/bijeenkomsten/${id}/onthaal`;
  const manifest = {
    name: `${title} – ${door.gathering.title}`,
    short_name: title,
    start_url: start,
    scope: start,
    display: "standalone",
    lang: language,
    icons: [{ src: "/icon.svg", sizes: "any", type: "image/svg+xml" }],
  };
  return new Response(JSON.stringify(manifest), {
    headers: { "content-type": "application/manifest+json", "cache-control": "private, no-store" },
  });
}
