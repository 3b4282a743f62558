import type { Server } from "node:http";
import express from "express";
import {
  data,
  isRouteErrorResponse,
  Outlet,
  RouterContextProvider,
  redirect,
  type ServerBuild,
  useActionData,
  useLoaderData,
  useRouteError,
} from "react-router";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Log } from "#platform/log";
import { receiveUpload } from "#platform/receive-upload";
import { type View, viewContext } from "#platform/request-context";
import { answerPages } from "./answer-pages.tsx";
import { mostFormBytes } from "./request-of.ts";

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
  const [answered, loaded] = [useActionData(), useLoaderData()];
  return <p>{String(answered ?? loaded)}</p>;
}
function Broken(): never {
  throw new Error("this page cannot be drawn");
}

const countBytes = async ({ request }: { request: Request }) =>
  (await request.arrayBuffer()).byteLength;
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
      route("uploaded", "uploaded", {
        default: Said,
        action: ({ request }: { request: Request }) =>
          receiveUpload(request, async () => undefined),
      }),
      route("hook", "hook", {
        action: async ({ request }: { request: Request }) =>
          new Response([...(await request.formData()).keys()].join()),
      }),
      route("counted", "counted", { default: Said, action: countBytes }),
      route("files", "files", {
        default: Said,
        handle: { mostBodyBytes: 3 * mostFormBytes },
        action: countBytes,
      }),
      route("unread", "unread", {
        default: Said,
        loader: () => "read",
        action: () => data("not needed", { status: 422 }),
      }),
      route("taken", "taken", {
        action: async ({ request }: { request: Request }) => new Response(await request.text()),
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

test("a body that is no form is refused in words, and is no fault of ours", async () => {
  for (const [type, body] of [
    ["application/json", '{"name":"Lena"}'],
    ["text/plain", "name=Lena"],
    ["multipart/form-data", "name=Lena"],
    ["multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; na"],
    ["", "name=Lena"],
  ] as const) {
    const sent = new TextEncoder().encode(body);
    const headers: HeadersInit = type ? { "content-type": type } : {};
    for (const path of ["/typed", "/uploaded"]) {
      const answer = await ask(path, { method: "POST", headers, body: sent });
      const said = [type, path, answer.status, await answer.text()];
      expect(said).toEqual([type, path, 400, expect.stringContaining("fault 400")]);
    }
    expect((await ask("/hook", { method: "POST", headers, body: sent })).status).toBe(400);
  }
  expect(faults).toEqual([]);
});

test("there is no second address with the data of a page", async () => {
  expect((await ask("/page.data")).status).toBe(404);
  expect((await ask("/__manifest")).status).toBe(404);
});

describe("a body larger than its page takes", () => {
  const piece = new TextEncoder().encode("x".repeat(64 * 1024));
  /** So many bytes without saying beforehand how many. */
  function streamOf(bytes: number): RequestInit {
    let left = bytes;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (left === 0) return controller.close();
        const next = piece.subarray(0, left);
        left -= next.length;
        controller.enqueue(next);
      },
    });
    return { method: "POST", body, duplex: "half" } as RequestInit;
  }

  test.each(["urlencoded", "json", "multipart/form-data; boundary=b"])(
    "is refused in words, announced or not (%s)",
    async (kind) => {
      const type = kind.includes("/") ? kind : `application/${kind}`;
      const headers = { "content-type": type };
      const announced = await ask("/typed", {
        method: "POST",
        headers,
        body: "x".repeat(mostFormBytes + 1),
      });
      expect([announced.status, await announced.text()]).toEqual([
        413,
        expect.stringContaining("fault 413"),
      ]);
      const streamed = await ask("/typed", { ...streamOf(2 * mostFormBytes), headers });
      expect([streamed.status, await streamed.text()]).toEqual([
        413,
        expect.stringContaining("fault 413"),
      ]);
    },
  );

  test("what fits is read to its last byte; a page that takes files says how much that is", async () => {
    for (const [path, most] of [
      ["/counted", mostFormBytes],
      ["/files", 3 * mostFormBytes],
    ] as const) {
      const fits = await ask(path, streamOf(most));
      expect(await fits.text()).toContain(`<p>${most}</p>`);
      expect((await ask(path, streamOf(most + 1))).status).toBe(413);
    }
  });

  test("a page that never reads it answers, and the connection is still good", async () => {
    const answer = await ask("/unread", streamOf(20 * mostFormBytes));
    expect(answer.status).toBe(422);
    expect((await ask("/page")).status).toBe(200);
  });

  test("a route without a page refuses too", async () => {
    expect((await ask("/taken", { method: "POST", body: "small" })).status).toBe(200);
    expect((await ask("/taken", streamOf(2 * mostFormBytes))).status).toBe(413);
  });
});
