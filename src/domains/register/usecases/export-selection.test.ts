import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import type { Actor } from "#access";
import { asDay } from "#kernel/day";
import { readConfig } from "#platform/config";
import { inPartnership, type Tx } from "#platform/db";
import { readTable } from "#platform/tables/read-table";
import { isRowProblem } from "#platform/tables/table";
import { aTestDatabase } from "../../../../tests/database/test-database.ts";
import { aSource, seedOrganisations, seedPartnership } from "../examples/index.ts";
import { bumpRegisterVersion } from "../store/register-version.ts";
import { findOrCreateSource } from "../store/sources.ts";
import { type ExportOrder, exportSelection } from "./export-selection.ts";

const database = await aTestDatabase();
const app = { db: database.db, config: readConfig({}) };
const today = asDay("2026-11-23");
const formula = '=HYPERLINK("http://example.test";"klik")';
let partnershipId: string;
let ids: string[];

beforeAll(async () => {
  partnershipId = await seedPartnership(database.owner.db, "uitvoer");
  await inPartnership(database.db, { partnershipId }, async (tx) => {
    ids = await seedOrganisations(tx, 12);
    const change = (at: number, values: object) =>
      tx
        .updateTable("organisation")
        .set(values)
        .where("id", "=", ids[at] ?? "")
        .execute();
    await change(0, { name: formula });
    await change(1, { name: 'Naam met "aanhaling"; puntkomma\nen lijn' });
    await change(2, { name: "Niet gepubliceerd", published: false });
    await change(3, { name: "Jan Voorbeeld", natural_person: true });
    await change(4, { name: "Zonder plaats", lon: null, lat: null });
    await change(5, { fte: 2.5 });
    await change(6, { fte: 12.5 });
    const sourceId = await findOrCreateSource(tx, aSource({ title: "Contacten" }));
    for (const [name, consent, expires] of [
      ["An Toestemming", "given", "2027-01-01"],
      ["Bo Belang", "legitimate-interest", "2027-01-01"],
      ["Cé Verlopen", "given", "2026-11-23"],
    ] as const) {
      await tx
        .insertInto("contact")
        .values({
          partnership_id: partnershipId,
          organisation_id: ids[5] ?? "",
          name,
          department: null,
          role: null,
          email: null,
          phone: null,
          consent,
          consent_on: asDay("2026-01-01"),
          source_id: sourceId,
          expires_on: asDay(expires),
        })
        .execute();
    }
    await bumpRegisterVersion(tx);
  });
});

const operator = (): Actor => ({ kind: "operator", partnershipId });
const visitor = (): Actor => ({ kind: "visitor", partnershipId });
const reader = (): Actor => ({
  kind: "person",
  personId: randomUUID(),
  name: "Lezer",
  partnershipId,
  grants: [{ role: "reader" }],
});

