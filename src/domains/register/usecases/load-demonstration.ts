import { type Actor, refusalFor, tenantOf } from "#access";
import { asDay, type Instant } from "#kernel/day";
import { exampleNumber } from "#kernel/kbo-number";
import type { Refusal } from "#kernel/refusal";
import { type Db, inPartnership, type Tx } from "#platform/db";
import {
  type DemonstrationRecord,
  demonstrationRecords,
  demonstrationSince,
} from "../examples/demonstration.ts";
import type { SourceFacts, StatementFields } from "../rules/statement.ts";
import { locateAddress } from "../store/locate-address.ts";
import { createOrganisation, findOrganisationByNumber } from "../store/organisations.ts";
import { recomputeOrganisations } from "../store/recompute-organisations.ts";
import { findOrCreateSource } from "../store/sources.ts";
import { saveStatement } from "../store/statements.ts";

const source: SourceFacts = {
  kind: "list",
  publisher: "Regiekamer",
  title: "Voorbeeldgegevens (verzonnen)",
  licence: "CC0-1.0",
  retrievedOn: asDay("2026-11-01"),
};
const file = "demonstration.ts";

// Far from the numbers that tests and people's own examples begin with.
const firstNumber = 9_000;

/**
 * Adds the invented records of the demonstration, each marked as an example; those that are there already stay
 * as they are.
 * @returns how many were added
 */
export async function loadDemonstration(
  db: Db,
  actor: Actor,
  now: Instant,
): Promise<{ readonly kind: "loaded"; readonly added: number } | Refusal<"not-permitted">> {
  const refusal = refusalFor(actor, "register.import");
  if (refusal) return refusal;
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const sourceId = await findOrCreateSource(tx, source);
    const ids: string[] = [];
    for (const [index, record] of demonstrationRecords.entries()) {
      const number = exampleNumber(firstNumber + index);
      if (await findOrganisationByNumber(tx, number)) continue;
      const { name, kind } = record;
      const organisationId = await createOrganisation(tx, { number, name, kind, isExample: true });
      const fields = await fieldsOf(tx, record, number, index + 1);
      await saveStatement(tx, { organisationId, sourceId, statedOn: source.retrievedOn, fields });
      ids.push(organisationId);
    }
    await recomputeOrganisations(tx, ids, { via: "start-set", now });
    return { kind: "loaded", added: ids.length };
  });
}

async function fieldsOf(
  tx: Tx,
  record: DemonstrationRecord,
  number: string,
  row: number,
): Promise<StatementFields> {
  const [, street = record.street, houseNumber = null] =
    /^(.*\D)\s+(\d+\S*)$/.exec(record.street) ?? [];
  const { postcode, town } = record;
  const place = await locateAddress(tx, { street, houseNumber, postcode, town });
  const values: Record<string, unknown> = {
    number,
    name: record.name,
    kind: record.kind,
    status: "active",
    ...record.values,
    "establishment:seat": {
      street,
      house_number: houseNumber,
      postcode,
      town,
      is_seat: true,
      ...(place ? { lon: place.lon, lat: place.lat, place_precision: place.precision } : {}),
    },
  };
  if (record.workForms) {
    values.work_forms = record.workForms.map((form) => ({ form, from: demonstrationSince }));
  }
  if (record.activities) values.activities = record.activities.map(toStatedActivity);
  if (record.serves) values.service_area = record.serves;
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, { value, file, row }]),
  ) as StatementFields;
}

type DemonstrationActivity = NonNullable<DemonstrationRecord["activities"]>[number];

function toStatedActivity({ code, hours, places }: DemonstrationActivity) {
  if (hours !== undefined) {
    return { code, capacity_amount: hours, capacity_unit: "hours-per-month", basis: "stated" };
  }
  if (places !== undefined) {
    return { code, capacity_amount: places, capacity_unit: "places", basis: "stated" };
  }
  return { code, basis: "stated" };
}
