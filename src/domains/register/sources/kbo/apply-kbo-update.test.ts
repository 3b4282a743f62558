import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { asDay } from "#kernel/day";
import { exampleNumber } from "#kernel/kbo-number";
import { loadReferenceFacts } from "#territory";
import { aKboRegister, type KboRegister } from "../../../../../tests/database/a-kbo-register.ts";
import { aTestDatabase } from "../../../../../tests/database/test-database.ts";
import { aSource } from "../../examples/index.ts";
import type { KboArea } from "../../rules/kbo-area.ts";
import { listDirectorySources } from "../../store/directory-sources.ts";
import { listGapsOf } from "../../store/kbo-gaps.ts";
import { addSpokenOrganisations } from "../../store/new-organisations.ts";
import { loadRevisions } from "../../store/revisions.ts";
import { findOrCreateSource } from "../../store/sources.ts";
import { loadRegisterReference } from "../../usecases/load-register-reference.ts";
import { headerOf, writeExtract, writeUpdate } from "./generate/extract-fixture.ts";
import {
  address,
  baker2,
  bakery,
  day140,
  denominations,
  estate,
  keys,
  plainEstate,
  renamed,
  stranger,
  trader,
  workshop,
} from "./generate/update-fixture.ts";

const database = await aTestDatabase();
const halle: KboArea = { kind: "municipalities", nis: ["23027"] };
const _everything: KboArea = { kind: "all" };
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kbo-update-test-"));
  await loadReferenceFacts(database.owner.db, "reference");
  await loadRegisterReference(database.owner.db, "reference");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const aRegister = (area: KboArea = halle) => aKboRegister(database.db, folder, area);

const fileIn = (name: string): string => join(folder, name);
const full = (name = "full140.zip", files: Parameters<typeof writeExtract>[1] = {}) =>
  writeExtract(fileIn(name), { ...day140, ...files });
const update = (name: string, number: number | string, files: Parameters<typeof writeUpdate>[2]) =>
  writeUpdate(fileIn(name), number, files);

