import { createHash } from "node:crypto";
import { writeReadableStreamToWritable } from "@react-router/node";
import compression from "compression";
import type { Response as Answer, Request as Asked, Express } from "express";
import { createElement, type ReactNode } from "react";
import { renderToString } from "react-dom/server";
import {
  createStaticHandler,
  createStaticRouter,
  type HeadersFunction,
  isRouteErrorResponse,
  matchRoutes,
  type RouteObject,
  type RouterContextProvider,
  type ServerBuild,
  type StaticHandlerContext,
  StaticRouterProvider,
} from "react-router";
import { isAppError } from "#kernel/app-error";
import type { Log } from "#platform/log";
import { viewContext } from "#platform/request-context";
import { type BodyHandle, mostFormBytes, requestOf } from "./request-of.ts";

type ServerRoute = NonNullable<ServerBuild["routes"][string]>;
type Pages = {
  readonly routes: RouteObject[];
  readonly headers: ReadonlyMap<string, HeadersFunction | Readonly<Record<string, string>>>;
};
type Open = (request: Asked, response: Answer) => Promise<RouterContextProvider>;

/**
 * Answers every address of the routes: with the page, whole when it leaves and never hydrated, or with what
 * a route without a page returns. React Router matches, loads and renders; what it would do for a browser
 * that takes a page over (all data a second time, a manifest of scripts) is not done.
 * @param open makes the context a request's loaders and actions are given
 */
export function answerPages(web: Express, build: ServerBuild, log: Log, open: Open): void {
  const all = Object.values(build.routes).filter((route) => route !== undefined);
  const routes = routesBelow(all, undefined);
  const pages: Pages = {
    routes,
    headers: new Map(
      all.flatMap(({ id, module }) => (module.headers ? [[id, module.headers]] : [])),
    ),
  };
  const handler = createStaticHandler(routes);
  const fault = (error: unknown, request: Asked) =>
    log.error("a page could not be made", {
      path: request.path,
      fault: error instanceof Error ? error.stack : String(error),
    });
  for (const { id, path, module, parentId } of all) {
    if (module.default || parentId !== "root" || !path) continue;
    // Express wants a name for the rest of an address; React Router reads it by itself.
    web.all(`/${path.replace(/\*$/, "*rest")}`, compression(), async (request, response) => {
      const requestContext = await open(request, response);
      const { asked, isTooLarge } = requestOf(request, response, mostBytesOf(module.handle));
      try {
        const given = await handler.queryRoute(asked, { routeId: id, requestContext });
        await sendResponse(response, given);
      } catch (error) {
        if (response.destroyed) return;
        const refusal = isTooLarge() ? 413 : refusalOfBody(error);
        if (refusal) return void response.status(refusal).end();
        if (error instanceof Response) return sendResponse(response, error);
        if (!isRouteErrorResponse(error)) fault(error, request);
        response.status(isRouteErrorResponse(error) ? error.status : 500).end();
      }
    });
  }
  web.use(async (request, response) => {
    const requestContext = await open(request, response);
    const [{ route } = {}] = matchRoutes(routes, request.path)?.reverse() ?? [];
    const { asked, isTooLarge } = requestOf(request, response, mostBytesOf(route?.handle));
    let result: StaticHandlerContext | Response;
    try {
      result = await handler.query(asked, { requestContext });
    } catch (error) {
      // Who went away waits for no page.
      if (response.destroyed) return;
      throw error;
    }
    if (result instanceof Response) return sendResponse(response, result);
    const [broken] = Object.values(result.errors ?? {});
    const refusal = isTooLarge() ? 413 : refusalOfBody(broken);
    if (refusal) result = refusedAs(refusal, result);
    for (const error of Object.values(result.errors ?? {})) {
      if (!isRouteErrorResponse(error)) fault(error, request);
    }
    const { nonce } = requestContext.get(viewContext);
    try {
      sendPage(request, response, result, pages, nonce);
    } catch (error) {
      fault(error, request);
      const broken = { ...result, statusCode: 500, errors: { root: error } };
      sendPage(request, response, broken, pages, nonce);
    }
  });
}

const mostBytesOf = (handle: unknown): number =>
  (handle as BodyHandle | undefined)?.mostBodyBytes ?? mostFormBytes;

