import { beforeAll, describe, expect, test } from "vitest";
import type { Actor, Grant } from "#access";
import { asDay, type Instant } from "#kernel/day";
import { inPartnership, type Tx } from "#platform/db";
import { aTestDatabase } from "../../../../tests/database/test-database.ts";
import {
  seedExampleReferenceFacts,
  seedOrganisations,
  seedPartnership,
} from "../examples/index.ts";
import type { Edits } from "../rules/merge-edits.ts";
import { addRecord } from "./add-record.ts";
import { forgetContact, saveContact } from "./edit-contact.ts";
import { listStakeholders, saveStakeholder } from "./edit-stakeholder.ts";
import { forgetExpiredContacts } from "./forget-expired-contacts.ts";
import { mergeOrganisations } from "./merge-organisations.ts";
import { openPublicRecord, openRecord } from "./open-record.ts";
import { confirmRecord, publishRecord } from "./publish-record.ts";
import { saveRecord } from "./save-record.ts";
import { undoRevision } from "./undo-revision.ts";

const database = await aTestDatabase();
const { db } = database;
const now = "2026-11-23T09:00:00.000Z" as Instant;
const today = asDay("2026-11-23");
let partnershipId = "";
let other = "";

const who = (grant: Grant, name = "Noor Voorbeeld"): Actor => ({
  kind: "person",
  personId: "11111111-1111-4111-8111-111111111111",
  name,
  partnershipId,
  grants: [grant],
});
const coordinator = () => who({ role: "coordinator" });
const visitor = (): Actor => ({ kind: "visitor", partnershipId });

beforeAll(async () => {
  await database.owner.db.transaction().execute((tx) => seedExampleReferenceFacts(tx));
  partnershipId = await seedPartnership(db);
  other = await seedPartnership(db, "andere-rand");
});

const here = <Result>(work: (tx: Tx) => Promise<Result>) =>
  inPartnership(db, { partnershipId }, work);

let next = 1000;
const seeded = async (count = 1): Promise<string[]> => {
  next += 4 * count;
  return here((tx) => seedOrganisations(tx, count, { from: next }));
};

const opened = async (id: string, actor: Actor = coordinator()) => {
  const record = await openRecord(db, actor, id, "nl", today);
  if ("kind" in record) throw new Error(`refused: ${record.because}`);
  return record;
};

const edit = (id: string, version: number, fields: Edits, actor = coordinator(), more = {}) =>
  saveRecord(db, actor, { organisationId: id, version, fields, ...more }, now);