async function fileOf(actor: Actor, over: Partial<ExportOrder> = {}): Promise<Buffer> {
  const order: ExportOrder = {
    query: new URLSearchParams(),
    columns: null,
    format: "csv",
    language: "nl",
    ...over,
  };
  const file = await exportSelection(app, actor, order, today);
  if (file.kind === "refused") throw new Error(file.because);
  const pieces: Buffer[] = [];
  for await (const piece of file.content) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

async function tableOf(content: Uint8Array, sheet?: string) {
  const table = await readTable(content, { fileName: "uitvoer", sheet });
  const rows: Record<string, string>[] = [];
  for await (const line of table.lines) {
    if (isRowProblem(line)) throw new Error(`${line.row}: ${line.because}`);
    rows.push(Object.fromEntries(table.header.map((name, at) => [name, line.cells[at] ?? ""])));
  }
  return { ...table, rows };
}

test("a CSV begins with a mark for Excel, uses semicolons, and reads back row by row", async () => {
  const content = await fileOf(operator());
  expect(content.subarray(0, 3).toString("hex")).toBe("efbbbf");
  const { rows, delimiter } = await tableOf(content);
  expect(delimiter).toBe(";");
  expect(rows).toHaveLength(12);
  const names = rows.map((row) => row.Naam);
  expect(names).toContain('Naam met "aanhaling"; puntkomma\nen lijn');
  expect(rows.every((row) => row.Bronnen?.includes("Regiekamer: Voorbeeldgegevens"))).toBe(true);
});

test("full-time equivalents of one to three people go only to who keeps the register", async () => {
  const told = async (actor: Actor) =>
    (await tableOf(await fileOf(actor))).rows
      .map((row) => row["Voltijdse equivalenten (VTE)"])
      .filter((text) => text !== "");
  expect((await told(operator())).sort()).toEqual(["12,5", "2,5"]);
  expect(await told(reader())).toEqual(["12,5"]);
});

test("a name that is a formula comes out as text", async () => {
  const text = (await fileOf(operator())).toString();
  expect(text).toContain(`"'=HYPERLINK(""http`);
  expect(text).not.toMatch(/(^|;|")=/m);
});

test.each([
  ["a visitor", visitor],
  ["a reader", reader],
])("%s gets no unpublished organisations and no sole traders", async (_, actor) => {
  const { rows } = await tableOf(await fileOf(actor()));
  const names = rows.map((row) => row.Naam);
  expect(rows).toHaveLength(10);
  expect(names).not.toContain("Niet gepubliceerd");
  expect(names).not.toContain("Jan Voorbeeld");
});

test("contact persons come along only with consent, in time, and for who may read them", async () => {
  const forOperator = (await fileOf(operator())).toString();
  expect(forOperator).toContain("An Toestemming");
  expect(forOperator).not.toContain("Bo Belang");
  expect(forOperator).not.toContain("Cé Verlopen");
  for (const actor of [visitor(), reader()]) {
    const text = (await fileOf(actor)).toString();
    expect(text).not.toContain("An Toestemming");
    expect(text).not.toContain("Contactpersonen");
  }
});

test("an organisation gets the contact persons of its own record and no others", async () => {
  const own = (organisationId: string): Actor => ({
    kind: "person",
    personId: randomUUID(),
    name: "Eigen",
    partnershipId,
    grants: [{ role: "organisation", organisationId }],
  });
  expect((await fileOf(own(ids[5] ?? ""))).toString()).toContain("An Toestemming");
  expect((await fileOf(own(ids[6] ?? ""))).toString()).not.toContain("An Toestemming");
});

test("only chosen columns come, with the name and the sources always", async () => {
  const { header } = await tableOf(
    await fileOf(operator(), { columns: ["postcode", "bestaat-niet"] }),
  );
  expect(header).toEqual(["Naam", "Postcode", "Bronnen"]);
});

test("headings speak the language of whoever asks", async () => {
  const { header } = await tableOf(
    await fileOf(operator(), { language: "fr", columns: ["number"] }),
  );
  expect(header).toEqual(["Numéro BCE", "Nom", "Sources"]);
});

test("the filter of the directory is the filter of the file", async () => {
  const { rows } = await tableOf(
    await fileOf(operator(), { query: new URLSearchParams("gemeente=23003&gebied=zetel") }),
  );
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.every((row) => row["NIS-code"] === "23003")).toBe(true);
});

test("GeoJSON holds points with longitude first, their precision, and no organisation without a place", async () => {
  const parsed = JSON.parse((await fileOf(operator(), { format: "geojson" })).toString());
  expect(parsed.type).toBe("FeatureCollection");
  expect(parsed.features).toHaveLength(11);
  for (const feature of parsed.features) {
    const [lon, lat] = feature.geometry.coordinates;
    expect(feature).toMatchObject({ type: "Feature", geometry: { type: "Point" } });
    expect(lon).toBeGreaterThan(3);
    expect(lon).toBeLessThan(6);
    expect(lat).toBeGreaterThan(50);
    expect(feature.properties.precision).toBe("address");
    expect(feature.properties.sources).toContain("Voorbeeldgegevens");
  }
  expect(parsed.sources).toEqual([
    expect.objectContaining({ publisher: "Regiekamer", title: "Voorbeeldgegevens" }),
  ]);
});

test("GeoJSON of nothing is still GeoJSON", async () => {
  const query = new URLSearchParams("q=zzzzzzzz");
  const parsed = JSON.parse((await fileOf(operator(), { format: "geojson", query })).toString());
  expect(parsed).toMatchObject({ type: "FeatureCollection", features: [] });
});

test("a workbook reads back, with a sheet of sources", async () => {
  const content = await fileOf(operator(), { format: "xlsx" });
  const { rows, sheets } = await tableOf(content);
  expect(sheets).toEqual(["Organisaties", "Bronnen"]);
  expect(rows).toHaveLength(12);
  expect(rows.map((row) => row.Naam)).toContain(formula);
  // Which organisation comes first changes with the day and the ids; one of them has no place.
  const latitudes = rows.map((row) => Number(row.Breedtegraad)).filter((value) => value !== 0);
  expect(latitudes.length).toBeGreaterThanOrEqual(rows.length - 1);
  for (const latitude of latitudes) expect(latitude).toBeGreaterThan(50);
  const sources = await tableOf(content, "Bronnen");
  expect(sources.rows.map((row) => row.Titel)).toEqual(["Voorbeeldgegevens"]);
});

test("another partnership's organisations are nowhere in the file", async () => {
  const elsewhere = await seedPartnership(database.owner.db, "elders");
  const actor: Actor = { kind: "operator", partnershipId: elsewhere };
  expect((await tableOf(await fileOf(actor))).rows).toEqual([]);
});

test("thirty thousand organisations go into one workbook, a part at a time, with the sheet of sources", async () => {
  const many = 30_000;
  const large = await seedPartnership(database.owner.db, "uitvoer-groot");
  const there = <Result>(work: (tx: Tx) => Promise<Result>) =>
    inPartnership(database.db, { partnershipId: large }, work);
  await there((tx) =>
    sql`insert into organisation (partnership_id, name, kind)
      select current_partnership(), 'Organisatie ' || at || ' (voorbeeld)', 'social-enterprise'
      from generate_series(1, ${many}::int) at`.execute(tx),
  );
  // Without knowing its size, the database would look through the whole table for each statement.
  await sql`analyze organisation`.execute(database.owner.db);
  await there(async (tx) => {
    const sourceId = await findOrCreateSource(tx, aSource({ title: "Grote lijst" }));
    await sql`insert into statement (partnership_id, organisation_id, source_id, stated_on, fields, fields_sha256)
      select partnership_id, id, ${sourceId}::uuid, '2026-11-01', '{}', 'x' from organisation`.execute(
      tx,
    );
    await bumpRegisterVersion(tx);
  });
  await sql`analyze statement`.execute(database.owner.db);
  const actor: Actor = { kind: "operator", partnershipId: large };
  const content = await fileOf(actor, { format: "xlsx", columns: ["name"] });
  const { rows } = await tableOf(content);
  expect(rows).toHaveLength(many);
  expect(new Set(rows.map((row) => row.Naam)).size).toBe(many);
  expect((await tableOf(content, "Bronnen")).rows).toMatchObject([{ Titel: "Grote lijst" }]);
}, 60_000);
