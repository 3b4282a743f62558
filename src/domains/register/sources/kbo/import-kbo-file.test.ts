import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "#access";
import { asDay, type Instant } from "#kernel/day";
import { exampleNumber } from "#kernel/kbo-number";
import { inPartnership, type Tx } from "#platform/db";
import { loadReferenceFacts } from "#territory";
import { aTestDatabase } from "../../../../../tests/database/test-database.ts";
import { aPerson } from "../../../access/examples/index.ts";
import { seedPartnership } from "../../examples/index.ts";
import type { KboArea } from "../../rules/kbo-area.ts";
import type { StatementFields } from "../../rules/statement.ts";
import { listRefusedRows } from "../../store/import-runs.ts";
import { findOrganisationByNumber } from "../../store/organisations.ts";
import { recomputeOrganisations } from "../../store/recompute-organisations.ts";
import { loadRecords } from "../../store/record-rows.ts";
import { loadRevisions } from "../../store/revisions.ts";
import { loadStatements } from "../../store/statements.ts";
import { loadRegisterReference } from "../../usecases/load-register-reference.ts";
import { writeExtract } from "./generate/extract-fixture.ts";
import { generateKboExtract } from "./generate/generate-extract.ts";
import { printedNumber } from "./generate/invented-register.ts";
import { importKboFile } from "./import-kbo-file.ts";

const database = await aTestDatabase();
const now = "2026-11-23T08:00:00.000Z" as Instant;
const halle = "23027";
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kbo-test-"));
  await loadReferenceFacts(database.owner.db, "reference");
  await loadRegisterReference(database.owner.db, "reference");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const areaOf = (nis: string): KboArea => ({ kind: "municipalities", nis: [nis] });

let partnerships = 0;
/** An empty register of its own, so that tests do not meet. */
async function aRegister() {
  partnerships += 1;
  const partnershipId = await seedPartnership(database.db, `kbo-${partnerships}`);
  const actor: Actor = { kind: "operator", partnershipId };
  const run = (
    zipPath: string,
    area: KboArea = { kind: "all" },
    signal = new AbortController().signal,
    person: { id: string; name: string } | null = null,
  ) =>
    importKboFile(
      actor,
      { zipPath, area, person },
      {
        db: database.db,
        dataFolder: folder,
        signal,
        now: () => now,
        today: () => asDay("2026-11-23"),
        report: async () => undefined,
      },
    );
  const look = <Result>(work: (tx: Tx) => Promise<Result>) =>
    inPartnership(database.db, { partnershipId }, work);
  const record = (number: string) =>
    look(async (tx) => {
      const found = await findOrganisationByNumber(tx, number);
      if (!found) return null;
      const records = await loadRecords(tx, [found.id]);
      const statements = await loadStatements(tx, [found.id]);
      const stored = records.get(found.id);
      return {
        id: found.id,
        row: stored?.row,
        values: stored?.values,
        said: statements.get(found.id)?.[0]?.fields as StatementFields,
      };
    });
  const counted = (table: "organisation" | "establishment" | "statement") =>
    look(async (tx) => {
      const row = await tx
        .selectFrom(table)
        .select((eb) => eb.fn.countAll<number>().as("n"))
        .executeTakeFirstOrThrow();
      return Number(row.n);
    });
  return { partnershipId, run, look, record, counted };
}

async function imported(answer: Awaited<ReturnType<typeof importKboFile>>) {
  if (answer.kind === "refused") throw new Error(`refused: ${JSON.stringify(answer)}`);
  return answer;
}

const written = (index: number): string => {
  const number = exampleNumber(index);
  return `${number.slice(0, 4)}.${number.slice(4, 7)}.${number.slice(7)}`;
};
const workshop = written(1);
const bakery = written(2);
const trader = written(3);
const estates = [printedNumber(89_900_001), printedNumber(89_900_002), printedNumber(89_900_003)];

const enterpriseHead =
  '"EnterpriseNumber","Status","JuridicalSituation","TypeOfEnterprise","JuridicalForm","JuridicalFormCAC","StartDate"\n';
const establishmentHead = '"EstablishmentNumber","StartDate","EnterpriseNumber"\n';
const denominationHead = '"EntityNumber","Language","TypeOfDenomination","Denomination"\n';
const addressHead =
  '"EntityNumber","TypeOfAddress","CountryNL","CountryFR","Zipcode","MunicipalityNL","MunicipalityFR","StreetNL","StreetFR","HouseNumber","Box","ExtraAddressInfo","DateStrikingOff"\n';
