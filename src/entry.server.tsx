import { createHash } from "node:crypto";
import { renderToString } from "react-dom/server";
import { type EntryContext, type RouterContextProvider, ServerRouter } from "react-router";
import { viewContext } from "#platform/request-context";

/** Pages are whole when they leave the server: nothing streams in later and nothing is hydrated. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  context: RouterContextProvider,
) {
  if (request.method === "HEAD") return new Response(null, { status, headers });
  const page = `<!doctype html>${renderToString(<ServerRouter context={routerContext} url={request.url} />)}`;
  headers.set("content-type", "text/html; charset=utf-8");
  const { nonce } = context.get(viewContext);
  // A page with a script carries a nonce of its own, so only pages without one are ever the same twice.
  if (status === 200 && !page.includes(nonce)) {
    const tag = `W/"${createHash("sha256").update(page).digest("base64url").slice(0, 27)}"`;
    headers.set("etag", tag);
    headers.append("vary", "Cookie, Accept-Language");
    if (!headers.has("cache-control")) headers.set("cache-control", "private, no-cache");
    if (request.headers.get("if-none-match") === tag) {
      return new Response(null, { status: 304, headers });
    }
  } else if (!headers.has("cache-control")) {
    headers.set("cache-control", "private, no-store");
  }
  return new Response(page, { status, headers });
}