describe("an update", () => {
  test("takes all rows of a name away and brings the new ones; the history tells what changed", async () => {
    const register = await aRegister();
    await register.take(await full());
    const answer = await register.take(await update("rename.zip", 141, renamed));
    expect(answer.counts).toMatchObject({ added: 0, changed: 1, stopped: 0, refused: 0, gaps: 0 });
    const found = await register.record(exampleNumber(1));
    expect(found?.values).toMatchObject({
      name: "Voorbeeld Maatwerk Goudmeer",
      kind: "social-enterprise",
    });
    expect(found?.values).not.toHaveProperty(["names.abbreviation"]);
    const [latest] = await register.look((tx) => loadRevisions(tx, found?.id ?? "", 5));
    expect(latest?.via).toBe("kbo-import");
    expect(latest?.changes.map(({ field }) => field).sort()).toEqual([
      "name",
      "names.abbreviation",
      "names.nl",
    ]);
  });

  test("says of each field in which file of which ZIP it stands", async () => {
    const { take, record } = await aRegister();
    await take(await full());
    await take(await update("rename.zip", 141, renamed));
    const { said, statement } = (await record(exampleNumber(1))) ?? {};
    expect(statement).toMatchObject({ statedOn: "2025-10-05", source: { fileName: "rename.zip" } });
    expect(said?.name).toMatchObject({ file: "denomination_insert.csv", row: 2 });
    expect(said?.email).toMatchObject({ file: "full140.zip/contact.csv", row: 2 });
    const contact = {
      contact_delete: keys("EntityNumber", workshop),
      contact_insert: `${headerOf("contact")}"${workshop}","ENT","WEB","https://goudmeer.example"\n`,
    };
    await take(await update("contact.zip", 142, contact));
    const later = (await record(exampleNumber(1)))?.said;
    expect(later?.website).toMatchObject({ file: "contact_insert.csv", row: 2 });
    expect(later?.email).toBeUndefined();
    expect(later?.name).toMatchObject({ file: "rename.zip/denomination_insert.csv", row: 2 });
  });

  test("moves the day of the source on, and stands in the trail", async () => {
    const { take, look } = await aRegister();
    await take(await full());
    await take(await update("rename.zip", 141, renamed));
    const [source] = await look(listDirectorySources);
    expect(source).toMatchObject({ title: "KBO Open Data", retrievedOn: "2025-10-05" });
    const trail = await look((tx) =>
      tx.selectFrom("audit_entry").selectAll().orderBy("id", "desc").execute(),
    );
    expect(trail.find(({ subject_name: name }) => name === "rename.zip")).toMatchObject({
      verb: "register.kbo",
      details: { changed: 1, extractNumber: "141" },
    });
  });

  test("brings a new enterprise with its establishment, and stops one that is gone", async () => {
    const { take, record } = await aRegister();
    await take(await full());
    const answer = await take(
      await update("new.zip", 141, {
        enterprise_delete: keys("EnterpriseNumber", bakery),
        enterprise_insert: `${headerOf("enterprise")}"${baker2}","AC","000","2","610",,04-10-2025\n`,
        establishment_delete: keys("EstablishmentNumber", estate(2)),
        establishment_insert: `${headerOf("establishment")}"${estate(4)}",04-10-2025,"${baker2}"\n`,
        denomination_delete: keys("EntityNumber", bakery, estate(2)),
        denomination_insert: denominations(`"${baker2}","2","001","Voorbeeld Bakkerij Twee"\n`),
        address_delete: keys("EntityNumber", bakery, estate(2)),
        address_insert: `${headerOf("address")}${address(baker2, "REGO", "9000", "Gent")}${address(estate(4), "BAET", "1500", "Halle")}`,
      }),
    );
    expect(answer.counts).toMatchObject({ added: 1, stopped: 1, changed: 0, gaps: 0 });
    expect((await record(exampleNumber(4)))?.values).toMatchObject({
      name: "Voorbeeld Bakkerij Twee",
      "establishment:seat": { town: "Gent" },
      [`establishment:${plainEstate(4)}`]: { town: "Halle" },
    });
    const stopped = await record(exampleNumber(2));
    expect(stopped?.values).toMatchObject({ status: "stopped", name: "Voorbeeld Bakkerij" });
    expect(stopped?.said?.status).toMatchObject({ file: "enterprise_delete.csv", row: 2 });
    expect(stopped?.said?.name).toMatchObject({ file: "full140.zip/denomination.csv", row: 4 });
  });

  test("keeps whoever moves out of the area, as a full extract does", async () => {
    const { take, record } = await aRegister();
    await take(await full());
    const moved = {
      address_delete: keys("EntityNumber", workshop),
      address_insert: headerOf("address") + address(workshop, "REGO", "9000", "Gent"),
    };
    await take(await update("out.zip", 141, moved));
    const { values } = (await record(exampleNumber(1))) ?? {};
    expect(values).toMatchObject({ status: "active", "establishment:seat": { town: "Gent" } });
  });

  test("gives an establishment that was taken over to its new enterprise", async () => {
    const { take, record } = await aRegister();
    await take(await full());
    const sold = {
      establishment_delete: keys("EstablishmentNumber", estate(2)),
      establishment_insert: `${headerOf("establishment")}"${estate(2)}",15-06-2010,"${workshop}"\n`,
    };
    const answer = await take(await update("sold.zip", 141, sold));
    expect(answer.counts).toMatchObject({ changed: 2, gaps: 0 });
    const key = `establishment:${plainEstate(2)}` as const;
    expect((await record(exampleNumber(1)))?.values?.[key]).toMatchObject({ name: "Winkel Halle" });
    expect((await record(exampleNumber(2)))?.values).not.toHaveProperty([key]);
  });

  test("of a natural person brings no e-mail address, not even into what is kept", async () => {
    const { take, look, record } = await aRegister();
    await take(await full());
    const contact = `"${trader}","ENT","EMAIL","an@wolkenveld.example"\n"${estate(3)}","EST","TEL","000 11"\n"${trader}","ENT","WEB","https://wolkenveld.example"\n`;
    await take(await update("private.zip", 141, { contact_insert: headerOf("contact") + contact }));
    const { values } = (await record(exampleNumber(3))) ?? {};
    expect(values).toMatchObject({ website: "https://wolkenveld.example" });
    expect(values?.email ?? values?.phone).toBeUndefined();
    const kept = await look((tx) => tx.selectFrom("kbo_entity").select("parts").execute());
    expect(JSON.stringify(kept)).not.toMatch(/an@wolkenveld|000 11/);
  });
});