const activityHead = '"EntityNumber","ActivityGroup","NaceVersion","NaceCode","Classification"\n';
const contactHead = '"EntityNumber","EntityContact","ContactType","Value"\n';

/** A workshop in Halle, a bakery seated in Gent with a shop in Halle, a sole trader in Halle. */
const small = {
  enterprise: `${enterpriseHead}"${workshop}","AC","000","2","017",,01-03-1998
"${bakery}","AC","000","2","610",,15-06-2010
"${trader}","AC","000","1",,,02-02-2015
`,
  establishment: `${establishmentHead}"${estates[0]}",01-03-1998,"${workshop}"
"${estates[1]}",15-06-2010,"${bakery}"
"${estates[2]}",02-02-2015,"${trader}"
`,
  denomination: `${denominationHead}"${workshop}","2","001","Voorbeeld Maatwerk Zilvermeer"
"${workshop}","1","001","Exemple Atelier Lac d'Argent"
"${workshop}","2","002","VMZ"
"${bakery}","2","001","Voorbeeld Bakkerij ""De Korst"""
"${trader}","2","001","Voorbeeld An Wolkenveld"
"${estates[1]}","2","003","Winkel Halle"
`,
  address: `${addressHead}"${workshop}","REGO",,,"1500","Halle","Hal","Molenstraat","Rue du Moulin","12","2",,
"${bakery}","REGO",,,"9000","Gent","Gand","Veldstraat","Veldstraat","1",,,
"${estates[0]}","BAET",,,"1500","Halle","Hal","Molenstraat","Rue du Moulin","14",,,
"${estates[1]}","BAET",,,"1500","Halle","Hal","Basiliekstraat","Basiliekstraat","3",,,
"${estates[2]}","BAET",,,"1500","Halle","Hal","Nieuwstraat","Rue Neuve","5",,,
`,
  contact: `${contactHead}"${workshop}","ENT","EMAIL","info@zilvermeer.example"
"${trader}","ENT","EMAIL","an@wolkenveld.example"
"${trader}","ENT","WEB","https://wolkenveld.example"
`,
  activity: `${activityHead}"${workshop}","001","2025","88993","MAIN"
"${workshop}","001","2025","81300","SECO"
"${workshop}","001","2008","88995","MAIN"
"${bakery}","001","2025","10711","MAIN"
"${bakery}","001","2008","88993","SECO"
"${trader}","001","2025","43320","MAIN"
`,
};