describe("editing a record", () => {
  test("an edit stands above the list, names who typed it, and leaves other fields to their source", async () => {
    const [id = ""] = await seeded();
    expect(await edit(id, 1, { phone: "02 000 00 01" })).toEqual({ kind: "saved", changed: true });
    const record = await opened(id);
    expect(record.choices.phone?.from[0]).toMatchObject({ by: "Noor Voorbeeld", on: today });
    expect(record.choices.website?.from[0]?.source.kind).toBe("list");
    expect(record.revisions?.[0]).toMatchObject({ via: "edit", personName: "Noor Voorbeeld" });
  });

  test("typing what the list says anyway takes our own words away", async () => {
    const [id = ""] = await seeded();
    const { website } = (await opened(id)).values;
    await edit(id, 1, { website: "https://anders.example" });
    await edit(id, 2, { website });
    expect((await opened(id)).choices.website?.candidates).toHaveLength(1);
  });

  test("two people who change different fields both succeed", async () => {
    const [id = ""] = await seeded();
    const base = (await opened(id)).values;
    await edit(id, 1, { phone: "1", website: base.website });
    await edit(id, 1, { phone: null, website: "https://twee.example" });
    const { values } = await opened(id);
    expect([values.phone, values.website]).toEqual(["1", "https://twee.example"]);
  });

  test("two people who change the same field: nothing is written until somebody chooses", async () => {
    const [id = ""] = await seeded();
    await edit(id, 1, { phone: "1" }, who({ role: "coordinator" }, "Sam Voorbeeld"));
    const asked = await edit(id, 1, { phone: "2", email: "info@voorbeeld.example" });
    expect(asked).toMatchObject({
      kind: "conflict",
      version: 2,
      conflicts: [{ field: "phone", mine: "2", theirs: "1", by: "Sam Voorbeeld" }],
    });
    expect((await opened(id)).values.email).toBeUndefined();
    const fields = { phone: "2", email: "info@voorbeeld.example" };
    await edit(id, 1, fields, coordinator(), { conflicts: "theirs" });
    expect((await opened(id)).values).toMatchObject({
      phone: "1",
      email: "info@voorbeeld.example",
    });
  });

  test("a new address gets a point of its postcode, no better than we know", async () => {
    const [id = ""] = await seeded();
    const seat = { street: "Kaai", house_number: "3", postcode: "1700", town: "Dilbeek" };
    await edit(id, 1, { "establishment:seat": seat });
    const place = (await opened(id)).values["establishment:seat"];
    expect(place).toMatchObject({ nis: "23016", place_precision: "postcode" });
  });

  test("a number that another record has is refused with that record", async () => {
    const [one = "", two = ""] = await seeded(2);
    const { number } = (await opened(one)).values;
    expect(await edit(two, 1, { number })).toMatchObject({ because: "number-taken", about: one });
  });

  test("an organisation keeps its own record, in its own words, but not its number or kind", async () => {
    const [id = "", foreign = ""] = await seeded(2);
    const self = who({ role: "organisation", organisationId: id });
    await edit(id, 1, { guidance: "Werkvloerbegeleiding" }, self);
    expect((await opened(id)).choices.guidance?.from[0]?.source.kind).toBe("organisation");
    expect(await edit(id, 2, { kind: "partner" }, self)).toMatchObject({ about: "kind" });
    expect(await edit(foreign, 1, { phone: "1" }, self)).toMatchObject({
      because: "not-permitted",
    });
  });

  test.each([
    ["a reader", () => who({ role: "reader" })],
    ["staff of another municipality", () => who({ role: "municipal-staff", nis: "23099" })],
    ["a visitor", visitor],
  ])("%s changes nothing", async (_, actor) => {
    const [id = ""] = await seeded();
    expect(await edit(id, 1, { phone: "1" }, actor())).toMatchObject({ because: "not-permitted" });
    expect(await publishRecord(db, actor(), id, false, now)).toMatchObject({ kind: "refused" });
    expect(await confirmRecord(db, actor(), id, now)).toMatchObject({ kind: "refused" });
    expect(await undoRevision(db, actor(), id, 1, now)).toMatchObject({ kind: "refused" });
  });

  test("another partnership does not see that the record exists", async () => {
    const [id = ""] = await seeded();
    const stranger: Actor = { kind: "operator", partnershipId: other };
    expect(await openRecord(db, stranger, id, "nl", today)).toMatchObject({
      because: "no-such-record",
    });
    expect(await edit(id, 1, { phone: "1" }, stranger)).toMatchObject({
      because: "no-such-record",
    });
  });
});

describe("taking back", () => {
  test("undo gives back what was there, and the undo can be undone", async () => {
    const [id = ""] = await seeded();
    const before = (await opened(id)).values.website;
    await edit(id, 1, { website: "https://fout.example" });
    const mistake = (await opened(id)).revisions?.[0]?.id ?? 0;
    expect(await undoRevision(db, coordinator(), id, mistake, now)).toEqual({ kind: "undone" });
    const record = await opened(id);
    expect(record.values.website).toBe(before);
    expect(record.revisions?.[0]).toMatchObject({ via: "undo", undoes: mistake });
    await undoRevision(db, coordinator(), id, record.revisions?.[0]?.id ?? 0, now);
    expect((await opened(id)).values.website).toBe("https://fout.example");
  });

  test("what is gone from a record still has its name in the history", async () => {
    const [id = ""] = await seeded();
    const code = "groen";
    expect((await opened(id)).labels.activities.has(code)).toBe(false);
    await edit(id, 1, { activities: [{ code }] });
    const mistake = (await opened(id)).revisions?.[0]?.id ?? 0;
    await undoRevision(db, coordinator(), id, mistake, now);
    const { values, labels } = await opened(id);
    expect(values.activities?.map((one) => one.code)).not.toContain(code);
    expect(labels.activities.get(code)).toMatch(/\w/);
  });

  test("a line whose field changed again is not undone over the newer change", async () => {
    const [id = ""] = await seeded();
    await edit(id, 1, { phone: "1" });
    const first = (await opened(id)).revisions?.[0]?.id ?? 0;
    await edit(id, 2, { phone: "2" });
    const refused = await undoRevision(db, coordinator(), id, first, now);
    expect(refused).toMatchObject({ because: "changed-since", about: "phone" });
    expect((await opened(id)).values.phone).toBe("2");
  });

  test("the beginning of a record is not undone", async () => {
    const [id = ""] = await seeded();
    const first = (await opened(id)).revisions?.at(-1)?.id ?? 0;
    const refused = await undoRevision(db, coordinator(), id, first, now);
    expect(refused).toMatchObject({ because: "cannot-be-undone" });
  });
});

