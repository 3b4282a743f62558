import { once } from "node:events";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { afterAll, beforeAll, expect, test } from "vitest";
import { refuseForeignForms } from "./refuse-foreign-forms.ts";

const web = express();
web.use(refuseForeignForms);
web.use((_request, response) => {
  response.status(200).end();
});
const server = createServer(web);
beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});
afterAll(() => server.close());

const elsewhere = { origin: "https://mail.example", "sec-fetch-site": "cross-site" };

/** @returns the status of a request as whoever sends it writes it */
async function sent(method: string, path: string, headers: Record<string, string> = elsewhere) {
  const { port } = server.address() as AddressInfo;
  const asked = request({ host: "127.0.0.1", port, path, method, headers });
  asked.end();
  const [answer] = await once(asked, "response");
  answer.resume();
  return answer.statusCode;
}

const token = "t".repeat(75);

test("a form on another site changes nothing here", async () => {
  expect(await sent("POST", "/profiel")).toBe(403);
  expect(await sent("POST", "/profiel", { origin: "null" })).toBe(403);
  expect(await sent("GET", "/profiel")).toBe(200);
});

test("a mail program may end letters from wherever it is, and nothing else", async () => {
  expect(await sent("POST", `/herinneringen/${token}/af`)).toBe(200);
  expect(await sent("POST", `/herinneringen/${token}/af`, {})).toBe(200);
  for (const path of [
    `/herinneringen/${token}`,
    `/herinneringen/${token}/af/x`,
    `/herinneringen/${token}%2Faf`,
    `/herinneringen/kort/af`,
    `//herinneringen/${token}/af`,
    `/HERINNERINGEN/${token}/af`,
    `/profiel?/herinneringen/${token}/af`,
  ]) {
    expect(await sent("POST", path), path).toBe(403);
  }
  expect(await sent("DELETE", `/herinneringen/${token}/af`)).toBe(403);
});
