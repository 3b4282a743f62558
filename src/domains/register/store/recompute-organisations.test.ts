import { beforeAll, describe, expect, test } from "vitest";
import { asDay, type Instant } from "#kernel/day";
import { exampleNumber } from "#kernel/kbo-number";
import { inPartnership, type Tx } from "#platform/db";
import { aTestDatabase } from "../../../../tests/database/test-database.ts";
import {
  anOrganisation,
  aSource,
  fieldsOf,
  seedExampleReferenceFacts,
  seedOrganisations,
  seedPartnership,
} from "../examples/index.ts";
import type { StatementFields } from "../rules/statement.ts";
import { createOrganisation, findOrganisationByNumber } from "./organisations.ts";
import { recomputeOrganisations } from "./recompute-organisations.ts";
import { loadRecords } from "./record-rows.ts";
import { readRegisterVersion } from "./register-version.ts";
import { loadRevisions } from "./revisions.ts";
import { findOrCreateSource } from "./sources.ts";
import { saveStatement } from "./statements.ts";

const database = await aTestDatabase();
const now = "2026-11-23T08:00:00.000Z" as Instant;
let partnershipId = "";

beforeAll(async () => {
  await database.owner.db.transaction().execute((tx) => seedExampleReferenceFacts(tx));
  partnershipId = await seedPartnership(database.db);
});

const here = <Result>(work: (tx: Tx) => Promise<Result>) =>
  inPartnership(database.db, { partnershipId }, work);

const say = async (
  tx: Tx,
  id: string,
  fields: StatementFields,
  kind: "kbo" | "list",
  on: string,
) => {
  const sourceId = await findOrCreateSource(
    tx,
    aSource({ kind, publisher: kind, title: "Test", retrievedOn: asDay(on) }),
  );
  return saveStatement(tx, { organisationId: id, sourceId, statedOn: asDay(on), fields });
};