describe("what the public sees", () => {
  test("a published record without names of who typed, and only contacts that may be named", async () => {
    const [id = ""] = await seeded();
    await edit(id, 1, { phone: "02 000 00 01" });
    const contact = {
      department: null,
      role: null,
      email: null,
      phone: null,
      consentOn: asDay("2026-01-01"),
      expiresOn: asDay("2028-01-01"),
    };
    await saveContact(db, coordinator(), id, { ...contact, name: "Wel", consent: "given" }, now);
    await saveContact(
      db,
      coordinator(),
      id,
      { ...contact, name: "Niet", consent: "legitimate-interest" },
      now,
    );
    const expired = { ...contact, expiresOn: asDay("2026-02-01"), consent: "given" as const };
    await saveContact(db, coordinator(), id, { ...expired, name: "Verlopen" }, now);
    const seen = await openPublicRecord(db, visitor(), id, "nl", today);
    if ("kind" in seen) throw new Error(seen.because);
    expect(seen.contacts.map(({ name }) => name)).toEqual(["Wel"]);
    expect(JSON.stringify(seen)).not.toContain("Noor");
    expect((await opened(id)).contacts.map(({ name }) => name)).toEqual(["Niet", "Wel"]);
    expect((await opened(id)).contacts[0]?.source).toMatchObject({
      kind: "person",
      title: "Eigen invoer",
    });

    const contacts = () =>
      inPartnership(db, { partnershipId }, (tx) =>
        tx.selectFrom("contact").select("name").where("organisation_id", "=", id).execute(),
      );
    expect(await contacts()).toHaveLength(3);
    const operator: Actor = { kind: "operator", partnershipId };
    expect(await forgetExpiredContacts(db, visitor(), today)).toMatchObject({ kind: "refused" });
    expect(await forgetExpiredContacts(db, operator, today)).toEqual({
      kind: "forgotten",
      contacts: 1,
    });
    expect((await contacts()).map(({ name }) => name).sort()).toEqual(["Niet", "Wel"]);
    expect(await forgetExpiredContacts(db, operator, today)).toMatchObject({ contacts: 0 });
    const trail = await inPartnership(db, { partnershipId }, (tx) =>
      tx.selectFrom("audit_entry").selectAll().where("subject_id", "=", id).execute(),
    );
    expect(JSON.stringify(trail)).toContain('"expired":1');
    expect(JSON.stringify(trail)).not.toContain("Verlopen");
  });

  test("full-time equivalents of one to three people are told to nobody outside, whatever source says them", async () => {
    const [few = "", more = ""] = await seeded(2);
    await edit(few, 1, { fte: 2.5 });
    await edit(more, 1, { fte: 12.5 });
    expect((await opened(few)).values.fte).toBe(2.5);
    const seen = async (id: string) => {
      const record = await openPublicRecord(db, visitor(), id, "nl", today);
      if ("kind" in record) throw new Error(record.because);
      return record;
    };
    expect((await seen(more)).values.fte).toBe(12.5);
    expect((await seen(few)).values.fte).toBeUndefined();
    expect(JSON.stringify(await seen(few))).not.toContain("2.5");
  });

  test("not published, stopped, or a natural person: not there", async () => {
    const [hidden = "", stopped = "", person = ""] = await seeded(3);
    await publishRecord(db, coordinator(), hidden, false, now);
    await edit(stopped, 1, { status: "stopped" });
    await edit(person, 1, { natural_person: true });
    for (const id of [hidden, stopped, person]) {
      expect(await openPublicRecord(db, visitor(), id, "nl", today)).toMatchObject({
        kind: "refused",
      });
      expect(await openRecord(db, visitor(), id, "nl", today)).toMatchObject({ kind: "refused" });
    }
  });

  test("publishing is in the history and can be undone there", async () => {
    const [id = ""] = await seeded();
    await publishRecord(db, coordinator(), id, false, now);
    const line = (await opened(id)).revisions?.[0]?.id ?? 0;
    await undoRevision(db, coordinator(), id, line, now);
    expect((await opened(id)).published).toBe(true);
  });
});