describe("importing a small extract", () => {
  test("an area takes in who sits there or has an establishment there, with the seat wherever it is", async () => {
    const { run, record, counted } = await aRegister();
    const answer = await imported(
      await run(await writeExtract(join(folder, "a.zip"), small), areaOf(halle)),
    );
    expect(answer.counts).toMatchObject({ added: 3, changed: 0, refused: 0, social: 1 });
    expect(await counted("establishment")).toBe(5);
    const found = await record(exampleNumber(2));
    expect(found?.values).toMatchObject({
      name: 'Voorbeeld Bakkerij "De Korst"',
      kind: "regular-company",
      "establishment:seat": { town: "Gent", postcode: "9000" },
      [`establishment:${estates[1]?.replaceAll(".", "")}`]: {
        name: "Winkel Halle",
        nis: halle,
        street: "Basiliekstraat",
      },
    });
  });

  test("a workshop is known by 88.993 of 2025, never by 88.993 of 2008, and has no work form yet", async () => {
    const { run, record } = await aRegister();
    await run(await writeExtract(join(folder, "b.zip"), small));
    const { values, said } = (await record(exampleNumber(1))) ?? {};
    expect(values).toMatchObject({
      kind: "social-enterprise",
      "names.fr": "Exemple Atelier Lac d'Argent",
      "names.abbreviation": "VMZ",
      email: "info@zilvermeer.example",
      legal_form_code: "017",
      started_on: "1998-03-01",
      nace_codes: ["88.993", "81.300"],
    });
    expect(values?.work_forms).toBeUndefined();
    expect(values?.activities?.length).toBeGreaterThan(0);
    expect(values?.activities?.every(({ basis }) => basis === "derived-from-nace")).toBe(true);
    expect(said?.kind).toMatchObject({ file: "activity.csv", row: 2 });
    expect(said?.["names.fr"]).toMatchObject({ file: "denomination.csv", row: 3 });
    expect(said?.["establishment:seat"]).toMatchObject({ file: "address.csv", row: 2 });
    expect((await record(exampleNumber(2)))?.values?.kind).toBe("regular-company");
  });

  test("of a natural person neither e-mail address nor telephone number is taken over", async () => {
    const { run, record } = await aRegister();
    await run(await writeExtract(join(folder, "c.zip"), small));
    const { values } = (await record(exampleNumber(3))) ?? {};
    expect(values).toMatchObject({ natural_person: true, website: "https://wolkenveld.example" });
    expect(values?.email).toBeUndefined();
  });

  test("nothing changes when the same file comes twice, or the same content in another file", async () => {
    const { run, counted, look } = await aRegister();
    await run(await writeExtract(join(folder, "d.zip"), small));
    const before = [await counted("organisation"), await counted("statement")];
    expect(await run(join(folder, "d.zip"))).toMatchObject({ kind: "unchanged" });
    const again = { ...small, branch: '"Id","StartDate","EnterpriseNumber"\n\n' };
    const answer = await imported(await run(await writeExtract(join(folder, "d2.zip"), again)));
    expect(answer.counts).toMatchObject({ added: 0, changed: 0, unchanged: 3, stopped: 0 });
    expect([await counted("organisation"), await counted("statement")]).toEqual(before);
    const runs = await look((tx) => tx.selectFrom("import_run").select("state").execute());
    expect(runs.map(({ state }) => state).sort()).toEqual(["done", "done", "unchanged"]);
  });

  test("a second area adds to the first and takes nothing away", async () => {
    const { run, record } = await aRegister();
    await writeExtract(join(folder, "e.zip"), small);
    await run(join(folder, "e.zip"), areaOf(halle));
    const answer = await imported(await run(join(folder, "e.zip"), areaOf("44021")));
    expect(answer.counts).toMatchObject({ added: 0, changed: 0, unchanged: 3 });
    const shop = `establishment:${estates[1]?.replaceAll(".", "")}` as const;
    expect((await record(exampleNumber(2)))?.values).toHaveProperty([shop]);
  });

  test("a newer extract changes what changed, stops what is gone, and keeps the history", async () => {
    const { run, record, look } = await aRegister();
    await run(await writeExtract(join(folder, "f.zip"), small));
    const next = {
      ...small,
      meta: '"Variable","Value"\n"SnapshotDate","02-11-2025"\n"ExtractType","full"\n"ExtractNumber","141"\n',
      enterprise: small.enterprise.replace(/.*02-02-2015\n/, ""),
      establishment: small.establishment.replace(/.*02-02-2015.*\n/, ""),
      denomination: small.denomination.replace("Zilvermeer", "Goudmeer"),
    };
    const answer = await imported(await run(await writeExtract(join(folder, "f2.zip"), next)));
    expect(answer.counts).toMatchObject({ added: 0, changed: 1, unchanged: 1, stopped: 1 });
    const renamed = await record(exampleNumber(1));
    expect(renamed?.values?.name).toBe("Voorbeeld Maatwerk Goudmeer");
    expect((await record(exampleNumber(3)))?.values?.status).toBe("stopped");
    const [latest] = await look((tx) => loadRevisions(tx, renamed?.id ?? "", 10));
    expect(latest).toMatchObject({ via: "kbo-import" });
    expect(latest?.changes.map(({ field }) => field)).toEqual(["name", "names.nl"]);
  });

  test("an older extract that comes late stops nobody and overwrites nothing", async () => {
    const { run, record } = await aRegister();
    const newer = {
      ...small,
      meta: '"Variable","Value"\n"SnapshotDate","02-11-2025"\n"ExtractType","full"\n',
    };
    await run(await writeExtract(join(folder, "g.zip"), newer));
    const older = {
      ...small,
      enterprise: small.enterprise.replace(/.*02-02-2015\n/, ""),
      establishment: small.establishment.replace(/.*02-02-2015.*\n/, ""),
      denomination: small.denomination.replace("Zilvermeer", "Oudmeer"),
    };
    const answer = await imported(await run(await writeExtract(join(folder, "g2.zip"), older)));
    expect(answer.counts).toMatchObject({ changed: 0, stopped: 0 });
    expect((await record(exampleNumber(1)))?.values?.name).toBe("Voorbeeld Maatwerk Zilvermeer");
    expect((await record(exampleNumber(3)))?.values?.status).toBe("active");
  });

  test("putting the records together again changes nothing", async () => {
    const { run, look } = await aRegister();
    await run(await writeExtract(join(folder, "h.zip"), small));
    const answer = await look(async (tx) => {
      const ids = (await tx.selectFrom("organisation").select("id").execute()).map(({ id }) => id);
      const before = await tx.selectFrom("organisation").selectAll().orderBy("id").execute();
      const recomputed = await recomputeOrganisations(tx, ids, { via: "kbo-import", now });
      const after = await tx.selectFrom("organisation").selectAll().orderBy("id").execute();
      return { recomputed, same: JSON.stringify(before) === JSON.stringify(after) };
    });
    expect(answer).toEqual({ recomputed: { changed: [], unchanged: 3 }, same: true });
  });
});

