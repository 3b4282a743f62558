import { type Selectable, sql } from "kysely";
import type { Tx } from "#platform/db";
import type { RecordValues } from "../rules/compose-record.ts";
import { type EstablishmentFacts, establishmentKey, type StatedActivity } from "../rules/field.ts";
import type {
  OrganisationKind,
  OrganisationStatus,
  PlacePrecision,
} from "../rules/organisation.ts";
import type { DatedWorkForm, WorkForm } from "../rules/work-form.ts";
import type { CapabilityTable, EstablishmentTable, OrganisationTable } from "./tables.ts";

export type StoredRecord = {
  readonly row: Selectable<OrganisationTable>;
  readonly values: RecordValues;
  /** Row ids by `establishment:<number|seat>`. */
  readonly establishmentIds: ReadonlyMap<string, string>;
};

type Names = { readonly [key: string]: unknown };

/**
 * Records as their rows have them, by id; ids this partnership does not have are absent.
 * @param options.lock holds the records until the transaction ends, in an order that cannot deadlock
 */
export async function loadRecords(
  tx: Tx,
  ids: readonly string[],
  options: { readonly lock?: boolean } = {},
): Promise<Map<string, StoredRecord>> {
  if (ids.length === 0) return new Map();
  const query = tx.selectFrom("organisation").selectAll().where("id", "in", ids).orderBy("id");
  // Sent together, answered in this order: whoever locks reads the parts once the record is held.
  const [rows, parts] = await Promise.all([
    (options.lock ? query.forUpdate() : query).execute(),
    loadParts(tx, ids),
  ]);
  const parents = await loadParentNumbers(tx, rows);
  const records = new Map<string, StoredRecord>();
  for (const row of rows) {
    const places = parts.establishments.get(row.id) ?? [];
    const values = {
      ...columnsAsValues(row),
      ...present({
        parent_number: row.parent_id ? parents.get(row.parent_id) : undefined,
        work_forms: filled(parts.forms.get(row.id)),
        activities: filled(parts.activities.get(row.id)),
        service_area: filled(parts.area.get(row.id)),
      }),
      ...Object.fromEntries(places.map((place) => [keyOf(place), placeFacts(place)])),
    } as RecordValues;
    const establishmentIds = new Map(places.map((place) => [keyOf(place) as string, place.id]));
    records.set(row.id, { row, values, establishmentIds });
  }
  return records;
}

type Place = Selectable<EstablishmentTable>;

const keyOf = (place: Place) => establishmentKey(place.number);

const placeFacts = (place: Place): EstablishmentFacts => ({
  name: place.name,
  street: place.street,
  house_number: place.house_number,
  box: place.box,
  postcode: place.postcode,
  town: place.town,
  country: place.country,
  nis: place.nis,
  is_seat: place.is_seat,
  nace_codes: place.nace_codes,
  started_on: place.started_on,
  closed_on: place.closed_on,
  lon: place.lon,
  lat: place.lat,
  place_precision: place.place_precision as PlacePrecision,
});

async function loadParts(tx: Tx, ids: readonly string[]) {
  const [establishments, forms, capabilities, area] = await Promise.all([
    tx
      .selectFrom("establishment")
      .selectAll()
      .where("organisation_id", "in", ids)
      .orderBy(sql`is_seat desc, number nulls first`)
      .execute(),
    tx
      .selectFrom("organisation_work_form")
      .select(["organisation_id", "work_form", "from_day", "to_day"])
      .where("organisation_id", "in", ids)
      .orderBy("work_form")
      .execute(),
    tx
      .selectFrom("capability")
      .selectAll()
      .where("organisation_id", "in", ids)
      .orderBy("activity_code")
      .execute(),
    tx
      .selectFrom("service_area")
      .select(["organisation_id", "nis"])
      .where("organisation_id", "in", ids)
      .orderBy("nis")
      .execute(),
  ]);
  return {
    establishments: Map.groupBy(establishments, ({ organisation_id }) => organisation_id),
    forms: grouped(forms, formOf),
    activities: grouped(capabilities, activityOf),
    area: grouped(area, ({ nis }) => nis),
  };
}

function grouped<Row extends { organisation_id: string }, Item>(
  rows: readonly Row[],
  read: (row: Row) => Item,
): Map<string, Item[]> {
  const byOrganisation = Map.groupBy(rows, ({ organisation_id }) => organisation_id);
  return new Map([...byOrganisation].map(([id, list]) => [id, list.map(read)]));
}

const formOf = (row: {
  work_form: string;
  from_day: DatedWorkForm["from"] & unknown;
  to_day: DatedWorkForm["to"] & unknown;
}): DatedWorkForm => ({
  form: row.work_form as WorkForm,
  ...present({ from: row.from_day ?? undefined, to: row.to_day ?? undefined }),
});

const activityOf = (row: Selectable<CapabilityTable>): StatedActivity => ({
  code: row.activity_code,
  basis: row.basis === "derived-from-nace" ? "derived-from-nace" : "stated",
  ...present({
    capacity_amount: row.capacity_amount ?? undefined,
    capacity_unit: (row.capacity_unit ?? undefined) as StatedActivity["capacity_unit"],
    note: row.note ?? undefined,
  }),
});

async function loadParentNumbers(tx: Tx, rows: readonly Selectable<OrganisationTable>[]) {
  const ids = rows.flatMap(({ parent_id }) => (parent_id ? [parent_id] : []));
  if (ids.length === 0) return new Map<string, string>();
  const parents = await tx
    .selectFrom("organisation")
    .select(["id", "number"])
    .where("id", "in", ids)
    .execute();
  return new Map(parents.flatMap(({ id, number }) => (number ? [[id, number] as const] : [])));
}

function columnsAsValues(row: Selectable<OrganisationTable>): Record<string, unknown> {
  const names = row.names as Names;
  const description = row.description as Names;
  return present({
    number: row.number ?? undefined,
    name: row.name,
    "names.nl": names.nl,
    "names.fr": names.fr,
    "names.de": names.de,
    "names.en": names.en,
    "names.abbreviation": names.abbreviation,
    "names.commercial": filled(names.commercial as string[] | undefined),
    kind: row.kind as OrganisationKind,
    legal_form_code: row.legal_form_code ?? undefined,
    natural_person: row.natural_person,
    status: row.status as OrganisationStatus,
    started_on: row.started_on ?? undefined,
    stopped_on: row.stopped_on ?? undefined,
    website: row.website ?? undefined,
    email: row.email ?? undefined,
    phone: row.phone ?? undefined,
    "description.nl": description.nl,
    "description.fr": description.fr,
    "description.en": description.en,
    target_group: row.target_group ?? undefined,
    adapted_workplace: row.adapted_workplace ?? undefined,
    guidance: row.guidance ?? undefined,
    quality_labels: filled(row.quality_labels),
    nace_codes: filled(row.nace_codes),
    capacity_hours_month: row.capacity_hours_month ?? undefined,
    capacity_places: row.capacity_places ?? undefined,
    fte: row.fte ?? undefined,
  });
}

const filled = <Item>(list: readonly Item[] | undefined) =>
  list && list.length > 0 ? list : undefined;

const present = (values: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
