import type { Server } from "node:http";
import express from "express";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSession } from "#access";
import type { Instant } from "#kernel/day";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import { aTestDatabase } from "../tests/database/test-database.ts";
import { answerData } from "./answer-data.ts";
import { anAccessApp, aPerson, cookieHeaderOf } from "./domains/access/examples/index.ts";
import { endSessions } from "./domains/access/store/sessions.ts";
import {
  seedExampleReferenceFacts,
  seedOrganisations,
  seedPartnership,
} from "./domains/register/examples/index.ts";
import { bumpRegisterVersion } from "./domains/register/store/register-version.ts";
import { dataAddresses } from "./domains/register/web/data-addresses.ts";

const database = await aTestDatabase();
const config = { projectRoot: `${process.cwd()}/` };
const app = {
  ...anAccessApp(database.db, config),
  now: () => "2026-11-23T09:00:00.000Z" as Instant,
  today: () => "2026-11-23",
} as unknown as App;
let server: Server;
let here: string;
let elsewhere: string;

beforeAll(async () => {
  await database.owner.db.transaction().execute(seedExampleReferenceFacts);
  here = await seedPartnership(database.owner.db, "hier");
  elsewhere = await seedPartnership(database.owner.db, "elders");
  await inPartnership(database.db, { partnershipId: here }, (tx) => seedOrganisations(tx, 12));
  await inPartnership(database.db, { partnershipId: elsewhere }, (tx) => seedOrganisations(tx, 3));
  const web = express();
  for (const address of dataAddresses) web.get(address.path, answerData(app, address));
  await new Promise<void>((done) => {
    server = web.listen(0, "127.0.0.1", () => done());
  });
});
afterAll(() => server.close());

async function get(path: string, headers: Record<string, string> = {}) {
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return fetch(`http://127.0.0.1:${port}${path}`, { headers });
}

async function aCookie(partnershipId: string): Promise<{ cookie: string; personId: string }> {
  const person = await aPerson(database.db, partnershipId, { role: "coordinator" });
  const who = { id: person.personId, name: person.name };
  const { setCookies } = await openSession(app, who, new Headers());
  return { cookie: cookieHeaderOf(setCookies), personId: person.personId };
}

const publish = (partnershipId: string, published: boolean) =>
  inPartnership(database.owner.db, { partnershipId }, (tx) =>
    tx.updateTable("partnership").set({ published }).where("id", "=", partnershipId).execute(),
  );

const found = async (path: string, cookie?: string): Promise<number> => {
  const answer = await get(path, cookie ? { cookie } : {});
  return ((await answer.json()) as { total: number }).total;
};

test("a person searches the register of their own partnership, a visitor the published one", async () => {
  const { cookie } = await aCookie(elsewhere);
  expect(await found("/zoek.json", cookie)).toBe(3);
  expect(await found("/publiek/zoek.json")).toBe(12);
});

test("what is hidden shows to the desk alone, also when a visitor asks the address of the desk", async () => {
  await inPartnership(database.db, { partnershipId: here }, async (tx) => {
    const { id } = await tx.selectFrom("organisation").select("id").executeTakeFirstOrThrow();
    await tx.updateTable("organisation").set({ published: false }).where("id", "=", id).execute();
    await bumpRegisterVersion(tx);
  });
  const { cookie } = await aCookie(here);
  expect(await found("/zoek.json", cookie)).toBe(12);
  expect(await found("/publiek/zoek.json", cookie)).toBe(11);
  expect(await found("/zoek.json")).toBe(11);
});

test("a session that was ended is a visitor at the very next request", async () => {
  const { cookie, personId } = await aCookie(elsewhere);
  expect(await found("/zoek.json", cookie)).toBe(3);
  await endSessions(database.db, personId, null);
  expect(await found("/zoek.json", cookie)).toBe(11);
});

test("whose partnership publishes nothing learns nothing: no search, no tile", async () => {
  await publish(here, false);
  await publish(elsewhere, false);
  for (const path of ["/zoek.json", "/publiek/zoek.json", "/tegels/8/131/86.mvt"]) {
    const answer = await get(path);
    expect([path, answer.status, await answer.text()]).toEqual([path, 404, ""]);
  }
  expect((await get("/tegels/8/131/86.mvt", await aCookie(here))).status).toBe(200);
  await publish(here, true);
  await publish(elsewhere, true);
});

test("answers stay with who asked, may run nothing, and are not sent again when nothing changed", async () => {
  const search = await get("/zoek.json?q=groen");
  expect(search.headers.get("cache-control")).toBe("private, no-cache");
  expect(search.headers.get("vary")).toBe("Cookie");
  expect(search.headers.get("content-type")).toContain("application/json");
  expect(search.headers.get("content-security-policy")).toContain("default-src 'none'");
  const tile = await get("/publiek/tegels/8/131/86.mvt");
  expect(tile.headers.get("content-type")).toBe("application/vnd.mapbox-vector-tile");
  expect((await tile.arrayBuffer()).byteLength).toBeGreaterThan(0);
  const again = await get("/publiek/tegels/8/131/86.mvt", {
    "if-none-match": tile.headers.get("etag") ?? "",
  });
  expect(again.status).toBe(304);
});

test("an address that is no tile is not there", async () => {
  for (const tile of ["8/999/1", "a/b/c", "99/0/0"]) {
    expect((await get(`/publiek/tegels/${tile}.mvt`)).status).toBe(404);
  }
});

test("a visit that cannot be read is answered all the same", async () => {
  const broken = { ...app, db: undefined } as unknown as App;
  const faults: string[] = [];
  const log = { ...app.log, error: (said: string) => faults.push(said) };
  const web = express();
  // Express itself would say what broke; nobody may read that.
  for (const address of dataAddresses)
    web.get(address.path, answerData({ ...broken, log }, address));
  const other = web.listen(0, "127.0.0.1");
  await new Promise((listening) => other.once("listening", listening));
  const { cookie } = await aCookie(here);
  const { port } = other.address() as { port: number };
  const answer = await fetch(`http://127.0.0.1:${port}/zoek.json`, { headers: { cookie } });
  expect([answer.status, await answer.text()]).toEqual([500, ""]);
  expect(faults).toHaveLength(1);
  other.close();
});
