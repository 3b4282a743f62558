import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor, Grant } from "#access";
import { asDay, type Instant } from "#kernel/day";
import { inPartnership, type Tx } from "#platform/db";
import { aTestDatabase } from "../../../../../tests/database/test-database.ts";
import { aPartnership, aPerson } from "../../../access/examples/index.ts";
import { aNewAction } from "../../examples/actions.ts";
import type { NewAction } from "../../rules/action.ts";
import type { ActionContent } from "../../rules/actions/action-content.ts";
import { loadAction } from "../../store/actions/action-rows.ts";
import { listActions } from "../../store/actions/list-actions.ts";
import { actionsToday } from "./actions-today.ts";
import { type ActionExtras, addAction } from "./add-action.ts";
import { changeStatus } from "./change-status.ts";
import { copyActions } from "./copy-actions.ts";
import { handOver, listWaiting } from "./hand-over.ts";
import { openAction, openActionForm } from "./open-action.ts";
import { saveAction } from "./save-action.ts";
import { removeAction, undoActionChange } from "./undo-action.ts";

const { db } = await aTestDatabase();
const now = "2026-11-23T09:00:00.000Z" as Instant;
const today = asDay("2026-11-23");
let partnershipId = "";

const who = (grant: Grant, name = "Noor Voorbeeld"): Actor => ({
  kind: "person",
  personId: randomUUID(),
  name,
  partnershipId,
  grants: [grant],
});
const coordinator = (name?: string) => who({ role: "coordinator" }, name);
const staffOf = (nis: string) => who({ role: "municipal-staff", nis });
const here = <Result>(work: (tx: Tx) => Promise<Result>) =>
  inPartnership(db, { partnershipId }, work);

beforeAll(async () => {
  partnershipId = await aPartnership(db);
});

const made = async (change: Partial<NewAction> = {}, extras: ActionExtras = {}) => {
  const added = await here((tx) => addAction(tx, coordinator(), aNewAction(change), now, extras));
  if (added.kind !== "added") throw new Error(added.kind);
  return added.id;
};
const stored = async (id: string) => {
  const action = await here((tx) => loadAction(tx, id));
  if (!action) throw new Error("no action");
  return action;
};
const edit = async (
  id: string,
  change: Partial<ActionContent>,
  {
    version = 1,
    actor = coordinator(),
    from,
  }: { version?: number; actor?: Actor; from?: ActionContent } = {},
) =>
  saveAction(
    db,
    actor,
    id,
    { version, content: { ...(from ?? (await stored(id)).content), ...change } },
    now,
  );

describe("two people with the same form open", () => {
  test("both keep what they changed when it was not the same", async () => {
    const id = await made();
    const form = (await stored(id)).content;
    await edit(id, { title: "Rondetafel textiel" }, { from: form });
    const second = await edit(id, { description: "Met vijf firma's" }, { from: form });
    expect(second).toEqual({ kind: "saved", changed: true });
    expect((await stored(id)).content).toMatchObject({
      title: "Rondetafel textiel",
      description: "Met vijf firma's",
    });
  });

  test("the second sees both texts of what both changed, and nothing is written yet", async () => {
    const id = await made();
    const form = (await stored(id)).content;
    await edit(id, { title: "Van Noor" }, { from: form, actor: coordinator("Noor Voorbeeld") });
    const second = await edit(id, { title: "Van Lena", code: "A1" }, { from: form });
    expect(second).toMatchObject({
      kind: "conflict",
      fields: ["title"],
      theirs: { version: 2, content: { title: "Van Noor" } },
      yours: { title: "Van Lena", code: "A1" },
      whoChanged: "Noor Voorbeeld",
    });
    expect((await stored(id)).content.title).toBe("Van Noor");
  });

  test("who chooses the other's title still saves the own code", async () => {
    const id = await made();
    const form = (await stored(id)).content;
    await edit(id, { title: "Van Noor" }, { from: form });
    const choice = { version: 2, content: { ...form, title: "Van Lena", code: "A1" } };
    await saveAction(db, coordinator(), id, { ...choice, takeTheirs: ["title"] }, now);
    expect((await stored(id)).content).toMatchObject({ title: "Van Noor", code: "A1" });
  });
});

