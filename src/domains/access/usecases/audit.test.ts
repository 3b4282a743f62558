import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import type { Day } from "#kernel/day";
import { inPartnership } from "#platform/db";
import { aTestDatabase, type TestDatabase } from "../../../../tests/database/test-database.ts";
import { anAccessApp, aPartnership, aPerson } from "../examples/index.ts";
import type { AccessApp } from "./auth-of.ts";
import { readAudit } from "./read-audit.ts";
import { recordAudit } from "./record-audit.ts";

let database: TestDatabase;
let app: AccessApp;
let partnershipId: string;
let boss: Awaited<ReturnType<typeof aPerson>>;

beforeAll(async () => {
  database = await aTestDatabase();
  app = anAccessApp(database.db);
  partnershipId = await aPartnership(database.db);
  boss = await aPerson(
    database.db,
    partnershipId,
    { role: "administrator" },
    { name: "Bo Beheer" },
  );
  await inPartnership(database.db, { partnershipId }, async (tx) => {
    const subject = { kind: "organisation", id: "o1", name: "Voorbeeld vzw" };
    await recordAudit(tx, boss, "register.merge", subject, { kept: "o1" });
    await recordAudit(tx, { kind: "operator", partnershipId }, "register.import");
  });
});

const within = <Result>(work: Parameters<typeof inPartnership<Result>>[2]) =>
  inPartnership(database.db, { partnershipId }, work);

describe("the audit trail", () => {
  test("says who did what about what, the newest first", async () => {
    const page = await readAudit(app, boss, {}, 1);
    if ("because" in page) throw new Error(page.because);
    expect(page.total).toBe(2);
    expect(page.entries).toMatchObject([
      { actorKind: "operator", personName: null, verb: "register.import", details: {} },
      {
        actorKind: "person",
        personName: "Bo Beheer",
        verb: "register.merge",
        subjectKind: "organisation",
        subjectName: "Voorbeeld vzw",
        details: { kept: "o1" },
      },
    ]);
    expect(page.verbs).toEqual(["register.import", "register.merge"]);
    expect(page.people).toEqual([{ id: boss.personId, name: "Bo Beheer" }]);
  });

  test("is filtered by deed, person and day", async () => {
    const totalOf = async (filter: Parameters<typeof readAudit>[2]) => {
      const page = await readAudit(app, boss, filter, 1);
      return "because" in page ? page.because : page.total;
    };
    expect(await totalOf({ verb: "register.merge" })).toBe(1);
    expect(await totalOf({ personId: boss.personId })).toBe(1);
    expect(await totalOf({ from: "2000-01-01" as Day, to: "2000-01-02" as Day })).toBe(0);
    expect(await totalOf({ from: "2000-01-01" as Day })).toBe(2);
  });

  test("is for administrators", async () => {
    const coordinator = await aPerson(database.db, partnershipId, { role: "coordinator" });
    expect(await readAudit(app, coordinator, {}, 1)).toMatchObject({ because: "not-permitted" });
  });

  test.each([
    ["change", sql`update audit_entry set verb = 'a.b'`],
    ["remove", sql`delete from audit_entry`],
    ["empty", sql`truncate audit_entry`],
    [
      "upsert",
      sql`insert into audit_entry (partnership_id, actor_kind, verb) values (current_partnership(), 'visitor', 'a.b')
      on conflict (partnership_id, id) do update set verb = 'a.c'`,
    ],
  ])("the app cannot %s it", async (_deed, statement) => {
    await expect(within((tx) => statement.execute(tx))).rejects.toThrow(/permission denied/);
  });

  test("even the owner of the tables cannot change or remove a line", async () => {
    const owner = (text: string) =>
      database.owner.raw.begin(async (tx) => {
        await tx`select set_config('regiekamer.partnership', ${partnershipId}, true)`;
        await tx.unsafe(text);
      });
    await expect(owner("update audit_entry set verb = 'a.b'")).rejects.toThrow(/append-only/);
    await expect(owner("delete from audit_entry")).rejects.toThrow(/append-only/);
    await expect(owner("truncate audit_entry")).rejects.toThrow(/append-only/);
  });

  test("what is rolled back is not recorded either", async () => {
    const failing = within(async (tx) => {
      await recordAudit(tx, boss, "register.remove");
      throw new Error("the deed failed");
    });
    await expect(failing).rejects.toThrow("the deed failed");
    const page = await readAudit(app, boss, { verb: "register.remove" }, 1);
    expect(page).toMatchObject({ total: 0 });
  });
});

describe("a membership", () => {
  test("is read by its partnership and by its person, by nobody else", async () => {
    const elsewhere = await aPartnership(database.db);
    const countAs = (tenant: Parameters<typeof inPartnership>[1]) =>
      inPartnership(database.db, tenant, async (tx) => {
        const rows = await tx
          .selectFrom("membership")
          .select("id")
          .where("person_id", "=", boss.personId)
          .execute();
        return rows.length;
      });
    expect(await countAs({ partnershipId })).toBe(1);
    expect(await countAs({ partnershipId: elsewhere })).toBe(0);
    expect(await countAs({ partnershipId: elsewhere, personId: boss.personId })).toBe(1);
    const bare = await database.db.selectFrom("membership").select("id").execute();
    expect(bare).toEqual([]);
  });

  test("its person cannot give themselves a role elsewhere", async () => {
    const elsewhere = await aPartnership(database.db);
    const tenant = { partnershipId, personId: boss.personId };
    const attempt = inPartnership(database.db, tenant, (tx) =>
      tx
        .insertInto("membership")
        .values({
          partnership_id: elsewhere,
          person_id: boss.personId,
          role: "administrator",
          nis: null,
          organisation_id: null,
          via: "invitation",
        })
        .execute(),
    );
    await expect(attempt).rejects.toThrow(/row-level security/);
  });
});
