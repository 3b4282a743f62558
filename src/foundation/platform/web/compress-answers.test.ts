import { createServer, get, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import express from "express";
import { afterAll, expect, test } from "vitest";
import { compressAnswers } from "./compress-answers.ts";

const long = "Regiekamer é ".repeat(500);
const web = express();
compressAnswers(web);
web.get("/page", (_request, response) => {
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.setHeader("vary", "Cookie");
  response.end(long);
});
web.get("/data", (_request, response) => {
  response.setHeader("content-type", "application/json");
  response.end(Buffer.from(JSON.stringify(long)));
});
web.get("/short", (_request, response) => {
  response.type("text/plain").send("short");
});
web.get("/picture", (_request, response) => {
  response.setHeader("content-type", "image/png");
  response.end(Buffer.alloc(5_000));
});
web.get("/pieces", (_request, response) => {
  response.setHeader("content-type", "text/plain");
  response.write(long);
  response.end(long);
});
web.get("/nothing", (_request, response) => {
  response.status(304).end();
});
const server = createServer(web).listen(0, "127.0.0.1");
afterAll(() => server.close());

const ask = (path: string, accepts?: string, method = "GET") =>
  new Promise<{ body: Buffer; headers: IncomingHttpHeaders; status: number | undefined }>(
    (answered, failed) => {
      const { port } = server.address() as AddressInfo;
      const headers = accepts === undefined ? {} : { "accept-encoding": accepts };
      get({ port, host: "127.0.0.1", path, headers, method }, async (response) => {
        const { statusCode: status, headers } = response;
        answered({ body: await buffer(response), headers, status });
      }).on("error", failed);
    },
  );

test("a page travels packed to whoever can unpack it, and every cache is told", async () => {
  const small = await ask("/page", "gzip, deflate, br, zstd");
  expect(small.headers["content-encoding"]).toBe("br");
  expect(small.headers.vary).toBe("Cookie, Accept-Encoding");
  expect(small.body.length).toBeLessThan(500);
  expect(small.headers["content-length"]).toBe(String(small.body.length));
  expect(brotliDecompressSync(small.body).toString()).toBe(long);
  const zipped = await ask("/data", "gzip");
  expect(JSON.parse(gunzipSync(zipped.body).toString())).toBe(long);
});

test("who cannot unpack, or does not want to, gets it as it is", async () => {
  for (const accepts of [undefined, "identity", "br;q=0, gzip;q=0"]) {
    const { body, headers } = await ask("/page", accepts);
    expect(headers["content-encoding"]).toBeUndefined();
    expect(headers.vary).toBe("Cookie, Accept-Encoding");
    expect(body.toString()).toBe(long);
  }
});

test("what is short, packed by nature, sent in pieces or nothing at all is left alone", async () => {
  for (const [path, length] of [
    ["/short", 5],
    ["/picture", 5_000],
    ["/pieces", Buffer.byteLength(long) * 2],
    ["/nothing", 0],
  ] as const) {
    const { body, headers } = await ask(path, "br");
    expect(headers["content-encoding"], path).toBeUndefined();
    expect(body.length, path).toBe(length);
  }
});

test("a question for the headers alone is answered", async () => {
  const { body, status } = await ask("/page", "br", "HEAD");
  expect([status, body.length]).toEqual([200, 0]);
});