describe("history", () => {
  test("a change is taken back, unless the same was changed again", async () => {
    const id = await made();
    await edit(id, { title: "Eerst zo" });
    await edit(id, { title: "Dan zo", code: "A2" }, { version: 2 });
    const opened = await openAction(db, coordinator(), id);
    if (opened.kind !== "action") throw new Error(opened.because);
    const changes = opened.history.filter(({ deed }) => deed === "changed");
    const titled = (title: string) => changes.find(({ after }) => after?.title === title);
    const [first, second] = [titled("Eerst zo"), titled("Dan zo")];
    expect([first?.canBeUndone, second?.canBeUndone]).toEqual([false, true]);
    const undo = (line?: { id: string }) =>
      undoActionChange(db, coordinator(), id, line?.id ?? "", now);
    expect(await undo(first)).toMatchObject({ because: "changed-since" });
    expect(await undo(second)).toEqual({ kind: "undone" });
    expect((await stored(id)).content).toMatchObject({ title: "Eerst zo", code: "" });
  });

  test("a removed action leaves every list and comes back whole", async () => {
    const money = [{ year: 2026, financing: "subsidie", budgetCents: 500_00, spentCents: 0 }];
    const id = await made({ title: "Weg en terug", nis: ["23027"] }, { money });
    const filter = {
      year: 2026,
      nis: null,
      owner: null,
      status: null,
      priority: null,
      node: null,
      words: "weg terug",
    };
    const selection = { filter, scope: { nis: "all" as const, personId: null }, today };
    const listed = () =>
      here((tx) =>
        listActions(tx, selection, { key: "dueOn", descending: false }, { limit: 9, offset: 0 }),
      );
    await removeAction(db, coordinator(), id, "removed", now);
    expect(await listed()).toEqual([]);
    expect(await edit(id, { title: "Toch" })).toMatchObject({ because: "removed" });
    await removeAction(db, coordinator(), id, "restored", now);
    expect(await listed()).toMatchObject([{ id, nis: ["23027"], budgetCents: 500_00 }]);
  });
});

describe("status", () => {
  test("done means done today, and going back forgets the day", async () => {
    const id = await made();
    await changeStatus(db, coordinator(), id, { from: "planned", to: "done" }, now);
    expect((await stored(id)).content).toMatchObject({ status: "done", doneOn: today });
    await changeStatus(db, coordinator(), id, { from: "done", to: "running" }, now);
    expect((await stored(id)).content).toMatchObject({ status: "running", doneOn: null });
  });

  test("what is done before it was to begin, began on that day", async () => {
    const id = await made({ startsOn: asDay("2026-12-01"), dueOn: asDay("2026-12-31") });
    const moved = await changeStatus(db, coordinator(), id, { from: "planned", to: "done" }, now);
    expect(moved.kind).toBe("changed");
    expect((await stored(id)).content).toMatchObject({ startsOn: today, doneOn: today });
  });

  test("a card somebody else already moved is not moved again", async () => {
    const id = await made();
    await changeStatus(db, coordinator(), id, { from: "planned", to: "stopped" }, now);
    const late = await changeStatus(db, coordinator(), id, { from: "planned", to: "done" }, now);
    expect(late).toMatchObject({ kind: "refused", because: "changed-since" });
  });
});

describe("who may", () => {
  test("staff edit their municipality's actions, read everybody's, and not another's", async () => {
    const [own, everybody, other] = [
      await made({ nis: ["23027"] }),
      await made(),
      await made({ nis: ["23003"] }),
    ];
    const staff = staffOf("23027");
    expect((await edit(own, { code: "H1" }, { actor: staff })).kind).toBe("saved");
    expect((await openAction(db, staff, everybody)).kind).toBe("action");
    expect((await edit(everybody, { code: "H1" }, { actor: staff })).kind).toBe("refused");
    expect((await openAction(db, staff, other)).kind).toBe("refused");
  });

  test("staff cannot give an action away to a municipality that is not theirs", async () => {
    const id = await made({ nis: ["23027"] });
    const given = await edit(id, { nis: ["23003"] }, { actor: staffOf("23027") });
    expect(given).toMatchObject({ kind: "problems", problems: [{ because: "not-permitted" }] });
  });

  test("an owner works on their own action, also when it is everybody's", async () => {
    const owner = await aPerson(db, partnershipId, { role: "municipal-staff", nis: "23003" });
    const id = await made({ ownerPersonId: owner.personId });
    expect((await edit(id, { description: "Bezig" }, { actor: owner })).kind).toBe("saved");
  });

  test("a reader and a visitor see nothing of the plan", async () => {
    const id = await made();
    for (const actor of [who({ role: "reader" }), { kind: "visitor", partnershipId } as const]) {
      expect((await openAction(db, actor, id)).kind).toBe("refused");
      expect((await removeAction(db, actor, id, "removed", now)).kind).toBe("refused");
    }
  });
});

describe("an owner who left", () => {
  test("leaves open actions that one deed gives to somebody else", async () => {
    const gone = await aPerson(db, partnershipId, { role: "coordinator" }, { name: "Vertrokken" });
    const heir = await aPerson(db, partnershipId, { role: "coordinator" }, { name: "Opvolger" });
    const ids = [
      await made({ ownerPersonId: gone.personId }),
      await made({ ownerPersonId: gone.personId }),
    ];
    const closed = await made({ ownerPersonId: gone.personId });
    await changeStatus(db, coordinator(), closed, { from: "planned", to: "stopped" }, now);
    await here((tx) =>
      tx.deleteFrom("membership").where("person_id", "=", gone.personId).execute(),
    );
    const waiting = await listWaiting(db, coordinator());
    if (waiting.kind !== "waiting") throw new Error(waiting.because);
    expect(waiting.actions.map(({ id }) => id).sort()).toEqual([...ids].sort());
    const taken = await made();
    const order = { actionIds: [...ids, closed, taken, "?"], toPersonId: heir.personId };
    expect(await handOver(db, staffOf("23027"), order, now)).toMatchObject({ kind: "refused" });
    expect(await handOver(db, coordinator(), order, now)).toMatchObject({
      count: 2,
      skipped: 2,
      to: "Opvolger",
    });
    expect((await stored(ids[0] ?? "")).content.ownerName).toBe("Opvolger");
    // What was closed or taken by somebody meanwhile is left as it is.
    for (const id of [closed, taken])
      expect((await stored(id)).content.ownerName).not.toBe("Opvolger");
    expect(await listWaiting(db, coordinator())).toMatchObject({ actions: [] });
  });
});