describe("adding and merging", () => {
  test("a record that looks like another is only added when somebody insists; a number never twice", async () => {
    const [id = ""] = await seeded();
    const { name, number } = (await opened(id)).values;
    const seat = { street: "Kaai", postcode: "1500", town: "Halle" };
    const record = { name: `${name} vzw`, kind: "partner" as const, number: null, seat };
    const place = (await opened(id)).values["establishment:seat"]?.postcode;
    const alike = { ...record, seat: { ...seat, postcode: place } };
    expect(await addRecord(db, coordinator(), alike, now)).toMatchObject({ kind: "alike" });
    const insisted = await addRecord(db, coordinator(), { ...alike, evenIfAlike: true }, now);
    expect(insisted).toMatchObject({ kind: "added" });
    const taken = { ...record, number: number ?? null, evenIfAlike: true };
    expect(await addRecord(db, coordinator(), taken, now)).toMatchObject({ kind: "alike" });
  });

  test("staff add only in their own municipality", async () => {
    const staff = who({ role: "municipal-staff", nis: "23027" });
    const record = { name: "Nieuw (voorbeeld)", kind: "partner" as const, number: null };
    const inHalle = await addRecord(db, staff, { ...record, seat: { postcode: "1500" } }, now);
    expect(inHalle).toMatchObject({ kind: "added" });
    const elsewhere = await addRecord(db, staff, { ...record, seat: { postcode: "1700" } }, now);
    expect(elsewhere).toMatchObject({ because: "not-permitted" });
  });

  test("two records of one organisation become one; nothing said is lost", async () => {
    const [into = ""] = await seeded();
    const added = await addRecord(
      db,
      coordinator(),
      { name: "Dubbel (voorbeeld)", kind: "partner", number: null, seat: null },
      now,
    );
    const from = added.kind === "added" ? added.id : "";
    await edit(from, 1, { phone: "02 000 00 09" });
    await edit(into, 1, { email: "info@voorbeeld.example" });
    expect(await mergeOrganisations(db, coordinator(), { from, into }, now)).toEqual({
      kind: "merged",
      into,
    });
    const record = await opened(into);
    expect(record.values).toMatchObject({ phone: "02 000 00 09", email: "info@voorbeeld.example" });
    expect(await openRecord(db, coordinator(), from, "nl", today)).toMatchObject({
      because: "no-such-record",
    });
  });

  test("what somebody typed for the record that goes does not overrule the one that stays", async () => {
    const [into = ""] = await seeded();
    const before = (await opened(into)).values;
    const seat = { postcode: "1500", town: "Halle" };
    const sloppy = {
      name: "slordig getypt (voorbeeld)",
      kind: "partner" as const,
      number: null,
      seat,
    };
    const added = await addRecord(db, coordinator(), sloppy, now);
    const from = added.kind === "added" ? added.id : "";
    await edit(from, 1, { guidance: "Werkbegeleiders" });
    await mergeOrganisations(db, coordinator(), { from, into }, now);
    expect((await opened(into)).values).toEqual({ ...before, guidance: "Werkbegeleiders" });
  });

  test("two numbers are two organisations; staff merge nothing", async () => {
    const [one = "", two = ""] = await seeded(2);
    const pair = { from: one, into: two };
    expect(await mergeOrganisations(db, coordinator(), pair, now)).toMatchObject({
      because: "different-numbers",
    });
    const staff = who({ role: "municipal-staff", nis: "23027" });
    expect(await mergeOrganisations(db, staff, pair, now)).toMatchObject({
      because: "not-permitted",
    });
  });
});

describe("contacts and stakeholders", () => {
  test("a contact whose ground ends before it begins is refused, a forgotten one is gone", async () => {
    const [id = ""] = await seeded();
    const contact = {
      department: "Onthaal",
      name: "Sam Voorbeeld",
      role: null,
      email: null,
      phone: null,
      consent: "given" as const,
      consentOn: today,
      expiresOn: today,
    };
    expect(await saveContact(db, coordinator(), id, contact, now)).toMatchObject({
      because: "expires-too-early",
    });
    await saveContact(db, coordinator(), id, { ...contact, expiresOn: asDay("2028-11-23") }, now);
    const [kept] = (await opened(id)).contacts;
    await forgetContact(db, coordinator(), id, kept?.id ?? "");
    expect((await opened(id)).contacts).toEqual([]);
  });

  test("stakeholders are listed for staff, not for organisations", async () => {
    const [id = ""] = await seeded();
    const stakeholder = {
      role: "Partner",
      relation: "stuurgroep",
      influence: 4,
      interest: 5,
      note: null,
    } as const;
    await saveStakeholder(db, coordinator(), id, stakeholder, now);
    const listed = await listStakeholders(db, coordinator(), today);
    expect(listed).toMatchObject({
      stakeholders: [{ organisationId: id, influence: 4, contacts: 0 }],
    });
    const self = who({ role: "organisation", organisationId: id });
    expect(await listStakeholders(db, self, today)).toMatchObject({ because: "not-permitted" });
    expect((await opened(id, self)).stakeholder).toBeUndefined();
    await saveStakeholder(db, coordinator(), id, null, now);
    expect((await opened(id)).stakeholder).toBeNull();
  });

  test("who confirms makes the record fresh", async () => {
    const [id = ""] = await seeded();
    expect((await opened(id)).freshOn).toBe("2026-11-01");
    await confirmRecord(db, coordinator(), id, now);
    expect((await opened(id)).freshOn).toBe(today);
  });
});
