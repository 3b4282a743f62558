import { beforeAll, expect, test } from "vitest";
import type { Actor } from "#access";
import type { Instant } from "#kernel/day";
import { inPartnership } from "#platform/db";
import { openFiles } from "#platform/files";
import { aTestPartnership } from "../../../../../tests/database/test-app.ts";
import { aTestDatabase } from "../../../../../tests/database/test-database.ts";
import { listMappings } from "../../store/cpv/mappings.ts";
import { confirmMapping, type MappingToConfirm, undoMapping } from "./confirm-mapping.ts";
import { currentCpvModel } from "./current-cpv-model.ts";

const database = await aTestDatabase();
const now = "2026-11-23T09:00:00.000Z" as Instant;
const app = {
  db: database.db,
  files: openFiles({ folder: `${process.cwd()}/data` }),
  config: { projectRoot: `${process.cwd()}/` },
};
let here: string;
let there: string;
const staff = (partnershipId: string): Actor => ({ kind: "operator", partnershipId });
const confirm = (mapping: Omit<MappingToConfirm, "origin">, actor: Actor = staff(here)) =>
  inPartnership(database.db, { partnershipId: actor.partnershipId }, (tx) =>
    confirmMapping(tx, actor, { ...mapping, origin: { kind: "hand" } }, now),
  );
const divisionOf = async (text: string, partnershipId: string) =>
  (await currentCpvModel(app, partnershipId)).predict(text).divisions[0]?.node;

beforeAll(async () => {
  here = await aTestPartnership(database.owner, "hier");
  there = await aTestPartnership(database.owner, "daar");
});

test("a partnership that learned nothing reads texts by the nearest label, and the same function goes on", async () => {
  const first = await currentCpvModel(app, here);
  expect(first.source).toBe("labels");
  expect(first.predict("onderhoud van parken en tuinen").divisions[0]?.node).toBe("77");
  expect((await currentCpvModel(app, here)).predict).toBe(first.predict);
});

test("what is confirmed holds at the next question, here and nowhere else, until it is taken back", async () => {
  const text = "Vliegende ploeg voor de Grote Markt";
  const before = await divisionOf(text, here);
  expect(before).not.toBe("90");
  const confirmed = await confirm({ text, cpv: "90610000-6" });
  expect(confirmed.kind).toBe("confirmed");
  expect(await divisionOf(text, here)).toBe("90");
  expect(await divisionOf("vliegende ploegen, Grote Markt", here)).toBe("90");
  expect(await divisionOf(text, there)).toBe(before);
  const id = confirmed.kind === "confirmed" ? confirmed.id : "";
  expect(await undoMapping(database.db, staff(there), id, now)).toMatchObject({
    because: "no-such-mapping",
  });
  expect(await undoMapping(database.db, staff(here), id, now)).toEqual({ kind: "undone" });
  expect(await divisionOf(text, here)).toBe(before);
});

test("another code for the same words replaces the first; the same code again is nothing new", async () => {
  const text = "Samentuin begeleiden";
  const first = await confirm({ text, cpv: "77310000" });
  expect(await confirm({ text: "samentuin BEGELEIDEN", cpv: "77310000" })).toMatchObject({
    kind: "known",
    id: first.kind === "confirmed" ? first.id : "",
  });
  expect((await confirm({ text, cpv: "85320000" })).kind).toBe("confirmed");
  const held = await inPartnership(database.db, { partnershipId: here }, listMappings);
  expect(held.filter((mapping) => mapping.text === text).map(({ cpv }) => cpv)).toEqual([
    "85320000",
  ]);
});

test("a wrong or foreign code, no words, and who may not teach are refused by name", async () => {
  const refusals: [Omit<MappingToConfirm, "origin">, string][] = [
    [{ text: "Poetsen", cpv: "81.300" }, "not-a-code"],
    [{ text: "Poetsen", cpv: "99999999" }, "no-such-code"],
    [{ text: " … ", cpv: "90910000" }, "no-text"],
    [{ text: "poets ".repeat(1000), cpv: "90910000" }, "text-too-long"],
  ];
  for (const [mapping, because] of refusals)
    expect(await confirm(mapping)).toMatchObject({ kind: "refused", because });
  const visitor: Actor = { kind: "visitor", partnershipId: here };
  expect(await confirm({ text: "Poetsen", cpv: "90910000" }, visitor)).toMatchObject({
    because: "not-permitted",
  });
});