test("an owner who may only read any more counts as gone: what they had waits for somebody else", async () => {
  const owner = await aPerson(db, partnershipId, { role: "coordinator" }, { name: "Nu lezer" });
  const id = await made({ ownerPersonId: owner.personId });
  const waitsHere = async () => {
    const [waiting, opened] = [
      await listWaiting(db, coordinator()),
      await openAction(db, coordinator(), id),
    ];
    const asked = { today, language: "nl", limit: 50 } as const;
    const { items } = await actionsToday({ db }, coordinator(), asked);
    return [
      waiting.kind === "waiting" && waiting.actions.some((one) => one.id === id),
      opened.kind === "action" && opened.ownerLeft,
      items.some(({ key }) => key === "actions:without-owner"),
    ];
  };
  expect(await waitsHere()).toEqual([false, false, false]);
  await here((tx) =>
    tx
      .updateTable("membership")
      .set({ role: "reader" })
      .where("person_id", "=", owner.personId)
      .execute(),
  );
  expect(await waitsHere()).toEqual([true, true, true]);
  const order = { actionIds: [id], fromYear: 2026, toYear: 2027, withBudget: false };
  expect(await copyActions(db, coordinator(), order, now)).toMatchObject({ made: 1 });
  const opened = await openAction(db, coordinator(), id);
  const copy = opened.kind === "action" ? (opened.copies[0]?.id ?? "") : "";
  expect((await stored(copy)).content).toMatchObject({ ownerPersonId: null, ownerName: "" });
  const heir = await aPerson(db, partnershipId, { role: "coordinator" }, { name: "Erfgenaam" });
  const given = { actionIds: [id], toPersonId: heir.personId };
  expect(await handOver(db, coordinator(), given, now)).toMatchObject({ count: 1 });
});

test("who may not open the plan is offered nowhere as an owner, and given nothing", async () => {
  const reader = await aPerson(db, partnershipId, { role: "reader" }, { name: "Meelezer" });
  const gone = await aPerson(db, partnershipId, { role: "coordinator" }, { name: "Ook weg" });
  const id = await made({ ownerPersonId: gone.personId });
  await here((tx) => tx.deleteFrom("membership").where("person_id", "=", gone.personId).execute());
  const waiting = await listWaiting(db, coordinator());
  if (waiting.kind !== "waiting") throw new Error(waiting.because);
  expect(waiting.colleagues.map(({ name }) => name)).not.toContain("Meelezer");
  const order = { actionIds: [id], toPersonId: reader.personId };
  expect(await handOver(db, coordinator(), order, now)).toMatchObject({ because: "no-such-owner" });
  const form = await openActionForm(db, coordinator(), null, today);
  if (form.kind !== "form") throw new Error(form.because);
  expect(form.colleagues.map(({ name }) => name)).not.toContain("Meelezer");
});

describe("copying to the next year", () => {
  test("shifts the dates, starts anew, keeps a link, and done twice doubles nothing", async () => {
    const money = [{ year: 2026, financing: "subsidie", budgetCents: 500_00, spentCents: 90_00 }];
    const id = await made({ title: "Jaarlijkse beurs" }, { money, status: "done", doneOn: today });
    const order = { actionIds: [id], fromYear: 2026, toYear: 2027, withBudget: true };
    expect(await copyActions(db, coordinator(), order, now)).toMatchObject({ made: 1, known: 0 });
    expect(await copyActions(db, coordinator(), order, now)).toMatchObject({ made: 0, known: 1 });
    const opened = await openAction(db, coordinator(), id);
    if (opened.kind !== "action") throw new Error(opened.because);
    const copy = await stored(opened.copies[0]?.id ?? "");
    expect(copy.copiedFrom).toBe(id);
    expect(copy.content).toMatchObject({
      startsOn: "2027-09-01",
      dueOn: "2027-12-15",
      status: "planned",
      money: [{ year: 2027, financing: "subsidie", budgetCents: 500_00, spentCents: 0 }],
    });
  });

  test("staff copy their own and are told of the others", async () => {
    const ids = [await made({ nis: ["23027"] }), await made({ nis: ["23003"] })];
    const order = { actionIds: ids, fromYear: 2026, toYear: 2027, withBudget: false };
    const copied = await copyActions(db, staffOf("23027"), order, now);
    expect(copied).toMatchObject({ made: 1, refused: 1 });
  });
});
