import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Actor, Grant } from "#access";
import { asDay, type Instant } from "#kernel/day";
import { inPartnership, type Tx } from "#platform/db";
import { aTestDatabase } from "../../../../../tests/database/test-database.ts";
import { aPartnership } from "../../../access/examples/index.ts";
import { aNewAction } from "../../examples/actions.ts";
import type { NewAction } from "../../rules/action.ts";
import { loadAction } from "../../store/actions/action-rows.ts";
import { listSteeringRevisions } from "../../store/steering-revisions.ts";
import { addAction } from "./add-action.ts";
import { changeStatus } from "./change-status.ts";
import { findOpenAction, moveActionDue } from "./move-due.ts";

const { db } = await aTestDatabase();
const now = "2026-11-23T09:00:00.000Z" as Instant;
const partnershipId = await aPartnership(db);
const who = (grant: Grant): Actor => ({
  kind: "person",
  personId: randomUUID(),
  name: "Noor Voorbeeld",
  partnershipId,
  grants: [grant],
});
const coordinator = who({ role: "coordinator" });
const here = <Result>(work: (tx: Tx) => Promise<Result>) =>
  inPartnership(db, { partnershipId }, work);

const made = async (change: Partial<NewAction> = {}) => {
  const dates = { startsOn: asDay("2026-11-23"), dueOn: asDay("2027-03-01") };
  const action = aNewAction({ ...dates, ...change });
  const added = await here((tx) => addAction(tx, coordinator, action, now));
  if (added.kind !== "added") throw new Error(added.kind);
  return added;
};
const move = (id: string, day: string, actor = coordinator) =>
  here((tx) => moveActionDue(tx, actor, id, asDay(day), now));
const stored = (id: string) => here((tx) => loadAction(tx, id));

test("an open action gets another day, and what stood before is kept", async () => {
  const { id, number } = await made();
  expect(await move(id, "2027-05-01")).toEqual({ kind: "moved", number });
  expect((await stored(id))?.content.dueOn).toBe("2027-05-01");
  const history = await here((tx) => listSteeringRevisions(tx, "action", id, 10));
  expect(history.find(({ deed }) => deed === "changed")).toMatchObject({
    before: { dueOn: "2027-03-01" },
    after: { dueOn: "2027-05-01" },
  });
  expect(await move(id, "2027-05-01")).toEqual({ kind: "unchanged", number });
});

test("an action that would end before it begins begins on that day", async () => {
  const { id } = await made();
  await move(id, "2026-11-01");
  expect((await stored(id))?.content).toMatchObject({
    startsOn: "2026-11-01",
    dueOn: "2026-11-01",
  });
});

test("what is done keeps its day; so does what one may not edit", async () => {
  const { id, number } = await made({ nis: ["23027"] });
  const elsewhere = who({ role: "municipal-staff", nis: "23016" });
  expect(await move(id, "2027-06-01", elsewhere)).toMatchObject({ because: "not-permitted" });
  expect(await here((tx) => findOpenAction(tx, id))).toEqual({ number });
  await changeStatus(db, coordinator, id, { from: "planned", to: "done" }, now);
  expect(await move(id, "2027-06-01")).toMatchObject({ because: "over" });
  expect(await here((tx) => findOpenAction(tx, id))).toBeNull();
  expect(await move(randomUUID(), "2027-06-01")).toMatchObject({ because: "no-such-action" });
});
