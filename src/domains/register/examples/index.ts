import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { asDay, type Day, type Instant } from "#kernel/day";
import { exampleNumber } from "#kernel/kbo-number";
import { type Db, inPartnership, type Tx } from "#platform/db";
import type { EstablishmentFacts, FieldValues } from "../rules/field.ts";
import type { SourceFacts, Statement, StatementFields } from "../rules/statement.ts";
import { createOrganisation } from "../store/organisations.ts";
import { recomputeOrganisations } from "../store/recompute-organisations.ts";
import { findOrCreateSource } from "../store/sources.ts";
import { saveStatement } from "../store/statements.ts";

/** The source of all invented records. */
export const exampleSource: SourceFacts = {
  kind: "list",
  publisher: "Regiekamer",
  title: "Voorbeeldgegevens",
  licence: "CC0-1.0",
  retrievedOn: asDay("2026-11-01"),
};

/** A source of a kind, as tests need them. */
export const aSource = (facts: Partial<SourceFacts> = {}): SourceFacts => ({
  ...exampleSource,
  ...facts,
});

let statementCount = 0;

/** A statement with one source, as rules receive it. */
export const aStatement = (
  fields: StatementFields,
  over: Partial<Omit<Statement, "fields" | "source">> & { source?: Partial<SourceFacts> } = {},
): Statement => {
  statementCount += 1;
  const source = aSource(over.source);
  return {
    id: over.id ?? `statement-${statementCount}`,
    sourceId: over.sourceId ?? `source-${source.kind}-${source.publisher}-${source.title}`,
    source,
    statedOn: over.statedOn ?? source.retrievedOn,
    recordedAt: over.recordedAt ?? ("2026-11-01T08:00:00.000Z" as Instant),
    fields,
  };
};

export type ExampleOrganisation = {
  readonly [Name in keyof FieldValues]?: FieldValues[Name];
} & { readonly seat?: EstablishmentFacts };

const places = [
  { postcode: "1500", town: "Halle", lon: 4.2366, lat: 50.7337 },
  { postcode: "1650", town: "Beersel", lon: 4.3013, lat: 50.7663 },
  { postcode: "1700", town: "Dilbeek", lon: 4.2595, lat: 50.8481 },
  { postcode: "1600", town: "Sint-Pieters-Leeuw", lon: 4.2432, lat: 50.7794 },
] as const;
const trades = [
  { name: "Groendienst", activity: "groen/tuinonderhoud", nace: "81.300" },
  { name: "Kringloop", activity: "kringloop/kringwinkel", nace: "47.790" },
  { name: "Strijkatelier", activity: "textielzorg/strijkatelier", nace: "96.010" },
  { name: "Fietspunt", activity: "mobiliteit/fietsherstel", nace: "95.290" },
] as const;
const qualities = ["Voorbeeld", "Proefveld", "Verzonnen", "Denkbeeldig"] as const;

/** The values of an invented organisation; `index` below 10,000 gives it a number of its own. */
export function anOrganisation(index = 0, over: ExampleOrganisation = {}): ExampleOrganisation {
  const trade = trades[index % trades.length] ?? trades[0];
  const place = places[index % places.length] ?? places[0];
  const quality = qualities[Math.floor(index / 4) % qualities.length] ?? qualities[0];
  return {
    ...(index < 10_000 ? { number: exampleNumber(index) } : {}),
    name: `${trade.name} ${quality} ${index + 1} (voorbeeld)`,
    kind: "social-enterprise",
    status: "active",
    website: `https://voorbeeld-${index + 1}.example`,
    work_forms: [{ form: "collectief-maatwerk", from: asDay("2019-01-01") }],
    activities: [{ code: trade.activity, capacity_amount: 120, capacity_unit: "hours-per-month" }],
    nace_codes: ["88.993", trade.nace],
    seat: {
      street: "Voorbeeldstraat",
      house_number: String(1 + (index % 199)),
      ...place,
      lon: place.lon + ((index * 37) % 1000) / 50_000,
      lat: place.lat + ((index * 61) % 1000) / 50_000,
      place_precision: "address",
    },
    ...over,
  };
}

/** The fields of a statement that says exactly these values. */
export function fieldsOf(
  values: ExampleOrganisation,
  file?: string,
  row?: number,
): StatementFields {
  const where = { ...(file ? { file } : {}), ...(row ? { row } : {}) };
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name === "seat" ? "establishment:seat" : name,
      { value, ...where },
    ]),
  ) as StatementFields;
}

/** An empty partnership for a test. @returns its id */
export async function seedPartnership(db: Db, slug = "voorbeeldrand"): Promise<string> {
  const id = randomUUID();
  await inPartnership(db, { partnershipId: id }, (tx) =>
    tx
      .insertInto("partnership")
      .values({
        id,
        slug,
        name: "Voorbeeldrand (voorbeeld)",
        legal_form: "interlokale-vereniging",
        managing_nis: null,
        published: true,
        is_example: true,
      })
      .execute(),
  );
  return id;
}

/**
 * Invented organisations in the register of the partnership at hand, each with one statement.
 * @returns their ids, in order
 */
export async function seedOrganisations(
  tx: Tx,
  count: number,
  options: { readonly from?: number; readonly on?: Day } = {},
): Promise<string[]> {
  const on = options.on ?? exampleSource.retrievedOn;
  const sourceId = await findOrCreateSource(tx, exampleSource);
  const ids: string[] = [];
  for (let index = options.from ?? 0; ids.length < count; index += 1) {
    const values = anOrganisation(index);
    const id = await createOrganisation(tx, {
      number: values.number ?? null,
      name: values.name ?? "",
      kind: values.kind ?? "social-enterprise",
      isExample: true,
    });
    const fields = fieldsOf(values, "voorbeelden.csv", index + 2);
    await saveStatement(tx, { organisationId: id, sourceId, statedOn: on, fields });
    ids.push(id);
  }
  const now = `${on}T08:00:00.000Z` as Instant;
  await recomputeOrganisations(tx, ids, { via: "start-set", now });
  return ids;
}

/** The few reference facts the examples stand on, for a database without the real ones. Owner only. */
export async function seedExampleReferenceFacts(tx: Tx): Promise<void> {
  const nis = { "1500": "23027", "1650": "23003", "1700": "23016", "1600": "23077" };
  for (const { postcode, town, lon, lat } of places) {
    await sql`insert into municipality (nis, name_nl, name_fr, province, region, lon, lat, west, south, east, north, boundary)
      values (${nis[postcode]}, ${town}, ${town}, 'Vlaams-Brabant', 'flanders', ${lon}, ${lat},
        ${lon - 0.05}, ${lat - 0.05}, ${lon + 0.05}, ${lat + 0.05}, '{"type":"MultiPolygon","coordinates":[]}'::jsonb)
      on conflict do nothing`.execute(tx);
    await sql`insert into postcode (postcode, nis, is_main, name_nl, name_fr, region)
      values (${postcode}, ${nis[postcode]}, true, ${town}, ${town}, 'flanders')
      on conflict do nothing`.execute(tx);
  }
  for (const [position, { activity, name }] of trades.entries()) {
    const group = activity.split("/")[0] ?? activity;
    await sql`insert into activity (code, parent_code, position, label_nl, label_fr, label_en)
      values (${group}, null, ${position * 2}, ${group}, ${group}, ${group}) on conflict do nothing`.execute(
      tx,
    );
    await sql`insert into activity (code, parent_code, position, label_nl, label_fr, label_en)
      values (${activity}, ${group}, ${position * 2 + 1}, ${name}, ${name}, ${name}) on conflict do nothing`.execute(
      tx,
    );
  }
}