describe("an extract with bad rows", () => {
  test("refuses each with file, line and reason, and takes in the others", async () => {
    const { run, look, counted } = await aRegister();
    const bad = {
      ...small,
      denomination: `${small.denomination}"0999.000.001","2","001","Verkeerd getal"\n"${bakery}","2","0`,
      enterprise: `${small.enterprise}"${written(7)}","AC","000","2","610",,31-02-2020\n`,
      activity: `${small.activity}"${bakery}","001","2025"\n"${bakery}","001","2025","10711","MAIN","too","many"\n`,
      contact: `${small.contact}"${bakery}","ENT","WEB","${"x".repeat(200_000)}"\n`,
    };
    const answer = await imported(await run(await writeExtract(join(folder, "i.zip"), bad)));
    const rows = await look((tx) => listRefusedRows(tx, answer.importId, 100));
    expect(rows.map(({ file, line, field, because }) => [file, line, field, because])).toEqual([
      ["enterprise.csv", 5, "StartDate", "unknown-day"],
      ["denomination.csv", 8, "EntityNumber", "wrong-check-digits"],
      ["denomination.csv", 9, null, "half-a-line"],
      ["contact.csv", 5, null, "line-too-long"],
      ["activity.csv", 8, null, "half-a-line"],
      ["activity.csv", 9, null, "wrong-column-count"],
    ]);
    expect(answer.counts).toMatchObject({ added: 3, refused: 6 });
    expect(await counted("organisation")).toBe(3);
  });

  test("a row of an enterprise that cannot be read does not stop that enterprise", async () => {
    const { run, record } = await aRegister();
    await run(await writeExtract(join(folder, "row.zip"), small));
    const torn = { ...small, enterprise: small.enterprise.replace("02-02-2015", "31-02-2015") };
    const answer = await imported(await run(await writeExtract(join(folder, "torn.zip"), torn)));
    expect(answer.counts.stopped).toBe(0);
    expect((await record(exampleNumber(3)))?.values?.status).toBe("active");
  });

  test("an establishment whose enterprise is not there is refused with its own line", async () => {
    const { run, look } = await aRegister();
    const orphan = { ...small, enterprise: small.enterprise.replace(/.*02-02-2015\n/, "") };
    const answer = await imported(await run(await writeExtract(join(folder, "j.zip"), orphan)));
    const rows = await look((tx) => listRefusedRows(tx, answer.importId, 100));
    expect(rows).toMatchObject([
      { file: "establishment.csv", line: 4, because: "no-such-enterprise" },
    ]);
  });
});

describe("an extract that cannot be read", () => {
  const refusedBy = async (files: Parameters<typeof writeExtract>[1]) => {
    const { run, counted } = await aRegister();
    const answer = await run(await writeExtract(join(folder, "bad.zip"), { ...small, ...files }));
    expect(await counted("organisation")).toBe(0);
    return answer;
  };

  test("names the file that is missing", async () => {
    expect(await refusedBy({ activity: null })).toMatchObject({
      because: "part-missing",
      file: "activity.csv",
    });
  });
  test("names the column that is missing", async () => {
    const activity = small.activity.replace('"NaceCode"', '"Nace"');
    expect(await refusedBy({ activity })).toMatchObject({
      because: "column-missing",
      file: "activity.csv",
      line: 1,
      column: "NaceCode",
    });
  });
  test("says that there is no area", async () => {
    const { run } = await aRegister();
    await writeExtract(join(folder, "k.zip"), small);
    const answer = await run(join(folder, "k.zip"), { kind: "province", name: "Atlantis" });
    expect(answer).toMatchObject({ kind: "refused", because: "no-area" });
  });
  test("says that there is no such file", async () => {
    const { run } = await aRegister();
    expect(await run(join(folder, "nowhere.zip"))).toMatchObject({ because: "not-found" });
  });
});

