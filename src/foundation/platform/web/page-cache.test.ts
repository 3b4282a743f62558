import type { Server } from "node:http";
import compression from "compression";
import express from "express";
import { afterEach, expect, test } from "vitest";
import { keepPages } from "./page-cache.ts";

let server: Server | undefined;
afterEach(() => server?.close());

/** A site whose page says how often it was made. */
async function aSite(now: { ms: number }) {
  let made = 0;
  const site = express();
  site.use(compression({ threshold: 0 }));
  const keyOf = (request: express.Request) =>
    request.path === "/page" && !request.headers.cookie ? request.originalUrl : null;
  site.use(keepPages({ keyOf, keepMs: 1_000, most: 2, clock: () => now.ms }));
  site.get("/page", (request, response) => {
    made += 1;
    if (request.query.cookie) response.setHeader("set-cookie", "a=b");
    if (request.query.wrong) response.status(500);
    response.setHeader("etag", '"one"').type("html").write("made ");
    response.end(String(made));
  });
  await new Promise<void>((done) => {
    server = site.listen(0, "127.0.0.1", () => done());
  });
  const address = server?.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return (path: string, headers: Record<string, string> = {}) =>
    fetch(`http://127.0.0.1:${port}${path}`, { headers });
}

test("a page is made once for a crowd, and again when its moment is over", async () => {
  const now = { ms: 0 };
  const get = await aSite(now);
  expect(await (await get("/page")).text()).toBe("made 1");
  const again = await get("/page");
  expect(await again.text()).toBe("made 1");
  expect(again.headers.get("content-type")).toContain("text/html");
  now.ms = 1_001;
  expect(await (await get("/page")).text()).toBe("made 2");
});

test("who has the page already gets it unsent", async () => {
  const get = await aSite({ ms: 0 });
  await (await get("/page")).text();
  expect((await get("/page", { "if-none-match": '"one"' })).status).toBe(304);
});

test("whoever brings a cookie, gets one, or meets a fault has a page of their own", async () => {
  const get = await aSite({ ms: 0 });
  await (await get("/page")).text();
  expect(await (await get("/page", { cookie: "who=me" })).text()).toBe("made 2");
  await (await get("/page?cookie=1")).text();
  expect(await (await get("/page?cookie=1")).text()).toBe("made 4");
  await (await get("/page?wrong=1")).text();
  expect(await (await get("/page?wrong=1")).text()).toBe("made 6");
});

test("it holds no more pages than it may", async () => {
  const get = await aSite({ ms: 0 });
  for (const name of ["a", "b", "c"]) await (await get(`/page?${name}`)).text();
  expect(await (await get("/page?a")).text()).toBe("made 4");
});
