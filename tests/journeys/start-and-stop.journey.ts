import { execFile, spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freePort, startServer, type TestServer } from "../server/start-server.ts";

// Never synchronously: who stands still does not see that an idle connection was closed, and uses it again.
const run = (args: readonly string[], env: Readonly<Record<string, string>>) =>
  promisify(execFile)(process.execPath, args, { env: { ...process.env, ...env } });

const health = async (url: string): Promise<number> =>
  fetch(`${url}/healthz`).then(
    ({ status }) => status,
    () => 0,
  );

async function until(what: () => Promise<boolean>, seconds: number): Promise<boolean> {
  for (let tried = 0; tried < seconds * 5; tried += 1) {
    if (await what()) return true;
    await new Promise((done) => setTimeout(done, 200));
  }
  return false;
}

describe("a running server", () => {
  let dataFolder: string;
  let server: TestServer;

  beforeAll(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), "regiekamer-start-"));
    server = await startServer({ dataFolder });
  });
  afterAll(async () => {
    await server.stop();
    await rm(dataFolder, { recursive: true, force: true });
  });

  test("is healthy when its database answers", async () => {
    expect(await health(server.url)).toBe(200);
  });

  test("refuses a second server on the same data in one line, and goes on", async () => {
    const place = { REGIEKAMER_DATA: dataFolder, PORT: String(await freePort()) };
    const second = await run(["src/server.ts"], place).catch((refused) => refused);
    expect(second.code).toBe(3);
    const said = (second.stderr as string)
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("{"));
    expect(said).toHaveLength(1);
    expect(await health(server.url)).toBe(200);
  });

  test("lets the command line work beside it", async () => {
    const list = ["src/cli.ts", "territory", "list", "--json"];
    const { stdout } = await run(list, { REGIEKAMER_DATA: dataFolder });
    expect(JSON.parse(stdout)).toEqual({ partnerships: [] });
  });

  test("refuses a form that another site sent", async () => {
    const answer = await fetch(`${server.url}/instellen`, {
      method: "POST",
      headers: { origin: "https://elsewhere.example", "sec-fetch-site": "cross-site" },
      body: new URLSearchParams({ name: "x" }),
    });
    expect(answer.status).toBe(403);
  });

  test("shows a page of its own for an address that does not exist", async () => {
    const answer = await fetch(`${server.url}/bestaat-niet`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain("<h1>");
  });
});

test("npm start brings a killed server back by itself, and stops it cleanly when asked", async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), "regiekamer-killed-"));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const parent = spawn(process.execPath, ["scripts/start.ts"], {
    env: { ...process.env, REGIEKAMER_DATA: dataFolder, PORT: String(port) },
    stdio: "ignore",
  });
  try {
    expect(await until(async () => (await health(url)) === 200, 60)).toBe(true);
    const children = spawnSync("ps", ["-o", "pid=", "--ppid", String(parent.pid)], {
      encoding: "utf8",
    });
    process.kill(Number(children.stdout.trim().split(/\s+/)[0]), "SIGKILL");
    expect(await until(async () => (await health(url)) === 0, 5)).toBe(true);
    expect(await until(async () => (await health(url)) === 200, 30)).toBe(true);
    const ended = new Promise<number | null>((done) => parent.once("exit", done));
    parent.kill("SIGTERM");
    expect(await ended).toBe(0);
    expect(await health(url)).toBe(0);
  } finally {
    parent.kill("SIGKILL");
    await rm(dataFolder, { recursive: true, force: true });
  }
});

test("ending npm itself ends the server and leaves its database shut down", async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), "regiekamer-ended-"));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const npm = spawn("npm", ["start"], {
    env: { ...process.env, REGIEKAMER_DATA: dataFolder, PORT: String(port) },
    stdio: "ignore",
  });
  try {
    expect(await until(async () => (await health(url)) === 200, 60)).toBe(true);
    const postmaster = join(dataFolder, "postgres/data/postmaster.pid");
    expect(existsSync(postmaster)).toBe(true);
    npm.kill("SIGTERM");
    expect(await until(async () => (await health(url)) === 0, 15)).toBe(true);
    expect(await until(async () => !existsSync(postmaster), 40)).toBe(true);
  } finally {
    npm.kill("SIGKILL");
    await rm(dataFolder, { recursive: true, force: true });
  }
});
