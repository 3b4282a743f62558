import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, describe, expect, test } from "vitest";
import { fetchOutside } from "./fetch-outside.ts";
import { isPublicAddress } from "./public-address.ts";

const servers: ReturnType<typeof createServer>[] = [];
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const question = { accept: "*/*", mostBytes: 1_000, mostSeconds: 5 };

describe("which addresses are public", () => {
  test.each([
    "127.0.0.1",
    "10.1.2.3",
    "172.31.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "224.0.0.1",
    "255.255.255.255",
    "::1",
    "::",
    "fe80::1",
    "fc00::1",
    "fd12:3456::1",
    "ff02::1",
    "::ffff:127.0.0.1",
    "::ffff:8.8.8.8",
    "64:ff9b::7f00:1",
    "2002:7f00:1::",
    "2001:db8::1",
    "geen adres",
  ])("%s is not", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test.each(["8.8.8.8", "193.191.245.4", "2a02:a000::1", "2606:4700::1111"])("%s is", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});

describe("an address that somebody typed", () => {
  test.each([
    ["http://example.com/a.xml", "not-https"],
    ["ftp://example.com/", "not-https"],
    ["file:///etc/passwd", "not-https"],
    ["geen adres", "not-a-url"],
    ["https://naam:geheim@example.com/", "not-a-url"],
    ["https://127.0.0.1/", "not-public"],
    ["https://2130706433/", "not-public"],
    ["https://0x7f.1/", "not-public"],
    ["https://[::1]/", "not-public"],
    ["https://[::ffff:127.0.0.1]/", "not-public"],
    ["https://169.254.169.254/latest/meta-data", "not-public"],
    ["https://localhost/", "not-public"],
  ])("%s is not asked: %s", async (url, because) => {
    expect(await fetchOutside(url, question)).toMatchObject({ kind: "refused", because });
  });

  test("a server of our own network answers only when it is named in the settings", async () => {
    const host = await serve((_request, response) => response.end("inhoud"));
    expect(await fetchOutside(`http://${host}/`, question)).toMatchObject({ because: "not-https" });
    const answer = await fetchOutside(`http://${host}/`, { ...question, allowedHosts: [host] });
    expect(answer).toMatchObject({ kind: "content", bytes: Buffer.from("inhoud") });
  });

  test("a redirect to our own network is not followed", async () => {
    const secret = await serve((_request, response) => response.end("geheim"));
    const host = await serve((_request, response) => {
      response.writeHead(302, { location: `http://${secret}/` }).end();
    });
    const answer = await fetchOutside(`http://${host}/`, { ...question, allowedHosts: [host] });
    expect(answer).toMatchObject({ kind: "refused", because: "not-https" });
  });

  test("redirects in a circle end", async () => {
    const host = await serve((_request, response) => {
      response.writeHead(301, { location: "/weer" }).end();
    });
    const answer = await fetchOutside(`http://${host}/`, { ...question, allowedHosts: [host] });
    expect(answer).toMatchObject({ because: "too-many-redirects" });
  });

  test("what did not change is not sent again", async () => {
    const host = await serve((request, response) => {
      if (request.headers["if-none-match"] === '"een"') response.writeHead(304).end();
      else response.writeHead(200, { etag: '"een"' }).end("inhoud");
    });
    const asked = { ...question, allowedHosts: [host] };
    const first = await fetchOutside(`http://${host}/`, asked);
    if (first.kind !== "content") throw new Error(JSON.stringify(first));
    expect(await fetchOutside(`http://${host}/`, { ...asked, etag: first.etag })).toEqual({
      kind: "unchanged",
    });
  });

  test("more than was agreed is not read, announced or not", async () => {
    const host = await serve((request, response) => {
      if (request.url === "/gezegd") response.setHeader("content-length", 5_000);
      response.end("x".repeat(5_000));
    });
    for (const path of ["/gezegd", "/niet-gezegd"]) {
      const answer = await fetchOutside(`http://${host}${path}`, {
        ...question,
        allowedHosts: [host],
      });
      expect(answer).toMatchObject({ because: "too-large" });
    }
  });

  test("who keeps silent is not waited for", async () => {
    const host = await serve(() => undefined);
    const answer = await fetchOutside(`http://${host}/`, {
      ...question,
      mostSeconds: 0.2,
      allowedHosts: [host],
    });
    expect(answer).toEqual({ kind: "refused", because: "too-slow" });
  });

  test("another answer than a page is named by its number", async () => {
    const host = await serve((_request, response) => response.writeHead(503).end());
    const answer = await fetchOutside(`http://${host}/`, { ...question, allowedHosts: [host] });
    expect(answer).toEqual({ kind: "refused", because: "status", detail: "503" });
  });
});