describe("putting a record together", () => {
  test("seeded organisations carry values, places, forms and derived columns", async () => {
    await here(async (tx) => {
      const [id = ""] = await seedOrganisations(tx, 3, { from: 100 });
      const record = (await loadRecords(tx, [id])).get(id);
      expect(record?.row).toMatchObject({
        name: "Groendienst Proefveld 101 (voorbeeld)",
        number: exampleNumber(100),
        seat_nis: "23027",
        postcode: "1500",
        work_forms: ["collectief-maatwerk"],
        activity_codes: ["groen/tuinonderhoud"],
        version: 1,
      });
      expect(record?.values["establishment:seat"]).toMatchObject({ town: "Halle", nis: "23027" });
      expect(record?.row.completeness).toBeGreaterThan(50);
    });
  });

  test("a second time nothing changes and nothing is written", async () => {
    await here(async (tx) => {
      const ids = await seedOrganisations(tx, 5, { from: 200 });
      const before = await readRegisterVersion(tx);
      const again = await recomputeOrganisations(tx, ids, { via: "edit", now });
      expect(again).toEqual({ changed: [], unchanged: 5 });
      expect(await readRegisterVersion(tx)).toBe(before);
    });
  });

  test("a change writes one line of history and moves the version of the register", async () => {
    await here(async (tx) => {
      const [id = ""] = await seedOrganisations(tx, 1, { from: 300 });
      const before = await readRegisterVersion(tx);
      await say(tx, id, { phone: { value: "02 000 00 00" } }, "kbo", "2026-10-01");
      const done = await recomputeOrganisations(tx, [id], { via: "kbo-import", now });
      expect(done.changed).toEqual([id]);
      const [latest, first] = await loadRevisions(tx, id, 10);
      expect(latest).toMatchObject({
        via: "kbo-import",
        changes: [{ field: "phone", after: "02 000 00 00" }],
      });
      expect(first?.changes.length).toBeGreaterThan(8);
      expect(await readRegisterVersion(tx)).toBe(before + 1);
    });
  });

  test("the same content from a newer file is no new statement; an older file never wins", async () => {
    await here(async (tx) => {
      const [id = ""] = await seedOrganisations(tx, 1, { from: 400 });
      const said = (value: string, row: number) => ({ phone: { value, file: "contact.csv", row } });
      expect(await say(tx, id, said("1", 7), "kbo", "2026-09-01")).toMatchObject({ kind: "saved" });
      expect(await say(tx, id, said("1", 9), "kbo", "2026-10-01")).toEqual({ kind: "unchanged" });
      expect(await say(tx, id, said("2", 9), "kbo", "2025-01-01")).toMatchObject({ kind: "older" });
      await recomputeOrganisations(tx, [id], { via: "kbo-import", now });
      expect((await loadRecords(tx, [id])).get(id)?.values.phone).toBe("1");
      const kept = await tx
        .selectFrom("statement")
        .selectAll()
        .where("organisation_id", "=", id)
        .execute();
      expect(kept).toHaveLength(3);
    });
  });

  test("an establishment that moves to another enterprise leaves the first", async () => {
    await here(async (tx) => {
      const [one = "", two = ""] = await seedOrganisations(tx, 2, { from: 500 });
      const place = { "establishment:2000000042": { value: { street: "Kaai", postcode: "1500" } } };
      await say(tx, one, place, "kbo", "2026-09-01");
      await recomputeOrganisations(tx, [one], { via: "kbo-import", now });
      await say(tx, one, {}, "kbo", "2026-10-01");
      await say(tx, two, place, "kbo", "2026-10-01");
      await recomputeOrganisations(tx, [one, two], { via: "kbo-import", now });
      const records = await loadRecords(tx, [one, two]);
      expect(records.get(one)?.values).not.toHaveProperty("establishment:2000000042");
      expect(records.get(two)?.values).toHaveProperty("establishment:2000000042");
    });
  });

  test("codes that do not exist stay in the statement and never reach the record", async () => {
    await here(async (tx) => {
      const [id = ""] = await seedOrganisations(tx, 1, { from: 600 });
      const fields = fieldsOf({
        activities: [{ code: "no/such-thing" }],
        service_area: ["99999", "23027"],
      });
      await say(tx, id, fields, "list", "2026-11-10");
      await recomputeOrganisations(tx, [id], { via: "list-import", now });
      const record = (await loadRecords(tx, [id])).get(id);
      expect(record?.row.area_nis).toEqual(["23027"]);
      expect(record?.row.activity_codes).toEqual(["groen/tuinonderhoud"]);
    });
  });

  test("a branch is tied to its parent by number", async () => {
    await here(async (tx) => {
      const [parent = "", child = ""] = await seedOrganisations(tx, 2, { from: 700 });
      await say(tx, child, { parent_number: { value: exampleNumber(700) } }, "kbo", "2026-10-01");
      await recomputeOrganisations(tx, [child], { via: "kbo-import", now });
      const record = (await loadRecords(tx, [child])).get(child);
      expect(record?.row.parent_id).toBe(parent);
      expect(await recomputeOrganisations(tx, [child], { via: "edit", now })).toMatchObject({
        changed: [],
      });
    });
  });

  test("a record without a number can be made and is not found by one", async () => {
    await here(async (tx) => {
      const id = await createOrganisation(tx, { name: "Netwerk (voorbeeld)", kind: "network" });
      const values = { ...anOrganisation(1, { kind: "network" }), number: undefined };
      await say(tx, id, fieldsOf(JSON.parse(JSON.stringify(values))), "list", "2026-11-01");
      await recomputeOrganisations(tx, [id], { via: "list-import", now });
      expect((await loadRecords(tx, [id])).get(id)?.row.number).toBeNull();
      expect(await findOrganisationByNumber(tx, exampleNumber(1))).toBeUndefined();
    });
  });
});
