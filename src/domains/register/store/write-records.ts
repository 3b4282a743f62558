import { randomUUID } from "node:crypto";
import { type Insertable, sql } from "kysely";
import type { Day, Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import { type Choices, itemKey } from "../rules/choose-value.ts";
import { completenessOf } from "../rules/completeness.ts";
import { deriveColumns, establishmentsOf, type RecordValues } from "../rules/compose-record.ts";
import { establishmentNumberOf } from "../rules/field.ts";
import type { StoredRecord } from "./record-rows.ts";
import type { EstablishmentTable, OrganisationTable } from "./tables.ts";

/** A record as it should become. */
export type RecordToWrite = {
  readonly stored: StoredRecord;
  readonly values: RecordValues;
  readonly choices: Choices;
  /** Did a value change, or only what follows from the values and the day? */
  readonly changed: boolean;
};

const partnership = sql<string>`current_partnership()`;
const json = (value: unknown) => sql<never>`${JSON.stringify(value)}::text::jsonb`;

/** Columns of the organisation that follow from its values. */
export function organisationColumns(values: RecordValues, parentId: string | null, today: Day) {
  const named = (prefix: string, keys: readonly string[]) =>
    Object.fromEntries(
      keys.flatMap((key) => {
        const value = (values as Record<string, unknown>)[`${prefix}.${key}`];
        return value === undefined ? [] : [[key, value]];
      }),
    );
  return {
    number: values.number ?? null,
    kind: values.kind ?? "partner",
    name: values.name ?? "",
    names: named("names", ["nl", "fr", "de", "en", "abbreviation", "commercial"]),
    legal_form_code: values.legal_form_code ?? null,
    natural_person: values.natural_person ?? false,
    status: values.status ?? "active",
    started_on: values.started_on ?? null,
    stopped_on: values.stopped_on ?? null,
    parent_id: parentId,
    website: values.website ?? null,
    email: values.email ?? null,
    phone: values.phone ?? null,
    description: named("description", ["nl", "fr", "en"]),
    target_group: values.target_group ?? null,
    adapted_workplace: values.adapted_workplace ?? null,
    guidance: values.guidance ?? null,
    quality_labels: [...(values.quality_labels ?? [])],
    nace_codes: [...(values.nace_codes ?? [])],
    capacity_hours_month: values.capacity_hours_month ?? null,
    capacity_places: values.capacity_places ?? null,
    fte: values.fte ?? null,
    completeness: completenessOf(values).percent,
    ...deriveColumns(values, today),
  };
}

export type OrganisationColumns = ReturnType<typeof organisationColumns>;

/** Writes all records with a few statements, however many there are (some hundreds at a time). */
export async function writeRecords(
  tx: Tx,
  records: readonly RecordToWrite[],
  now: Instant,
  today: Day,
): Promise<void> {
  if (records.length === 0) return;
  const parents = await parentIds(tx, records);
  await writeOrganisations(tx, records, parents, now, today);
  const changed = records.filter((record) => record.changed);
  await writeEstablishments(tx, changed);
  await writeLists(tx, changed);
}

export async function parentIds(tx: Tx, records: readonly { values: RecordValues }[]) {
  const numbers = records.flatMap(({ values }) => values.parent_number ?? []);
  if (numbers.length === 0) return new Map<string, string>();
  const rows = await tx
    .selectFrom("organisation")
    .select(["id", "number"])
    .where("number", "in", numbers)
    .execute();
  return new Map(rows.map(({ id, number }) => [String(number), id]));
}

async function writeOrganisations(
  tx: Tx,
  records: readonly RecordToWrite[],
  parents: ReadonlyMap<string, string>,
  now: Instant,
  today: Day,
): Promise<void> {
  const rows = records.map(({ stored, values, changed }) => {
    const columns = organisationColumns(
      values,
      parents.get(values.parent_number ?? "") ?? null,
      today,
    );
    return {
      ...columns,
      names: json(columns.names),
      description: json(columns.description),
      partnership_id: partnership,
      id: stored.row.id,
      version: stored.row.version + (changed ? 1 : 0),
      updated_at: changed ? now : stored.row.updated_at,
    };
  });
  const [first] = rows;
  if (!first) return;
  const written = Object.keys(first).filter(
    (column) => column !== "partnership_id" && column !== "id",
  ) as (keyof OrganisationTable & keyof typeof first)[];
  await tx
    .insertInto("organisation")
    .values(rows as unknown as Insertable<OrganisationTable>[])
    .onConflict((conflict) =>
      conflict
        .columns(["partnership_id", "id"])
        .doUpdateSet((eb) =>
          Object.fromEntries(written.map((column) => [column, eb.ref(`excluded.${column}`)])),
        ),
    )
    .execute();
}

async function writeEstablishments(tx: Tx, records: readonly RecordToWrite[]): Promise<void> {
  const rows = records.flatMap(({ stored, values }) =>
    establishmentRows(stored.row.id, values, stored.establishmentIds),
  );
  const owners = records.map(({ stored }) => stored.row.id);
  if (owners.length === 0) return;
  const kept = rows.map(({ id }) => id);
  await tx
    .deleteFrom("establishment")
    .where("organisation_id", "in", owners)
    .$if(kept.length > 0, (query) => query.where("id", "not in", kept))
    .execute();
  if (rows.length === 0) return;
  const numbers = rows.flatMap(({ number }) => (number ? [number] : []));
  if (numbers.length > 0) {
    // KBO moves an establishment to another enterprise when a business is taken over.
    await tx
      .deleteFrom("establishment")
      .where("number", "in", numbers)
      .where("id", "not in", kept)
      .execute();
  }
  const written = Object.keys(rows[0] ?? {}).filter(
    (column) => column !== "partnership_id" && column !== "id",
  ) as (keyof EstablishmentTable)[];
  await tx
    .insertInto("establishment")
    .values(rows.map((row) => ({ ...row, partnership_id: partnership })))
    .onConflict((conflict) =>
      conflict
        .columns(["partnership_id", "id"])
        .doUpdateSet((eb) =>
          Object.fromEntries(written.map((column) => [column, eb.ref(`excluded.${column}`)])),
        ),
    )
    .execute();
}

/**
 * Rows of the establishments of one record.
 * @param ids row ids that exist already, by `establishment:<number|seat>`
 */
export function establishmentRows(
  organisationId: string,
  values: RecordValues,
  ids: ReadonlyMap<string, string> = new Map(),
) {
  return establishmentsOf(values).map(({ key, facts }) => ({
    id: ids.get(key) ?? randomUUID(),
    organisation_id: organisationId,
    number: establishmentNumberOf(key),
    name: facts.name ?? null,
    is_seat: facts.is_seat ?? false,
    street: facts.street ?? null,
    house_number: facts.house_number ?? null,
    box: facts.box ?? null,
    postcode: facts.postcode ?? null,
    town: facts.town ?? null,
    nis: facts.nis ?? null,
    country: facts.country ?? "BE",
    lon: facts.lon ?? null,
    lat: facts.lat ?? null,
    place_precision: facts.place_precision ?? "unknown",
    nace_codes: [...(facts.nace_codes ?? [])],
    started_on: facts.started_on ?? null,
    closed_on: facts.closed_on ?? null,
  }));
}

/** The source of one item of a joined list: the best one that names it. */
function sourceOfItem(choices: Choices, field: "work_forms" | "activities" | "service_area") {
  const choice = choices[field];
  return (item: unknown): string | undefined =>
    choice?.candidates.find(({ value }) =>
      (value ?? []).some((other: unknown) => itemKey(other) === itemKey(item)),
    )?.sourceId;
}

async function writeLists(tx: Tx, records: readonly RecordToWrite[]): Promise<void> {
  const ids = records.map(({ stored }) => stored.row.id);
  if (ids.length === 0) return;
  const lists = records.map(({ stored, values, choices }) =>
    listRows(stored.row.id, values, choices),
  );
  await tx.deleteFrom("organisation_work_form").where("organisation_id", "in", ids).execute();
  await tx.deleteFrom("capability").where("organisation_id", "in", ids).execute();
  await tx.deleteFrom("service_area").where("organisation_id", "in", ids).execute();
  const forms = lists.flatMap(({ forms }) => forms);
  if (forms.length > 0) await tx.insertInto("organisation_work_form").values(forms).execute();
  const activities = lists.flatMap(({ activities }) => activities);
  if (activities.length > 0) await tx.insertInto("capability").values(activities).execute();
  const area = lists.flatMap(({ area }) => area);
  if (area.length > 0) await tx.insertInto("service_area").values(area).execute();
}

function listRows(id: string, values: RecordValues, choices: Choices) {
  const base = { partnership_id: partnership, organisation_id: id };
  const withSource = <Item, Row>(
    field: "work_forms" | "activities" | "service_area",
    items: readonly Item[] | undefined,
    read: (item: Item) => Row,
  ) => {
    const sourceOf = sourceOfItem(choices, field);
    return (items ?? []).flatMap((item) => {
      const source_id = sourceOf(item);
      return source_id ? [{ ...base, ...read(item), source_id }] : [];
    });
  };
  return {
    forms: withSource("work_forms", values.work_forms, ({ form, from, to }) => ({
      work_form: form,
      from_day: from ?? null,
      to_day: to ?? null,
    })),
    activities: withSource("activities", values.activities, (activity) => ({
      activity_code: activity.code,
      capacity_amount: activity.capacity_amount ?? null,
      capacity_unit: activity.capacity_unit ?? null,
      note: activity.note ?? null,
      basis: activity.basis ?? "stated",
    })),
    area: withSource("service_area", values.service_area, (nis) => ({ nis })),
  };
}