/** The status for who sent what cannot be read; null when the fault is not in what they sent. */
function refusalOfBody(error: unknown): 400 | 413 | null {
  if (isAppError(error, "upload.not-a-form")) return 400;
  return isAppError(error, "upload.field-too-large") ? 413 : null;
}

/** The same page with that reason, in the frame where its own fault would stand. */
function refusedAs(status: 400 | 413, result: StaticHandlerContext): StaticHandlerContext {
  const refusal = { status, statusText: "", internal: true, data: null };
  const boundary = Object.keys(result.errors ?? {})[0] ?? "root";
  return { ...result, statusCode: status, errors: { [boundary]: refusal } };
}

/** The routes as React Router's own handler takes them, from what the build knows of each. */
function routesBelow(all: readonly ServerRoute[], parentId: string | undefined): RouteObject[] {
  return all
    .filter((route) => route.parentId === parentId)
    .map(({ id, path, index, caseSensitive, module }): RouteObject => {
      const { loader, action, handle, Layout } = module;
      const inLayout = (page: ReactNode) => (Layout ? createElement(Layout, null, page) : page);
      const shared = {
        id,
        ...(path === undefined ? {} : { path }),
        ...(caseSensitive === undefined ? {} : { caseSensitive }),
        ...(loader ? { loader } : {}),
        ...(action ? { action } : {}),
        handle,
        ...(module.default ? { element: inLayout(createElement(module.default)) } : {}),
        ...(module.ErrorBoundary
          ? { errorElement: inLayout(createElement(module.ErrorBoundary as never)) }
          : {}),
      } as RouteObject;
      return index
        ? ({ ...shared, index: true } as RouteObject)
        : ({ ...shared, children: routesBelow(all, id) } as RouteObject);
    });
}

function sendPage(
  request: Asked,
  response: Answer,
  context: StaticHandlerContext,
  { routes, headers }: Pages,
  nonce: string,
): void {
  const router = createStaticRouter(routes, context);
  const html = renderToString(
    <StaticRouterProvider router={router} context={context} hydrate={false} />,
  );
  const page = `<!doctype html>${html}`;
  for (const headers of [
    ...Object.values(context.actionHeaders),
    ...Object.values(context.loaderHeaders),
  ]) {
    for (const cookie of headers.getSetCookie()) response.append("set-cookie", cookie);
  }
  for (const [name, value] of pageHeaders(context, headers)) response.setHeader(name, value);
  response.status(context.statusCode).setHeader("content-type", "text/html; charset=utf-8");
  // A page with a script carries a nonce of its own, so only pages without one are ever the same twice.
  if (context.statusCode !== 200 || page.includes(nonce)) {
    if (!response.hasHeader("cache-control")) {
      response.setHeader("cache-control", "private, no-store");
    }
    response.end(page);
    return;
  }
  const tag = `W/"${createHash("sha256").update(page).digest("base64url").slice(0, 27)}"`;
  if (!response.hasHeader("cache-control")) {
    response.setHeader("cache-control", "private, no-cache");
  }
  response.setHeader("etag", tag).append("vary", "Cookie, Accept-Language");
  if (request.get("if-none-match") === tag) response.status(304).end();
  else response.end(page);
}

/** What the pages of an address ask to be sent with (`export const headers`), the innermost last. */
function pageHeaders(context: StaticHandlerContext, headers: Pages["headers"]): Headers {
  return context.matches.reduce((parentHeaders, { route: { id } }) => {
    const own = headers.get(id);
    if (!own) return parentHeaders;
    const loaderHeaders = context.loaderHeaders[id] ?? new Headers();
    const actionHeaders = context.actionHeaders[id] ?? new Headers();
    const from = { parentHeaders, loaderHeaders, actionHeaders, errorHeaders: undefined };
    const given = typeof own === "function" ? own(from) : own;
    const all = new Headers(parentHeaders);
    for (const [name, value] of new Headers(given)) all.set(name, value);
    return all;
  }, new Headers());
}

async function sendResponse(response: Answer, given: Response): Promise<void> {
  response.status(given.status);
  for (const [name, value] of given.headers) response.append(name, value);
  if (given.body && response.req.method !== "HEAD") {
    await writeReadableStreamToWritable(given.body, response);
  } else response.end();
}
