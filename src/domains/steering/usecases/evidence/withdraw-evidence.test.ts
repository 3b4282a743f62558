import { expect, test } from "vitest";
import type { Actor } from "#access";
import { asDay, type Instant } from "#kernel/day";
import { inPartnership, type Tx } from "#platform/db";
import { aTestPartnership } from "../../../../../tests/database/test-app.ts";
import { aTestDatabase } from "../../../../../tests/database/test-database.ts";
import type { NewEvidence } from "../../rules/evidence.ts";
import { findEvidence } from "../../store/evidence/evidence-rows.ts";
import { listYearEvidence } from "../../store/evidence/year-evidence.ts";
import { listSteeringRevisions } from "../../store/steering-revisions.ts";
import { setAside } from "./arrange-evidence.ts";
import { recordEvidence } from "./record-evidence.ts";
import { withdrawEvidence } from "./withdraw-evidence.ts";

const database = await aTestDatabase();
const { db } = database;
const now = "2026-11-23T09:00:00.000Z" as Instant;
const partnershipId = await aTestPartnership(database, "terug");
const coordinator: Actor = {
  kind: "person",
  personId: "11111111-1111-4111-8111-111111111111",
  name: "Noor Voorbeeld",
  partnershipId,
  grants: [{ role: "coordinator" }],
};
const here = <Result>(work: (tx: Tx) => Promise<Result>) =>
  inPartnership(db, { partnershipId }, work);

const advice = (originRef: string): NewEvidence => ({
  kind: "advice",
  title: "Vraag V-1",
  happenedOn: asDay("2026-11-20"),
  origin: "questions",
  originRef,
});
const record = async (originRef: string): Promise<string> => {
  const answer = await here((tx) => recordEvidence(tx, coordinator, advice(originRef), now));
  if (answer.kind === "refused") throw new Error(answer.because);
  return answer.id;
};
const withdraw = (originRef: string, actor = coordinator) =>
  here((tx) => withdrawEvidence(tx, actor, "questions", originRef, now));
const counts = async (id: string): Promise<boolean> =>
  (await here((tx) => listYearEvidence(tx, 2026))).some((one) => one.id === id);

test("withdrawn evidence counts nowhere, keeps its history, and counts again when it is recorded again", async () => {
  const id = await record("one");
  expect(await withdraw("one")).toEqual({ kind: "withdrawn", id });
  expect(await counts(id)).toBe(false);
  expect(await withdraw("one")).toEqual({ kind: "nothing" });
  expect(await record("one")).toBe(id);
  expect(await counts(id)).toBe(true);
  const history = await here((tx) => listSteeringRevisions(tx, "evidence", id, 10));
  expect(history.map(({ deed }) => deed).sort()).toEqual(["made", "removed", "restored"]);
});

test("what a person set aside stays so when it is recorded again", async () => {
  const id = await record("two");
  await setAside({ db }, coordinator, [id], true, now);
  await record("two");
  expect((await here((tx) => findEvidence(tx, id)))?.setAsideAt).not.toBeNull();
});

test("nothing is withdrawn that is not there, or by who may not edit it", async () => {
  expect(await withdraw("none")).toEqual({ kind: "nothing" });
  const id = await record("three");
  const reader: Actor = { ...coordinator, grants: [{ role: "reader" }] };
  expect(await withdraw("three", reader)).toMatchObject({ because: "not-permitted" });
  expect(await counts(id)).toBe(true);
});