describe("an update that tells too little", () => {
  const gapsOf = (register: KboRegister, importId: string) =>
    register.look((tx) => listGapsOf(tx, importId, 10));

  test("of an enterprise that moved in notes that it comes with the next full extract, which brings it", async () => {
    const register = await aRegister();
    await register.take(await full());
    const movedIn = {
      address_delete: keys("EntityNumber", stranger),
      address_insert: headerOf("address") + address(stranger, "REGO", "1500", "Halle"),
    };
    const answer = await register.take(await update("in.zip", 141, movedIn));
    expect(answer.counts).toMatchObject({ added: 0, gaps: 1 });
    expect(await register.record(exampleNumber(5))).toBeNull();
    expect(await gapsOf(register, answer.importId)).toEqual([
      {
        number: exampleNumber(5),
        because: "moved-in",
        file: "address_insert.csv",
        line: 2,
        isOpen: true,
      },
    ]);
    // Gone from the area again before the next full extract: it was promised all the same.
    const next = {
      meta: '"Variable","Value"\n"SnapshotDate","02-11-2025"\n"ExtractNumber","168"\n',
      enterprise: `${day140.enterprise}"${stranger}","AC","000","2","610",,01-01-2001\n`,
      address: day140.address + address(stranger, "REGO", "9000", "Gent"),
    };
    await register.take(await full("full168.zip", next));
    expect(await register.record(exampleNumber(5))).not.toBeNull();
    expect((await gapsOf(register, answer.importId))[0]?.isOpen).toBe(false);
  });

  test("of an enterprise that changed its form as well as its address, is not taken for a new one", async () => {
    const register = await aRegister();
    await register.take(await full());
    const answer = await register.take(
      await update("both.zip", 141, {
        enterprise_delete: keys("EnterpriseNumber", stranger),
        enterprise_insert: `${headerOf("enterprise")}"${stranger}","AC","000","2","610",,01-01-2001\n`,
        address_delete: keys("EntityNumber", stranger),
        address_insert: headerOf("address") + address(stranger, "REGO", "1500", "Halle"),
      }),
    );
    expect(answer.counts).toMatchObject({ added: 0, gaps: 1 });
  });

  test("of a new shop of an enterprise nobody ever read says so", async () => {
    const register = await aRegister();
    await register.take(await full());
    const answer = await register.take(
      await update("shop.zip", 141, {
        establishment_insert: `${headerOf("establishment")}"${estate(9)}",04-10-2025,"${stranger}"\n`,
        address_insert: headerOf("address") + address(estate(9), "BAET", "1500", "Halle"),
      }),
    );
    expect(await gapsOf(register, answer.importId)).toMatchObject([
      {
        number: plainEstate(9),
        because: "owner-unknown",
        file: "establishment_insert.csv",
        line: 2,
      },
    ]);
    const kept = await register.look((tx) =>
      tx.selectFrom("kbo_entity").select("number").execute(),
    );
    expect(kept.map(({ number }) => number)).not.toContain(plainEstate(9));
  });

  test("of an organisation that came from a list after the full extract says that it was never read", async () => {
    const register = await aRegister();
    await register.take(await full());
    await register.look(async (tx) => {
      const fields = { number: { value: exampleNumber(5) }, name: { value: "Voorbeeld Lijst" } };
      const sourceId = await findOrCreateSource(tx, aSource());
      const organisation = { number: exampleNumber(5), name: "Voorbeeld Lijst", fields };
      const said = { sourceId, statedOn: asDay("2026-11-01"), personId: null };
      await addSpokenOrganisations(tx, [{ ...organisation, kind: "regular-company" }], said);
    });
    const answer = await register.take(
      await update("listed.zip", 141, {
        denomination_delete: keys("EntityNumber", stranger),
        denomination_insert: denominations(`"${stranger}","2","001","Voorbeeld Elders"\n`),
      }),
    );
    expect(await gapsOf(register, answer.importId)).toMatchObject([
      { number: exampleNumber(5), because: "never-read", file: "denomination_insert.csv", line: 2 },
    ]);
  });

  test("is silent about who neither is followed nor lies in the area", async () => {
    const register = await aRegister();
    await register.take(await full());
    const elsewhere = {
      denomination_delete: keys("EntityNumber", stranger),
      denomination_insert: denominations(`"${stranger}","2","001","Voorbeeld Elders"\n`),
      address_delete: keys("EntityNumber", stranger),
      address_insert: headerOf("address") + address(stranger, "REGO", "9000", "Gent"),
    };
    const answer = await register.take(await update("elsewhere.zip", 141, elsewhere));
    expect(answer.counts).toMatchObject({ added: 0, changed: 0, gaps: 0 });
  });
});
