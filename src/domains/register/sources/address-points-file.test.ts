import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "#access";
import { asDay } from "#kernel/day";
import { inPartnership } from "#platform/db";
import { aTestDatabase } from "../../../../tests/database/test-database.ts";
import { seedPartnership } from "../examples/index.ts";
import { loadAddressPoints } from "../store/address-points.ts";
import { loadAddressPointsFile } from "./address-points-file.ts";

const database = await aTestDatabase();
const tools = { db: database.db, today: () => asDay("2026-11-23") };
let folder = "";
let actor: Actor;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "address-points-"));
  actor = { kind: "operator", partnershipId: await seedPartnership(database.db) };
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function load(text: string) {
  const path = join(folder, "points.csv");
  await writeFile(path, text);
  return loadAddressPointsFile(actor, path, tools);
}

test("good lines are kept, the newest of each address; wrong ones are told with their line", async () => {
  const answer = await load(
    "lon;lat;postcode;street;number\n4.2;50.7;1500;Mólenstraat;12 A\n4,3;50,8;1500;Molenstraat;12a\n4.2;50.7;15;Kerkstraat;1\n",
  );
  expect(answer).toMatchObject({ kind: "loaded", refused: [{ line: 4, because: "bad-postcode" }] });
  const points = await inPartnership(database.db, actor, (tx) =>
    loadAddressPoints(tx, [{ postcode: "1500", street: "molenstraat" }]),
  );
  expect(points.get("1500/molenstraat")).toHaveLength(1);
});

test("a missing column, a missing file and a person without the right are refused", async () => {
  expect(await load("postcode,street,number\n")).toMatchObject({
    because: "column-missing",
    about: "lon",
  });
  expect(await loadAddressPointsFile(actor, join(folder, "none.csv"), tools)).toMatchObject({
    because: "not-found",
  });
  const visitor: Actor = { kind: "visitor", partnershipId: actor.partnershipId };
  await writeFile(join(folder, "points.csv"), "postcode,street,number,lon,lat\n");
  expect(await loadAddressPointsFile(visitor, join(folder, "points.csv"), tools)).toMatchObject({
    because: "not-permitted",
  });
});
