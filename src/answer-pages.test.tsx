import type { Server } from "node:http";
import express from "express";
import {
  data,
  isRouteErrorResponse,
  Outlet,
  RouterContextProvider,
  redirect,
  type ServerBuild,
  useLoaderData,
  useRouteError,
} from "react-router";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Log } from "#platform/log";
import { type View, viewContext } from "#platform/request-context";
import { answerPages } from "./answer-pages.tsx";

const nonce = "a-nonce-of-this-answer";
const faults: string[] = [];
const log = { info: () => undefined, error: (said: string) => faults.push(said) } as unknown as Log;

function Layout({ children }: { readonly children: React.ReactNode }) {
  return <html lang="nl">{children}</html>;
}
function Fault() {
  const error = useRouteError();
  return <p>{`fault ${isRouteErrorResponse(error) ? error.status : "unknown"}`}</p>;
}
function Said() {
  return <p>{String(useLoaderData())}</p>;
}
function Broken(): never {
  throw new Error("this page cannot be drawn");
}

const route = (id: string, path: string, module: object) => ({
  id,
  path,
  parentId: "root",
  module,
});
const build = {
  routes: Object.fromEntries(
    [
      { id: "root", path: "", module: { Layout, default: Outlet, ErrorBoundary: Fault } },
      route("page", "page", { default: Said, loader: () => "read" }),
      route("scripted", "scripted", { default: Said, loader: () => nonce }),
      route("typed", "typed", {
        default: Said,
        loader: () => "empty form",
        action: async ({ request }: { request: Request }) =>
          redirect(`/page?name=${(await request.formData()).get("name")}`, {
            headers: { "set-cookie": "flash=saved" },
          }),
      }),
      route("missing", "missing", {
        default: Said,
        loader: () => {
          throw data(null, { status: 404 });
        },
      }),
      route("bug", "bug", {
        default: Said,
        loader: () => {
          throw new Error("the disk is full");
        },
      }),
      route("secret", "secret", {
        default: Said,
        headers: () => ({ "x-robots-tag": "noindex", "cache-control": "private, no-store" }),
        loader: () => data("told to one", { status: 200 }),
      }),
      route("broken", "broken", { default: Broken }),
      route("file", "file/:name.txt", {
        loader: ({ params }: { params: { name: string } }) =>
          new Response(`text of ${params.name}`, { headers: { "content-type": "text/plain" } }),
      }),
      route("rest", "rest/*", {
        loader: ({ params }: { params: Record<string, string> }) => new Response(params["*"]),
      }),
      route("noFile", "no-file", {
        loader: () => {
          throw data(null, { status: 403 });
        },
      }),
    ].map((one) => [one.id, one]),
  ),
} as unknown as ServerBuild;

let server: Server;
beforeEach(async () => {
  faults.length = 0;
  const web = express();
  answerPages(web, build, log, async () => {
    const context = new RouterContextProvider();
    context.set(viewContext, { nonce } as View);
    return context;
  });
  await new Promise<void>((done) => {
    server = web.listen(0, "127.0.0.1", () => done());
  });
});
afterEach(() => server.close());

function ask(path: string, init: RequestInit = {}) {
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return fetch(`http://127.0.0.1:${port}${path}`, { redirect: "manual", ...init });
}

test("a page leaves whole, without the data a second time and without any script", async () => {
  const answer = await ask("/page");
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(await answer.text()).toBe(
    '<!doctype html><html lang="nl"><head></head><p>read</p></html>',
  );
});

test("who has the same page already gets it unsent; a page with a nonce is never kept", async () => {
  const first = await ask("/page");
  const etag = first.headers.get("etag") ?? "";
  expect(first.headers.get("cache-control")).toBe("private, no-cache");
  expect(first.headers.get("vary")).toContain("Cookie");
  expect((await ask("/page", { headers: { "if-none-match": etag } })).status).toBe(304);
  const scripted = await ask("/scripted");
  expect(scripted.headers.get("etag")).toBeNull();
  expect(scripted.headers.get("cache-control")).toBe("private, no-store");
});

test("a page may ask for headers of its own, which come before ours", async () => {
  const answer = await ask("/secret");
  expect(answer.headers.get("x-robots-tag")).toBe("noindex");
  expect(answer.headers.get("cache-control")).toBe("private, no-store");
  expect((await ask("/page")).headers.get("x-robots-tag")).toBeNull();
});

test("a form is read by the action, which may send on and leave a cookie", async () => {
  const body = new URLSearchParams({ name: "Lena" });
  const answer = await ask("/typed", { method: "POST", body });
  expect(answer.status).toBe(302);
  expect(answer.headers.get("location")).toBe("/page?name=Lena");
  expect(answer.headers.getSetCookie()).toEqual(["flash=saved"]);
  expect((await ask("/page", { method: "POST", body })).status).toBe(405);
});

test("what a page refuses has its status; what breaks is 500, told to the log and not to the reader", async () => {
  const missing = await ask("/missing");
  expect([missing.status, await missing.text()]).toEqual([
    404,
    expect.stringContaining("fault 404"),
  ]);
  expect((await ask("/nowhere")).status).toBe(404);
  expect(faults).toEqual([]);
  for (const path of ["/bug", "/broken"]) {
    const answer = await ask(path);
    const text = await answer.text();
    expect([path, answer.status]).toEqual([path, 500]);
    expect(text).toContain("fault");
    expect(text).not.toContain("disk");
  }
  expect(faults).toHaveLength(2);
});

test("a route without a page answers what it returns, also for the rest of an address", async () => {
  const file = await ask("/file/list.txt");
  expect(file.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  expect(await file.text()).toBe("text of list");
  expect(await (await ask("/rest/a/b")).text()).toBe("a/b");
  expect(await (await ask("/file/list.txt", { method: "HEAD" })).text()).toBe("");
  expect((await ask("/no-file")).status).toBe(403);
  expect((await ask("/no-file", { method: "POST" })).status).toBe(405);
});

test("there is no second address with the data of a page", async () => {
  expect((await ask("/page.data")).status).toBe(404);
  expect((await ask("/__manifest")).status).toBe(404);
});
