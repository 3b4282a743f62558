import { readFile } from "node:fs/promises";
import { data, type LoaderFunctionArgs } from "react-router";
import { appContext, viewContext } from "#platform/request-context";

/** The worker of the scan, under an address from which it may serve pages of one scan and nothing outside /scan/. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { projectRoot } = context.get(appContext).config;
  const script = context.get(viewContext).islands["scan-worker"];
  if (!script) throw data(null, { status: 404 });
  return new Response(await readFile(`${projectRoot}build/client${script}`, "utf8"), {
    headers: { "content-type": "text/javascript; charset=utf-8", "cache-control": "no-cache" },
  });
}
