import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor, Grant } from "#access";
import { asDay, type Instant } from "#kernel/day";
import { inPartnership, type Tx } from "#platform/db";
import { aTestDatabase } from "../../../../../tests/database/test-database.ts";
import { aPartnership, aPerson } from "../../../access/examples/index.ts";
import { loadAction } from "../../store/actions/action-rows.ts";
import { listYearActions } from "../../store/actions/year-actions.ts";
import { actionsToday } from "./actions-today.ts";
import { addAction } from "./add-action.ts";

const { db } = await aTestDatabase();
const now = "2026-11-23T09:00:00.000Z" as Instant;
const today = asDay("2026-11-23");
let partnershipId = "";

const who = (...grants: Grant[]): Actor => ({
  kind: "person",
  personId: randomUUID(),
  name: "Noor Voorbeeld",
  partnershipId,
  grants,
});
const coordinator = () => who({ role: "coordinator" });
const here = <Result>(work: (tx: Tx) => Promise<Result>) =>
  inPartnership(db, { partnershipId }, work);

const anAction = {
  title: "Rondetafel groenonderhoud",
  startsOn: asDay("2026-09-01"),
  dueOn: asDay("2026-12-15"),
  origin: "networking",
};

beforeAll(async () => {
  partnershipId = await aPartnership(db);
});

describe("an action made by another domain", () => {
  test("is made once, however often its record asks for it", async () => {
    const action = { ...anAction, originRef: randomUUID() };
    const first = await here((tx) => addAction(tx, coordinator(), action, now));
    const second = await here((tx) => addAction(tx, coordinator(), action, now));
    expect(first).toMatchObject({ kind: "added" });
    expect(second).toEqual({ ...first, kind: "known" });
  });

  test("is made once also when asked for twice at the same time", async () => {
    const action = { ...anAction, originRef: randomUUID() };
    const both = await Promise.all(
      [1, 2].map(() => here((tx) => addAction(tx, coordinator(), action, now))),
    );
    expect(both.map(({ kind }) => kind).sort()).toEqual(["added", "known"]);
  });

  test("is refused, with the field named, when the database could not keep it", async () => {
    const done = (doneOn: string) => ({ status: "done", doneOn: asDay(doneOn) }) as const;
    const financing = "x".repeat(121);
    const money = [{ year: 2026, financing, budgetCents: 0, spentCents: 0 }];
    const cases = [
      [{ ownerNis: "99999" }, {}, "no-such-municipality", "ownerNis"],
      [{ nis: ["99999"] }, {}, "no-such-municipality", "ownerNis"],
      [{}, done("2026-12-01"), "done-in-future", "doneOn"],
      [{}, done("2026-08-31"), "done-before-start", "doneOn"],
      [{ description: "x".repeat(20_001) }, {}, "description-too-long", "description"],
      [{ code: "x".repeat(61) }, {}, "code-too-long", "code"],
      [{ ownerName: "x".repeat(201) }, {}, "owner-too-long", "ownerName"],
      [{}, { money }, "financing-too-long", "money"],
    ] as const;
    for (const [change, extras, because, about] of cases) {
      const action = { ...anAction, ...change };
      expect(await here((tx) => addAction(tx, coordinator(), action, now, extras))).toEqual(
        expect.objectContaining({ kind: "refused", because, about }),
      );
    }
  });

  test("disappears with the transaction that made it", async () => {
    const originRef = randomUUID();
    await expect(
      here(async (tx) => {
        await addAction(tx, coordinator(), { ...anAction, originRef }, now);
        throw new Error("the scan could not be closed");
      }),
    ).rejects.toThrow("scan");
    const again = await here((tx) => addAction(tx, coordinator(), { ...anAction, originRef }, now));
    expect(again.kind).toBe("added");
  });

  test("gets the next number, the name of its owner, and stands in every year it touches", async () => {
    const owner = await aPerson(db, partnershipId, { role: "municipal-staff", nis: "23027" });
    const action = {
      ...anAction,
      dueOn: asDay("2027-02-01"),
      ownerPersonId: owner.personId,
      nis: ["23027"],
    };
    const added = await here((tx) => addAction(tx, coordinator(), action, now));
    if (added.kind !== "added") throw new Error(added.kind);
    const stored = await here((tx) => loadAction(tx, added.id));
    expect(stored?.content).toMatchObject({ ownerName: "Lena Voorbeeld", status: "planned" });
    for (const year of [2026, 2027]) {
      const listed = await here((tx) => listYearActions(tx, year));
      expect(listed.map(({ id }) => id)).toContain(added.id);
    }
    const before = await here((tx) => listYearActions(tx, 2025));
    expect(before.map(({ id }) => id)).not.toContain(added.id);
  });
});

describe("who may make one", () => {
  test("municipal staff for their own municipality, not for another and not for all", async () => {
    const staff = who({ role: "municipal-staff", nis: "23027" });
    const tryFor = (nis: string[]) =>
      here((tx) => addAction(tx, staff, { ...anAction, nis }, now)).then(({ kind }) => kind);
    expect(await tryFor(["23027"])).toBe("added");
    expect(await tryFor(["23003"])).toBe("refused");
    expect(await tryFor([])).toBe("refused");
  });

  test("a reader nobody's", async () => {
    const added = await here((tx) => addAction(tx, who({ role: "reader" }), anAction, now));
    expect(added).toMatchObject({ kind: "refused", because: "not-permitted" });
  });
});

describe("what is refused", () => {
  const refused = (change: object) =>
    here((tx) => addAction(tx, coordinator(), { ...anAction, ...change }, now));

  test("a period that ends before it begins, at the field of its end", async () => {
    expect(await refused({ dueOn: asDay("2026-08-31") })).toEqual({
      kind: "refused",
      because: "ends-before-begins",
      about: "dueOn",
    });
  });

  test("an owner without a role here, and a part of the plan that is not there", async () => {
    expect(await refused({ ownerPersonId: randomUUID() })).toMatchObject({
      because: "no-such-owner",
    });
    expect(await refused({ nodeId: randomUUID() })).toMatchObject({ because: "no-such-node" });
  });
});

describe("today", () => {
  test("one's own late actions come first, and those without an owner wait for the coordinator", async () => {
    const me = await aPerson(db, partnershipId, { role: "coordinator" });
    const late = { ...anAction, startsOn: asDay("2026-01-01") };
    const make = (change: object) => here((tx) => addAction(tx, me, { ...late, ...change }, now));
    await make({ title: "Van iemand anders", dueOn: asDay("2026-10-01"), ownerName: "Piet" });
    await make({ title: "Van mij", dueOn: asDay("2026-11-20"), ownerPersonId: me.personId });
    const question = { today, language: "nl" as const, limit: 5 };
    const group = await actionsToday({ db }, me, question);
    expect(group.items[0]).toMatchObject({ title: "Van mij", kind: "overdue" });
    expect(group.items[0]?.detail).toBe("3 dagen te laat · van u");
    await here(async (tx) => {
      await tx.deleteFrom("membership").where("person_id", "=", me.personId).execute();
    });
    const later = await actionsToday({ db }, coordinator(), question);
    expect(later.items[0]).toMatchObject({
      title: "1 actie wacht op een nieuwe eigenaar",
      href: "/plan/overdragen",
    });
  });

  test("is empty for a reader", async () => {
    const reader = who({ role: "reader" });
    const group = await actionsToday({ db }, reader, { today, language: "fr", limit: 5 });
    expect(group).toEqual({ items: [], total: 0 });
  });
});
