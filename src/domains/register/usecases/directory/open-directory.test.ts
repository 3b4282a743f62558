import { beforeAll, expect, test } from "vitest";
import { asDay } from "#kernel/day";
import { inPartnership } from "#platform/db";
import { aTestDatabase } from "../../../../../tests/database/test-database.ts";
import {
  seedExampleReferenceFacts,
  seedOrganisations,
  seedPartnership,
} from "../../examples/index.ts";
import { emptyFilter } from "../../rules/directory/filter-state.ts";
import { unpackRow } from "../../rules/directory/packed-rows.ts";
import { bumpRegisterVersion } from "../../store/register-version.ts";
import { listSelectedIds, searchDirectory } from "./search-directory.ts";

const database = await aTestDatabase();
const app = { db: database.db, config: { projectRoot: `${process.cwd()}/` } };
const today = asDay("2026-11-23");
let here: string;
let elsewhere: string;
const operator = (partnershipId: string) => ({ kind: "operator" as const, partnershipId });
const visitor = (partnershipId: string) => ({ kind: "visitor" as const, partnershipId });

beforeAll(async () => {
  await database.owner.db.transaction().execute(seedExampleReferenceFacts);
  here = await seedPartnership(database.owner.db, "hier");
  elsewhere = await seedPartnership(database.owner.db, "elders");
  await inPartnership(database.db, { partnershipId: here }, (tx) => seedOrganisations(tx, 12));
  await inPartnership(database.db, { partnershipId: elsewhere }, (tx) => seedOrganisations(tx, 2));
});

const found = async (partnershipId: string, words: string, face: "desk" | "public" = "desk") => {
  const state = { ...emptyFilter, words };
  const answer = await searchDirectory(app, operator(partnershipId), state, today, face);
  if (answer.kind === "refused") throw new Error(answer.because);
  return Array.from(answer.selection.order, (at) => unpackRow(answer.snapshot.rows, at).name);
};

test("the directory reads the register of its own partnership and no other", async () => {
  expect(await found(here, "")).toHaveLength(12);
  expect(await found(elsewhere, "")).toHaveLength(2);
});

test("a word, a place and a slip together find what is in the database", async () => {
  const names = await found(here, "groendeinst halle");
  expect(names.length).toBeGreaterThan(0);
  expect(names.every((name) => name.startsWith("Groendienst"))).toBe(true);
});

test("who changes the register sees the change at once", async () => {
  await inPartnership(database.db, { partnershipId: elsewhere }, async (tx) => {
    await tx
      .updateTable("organisation")
      .set({ name: "Omgedoopt atelier" })
      .where("name", "like", "Groendienst%")
      .execute();
    await bumpRegisterVersion(tx);
  });
  expect(await found(elsewhere, "omgedoopt")).toEqual(["Omgedoopt atelier"]);
});

test("the public face leaves out what is not published, whoever looks", async () => {
  await inPartnership(database.db, { partnershipId: elsewhere }, async (tx) => {
    await tx
      .updateTable("organisation")
      .set({ published: false })
      .where("name", "=", "Omgedoopt atelier")
      .execute();
    await bumpRegisterVersion(tx);
  });
  expect(await found(elsewhere, "omgedoopt", "public")).toEqual([]);
  expect(await found(elsewhere, "omgedoopt", "desk")).toEqual(["Omgedoopt atelier"]);
});

test("a visitor is refused when the partnership publishes nothing", async () => {
  await inPartnership(database.owner.db, { partnershipId: elsewhere }, (tx) =>
    tx.updateTable("partnership").set({ published: false }).where("id", "=", elsewhere).execute(),
  );
  const refused = await searchDirectory(app, visitor(elsewhere), emptyFilter, today);
  expect(refused).toMatchObject({ kind: "refused", because: "not-permitted" });
  const allowed = await listSelectedIds(app, visitor(here), emptyFilter, today);
  expect(allowed).toMatchObject({ total: 12 });
});