describe("a generated extract", () => {
  test("comes in whole, agrees with itself afterwards, and its next edition changes a little", async () => {
    const { run, look, counted } = await aRegister();
    const options = {
      enterprises: 2_000,
      seed: 7,
      nis: [halle, "23003"],
      referenceFolder: "reference",
    };
    const first = join(folder, "generated.zip");
    const second = join(folder, "generated-2.zip");
    await generateKboExtract({ ...options, out: first, edition: 140 });
    await generateKboExtract({ ...options, out: second, edition: 146 });
    const before = await imported(await run(first, areaOf(halle)));
    expect(before.counts.refused).toBe(0);
    expect(before.counts.added).toBe(await counted("organisation"));
    const recomputed = await look(async (tx) => {
      const rows = await tx.selectFrom("organisation").select("id").execute();
      return recomputeOrganisations(
        tx,
        rows.map(({ id }) => id),
        { via: "kbo-import", now },
      );
    });
    expect(recomputed.changed).toEqual([]);
    const after = await imported(await run(second, areaOf(halle)));
    expect(after.counts.refused).toBe(0);
    for (const count of [after.counts.added, after.counts.changed, after.counts.stopped]) {
      expect(count).toBeGreaterThan(0);
      expect(count).toBeLessThan(before.counts.added / 5);
    }
  });

  test("an extract that lacks a great part of what is known is not believed, unless one insists", async () => {
    const { run, look } = await aRegister();
    const whole = join(folder, "whole.zip");
    const half = join(folder, "half.zip");
    const made = { seed: 11, nis: [halle], referenceFolder: "reference" };
    await generateKboExtract({ ...made, out: whole, enterprises: 300, edition: 140 });
    await generateKboExtract({ ...made, out: half, enterprises: 150, edition: 141 });
    expect(await run(whole)).toMatchObject({ kind: "imported" });
    expect(await run(half)).toMatchObject({ kind: "refused", because: "many-gone" });
    const stopped = await look((tx) =>
      tx.selectFrom("organisation").select("id").where("status", "=", "stopped").execute(),
    );
    expect(stopped).toEqual([]);
  });

  test("the trail tells who asked for which extract, and what it brought", async () => {
    const { run, look, partnershipId } = await aRegister();
    const out = join(folder, "trail.zip");
    await generateKboExtract({
      out,
      seed: 12,
      enterprises: 20,
      edition: 140,
      nis: [halle],
      referenceFolder: "reference",
    });
    const { personId, name } = await aPerson(database.db, partnershipId, { role: "coordinator" });
    await run(out, { kind: "all" }, undefined, { id: personId, name });
    const entries = await look((tx) => tx.selectFrom("audit_entry").selectAll().execute());
    expect(entries).toMatchObject([
      {
        verb: "register.kbo",
        actor_kind: "person",
        person_id: personId,
        person_name: name,
        subject_name: "trail.zip",
        details: { stopped: 0, refused: 0 },
      },
    ]);
  });

  test("an import that is stopped leaves the register as it was, and no files behind", async () => {
    const { run, counted, look } = await aRegister();
    const out = join(folder, "stopped.zip");
    await generateKboExtract({ out, enterprises: 500, seed: 3, referenceFolder: "reference" });
    const stop = new AbortController();
    const running = run(out, { kind: "all" }, stop.signal);
    setTimeout(() => stop.abort(), 30);
    expect(await running).toMatchObject({ kind: "refused", because: "cancelled" });
    expect(await counted("organisation")).toBe(0);
    const [last] = await look((tx) => tx.selectFrom("import_run").select("state").execute());
    expect(last?.state).toBe("cancelled");
    expect(await readdir(join(folder, "temporary"))).toEqual([]);
  });
});
