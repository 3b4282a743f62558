import type { Day } from "#kernel/day";
import type { Multilingual } from "#kernel/language";
import type { Db, Tx } from "#platform/db";
import type {
  CodeNames,
  SelectionActivity,
  SelectionAddress,
  SelectionContact,
  SelectionRecord,
  SelectionSource,
} from "../rules/export/selection-record.ts";
import type {
  OrganisationKind,
  OrganisationStatus,
  PlacePrecision,
} from "../rules/organisation.ts";
import { isWorkForm } from "../rules/work-form.ts";
import "./tables.ts";

const columns = [
  "id",
  "number",
  "name",
  "names",
  "kind",
  "status",
  "natural_person",
  "published",
  "is_example",
  "work_forms",
  "description",
  "target_group",
  "adapted_workplace",
  "guidance",
  "quality_labels",
  "nace_codes",
  "legal_form_code",
  "started_on",
  "confirmed_on",
  "completeness",
  "capacity_hours_month",
  "capacity_places",
  "fte",
  "website",
  "email",
  "phone",
  "area_nis",
  "lon",
  "lat",
] as const;

/** Whose contact persons may be read along: nobody's, everybody's, or only those of some organisations. */
export type ContactReach = "none" | "all" | readonly string[];

/**
 * Organisations with everything a brochure or an export may say, in the order of `ids`; one that is gone
 * meanwhile is left out. Ask for at most a few thousand at once.
 */
export async function loadSelectionRecords(
  tx: Tx,
  ids: readonly string[],
  { today, contacts }: { readonly today: Day; readonly contacts: ContactReach },
): Promise<SelectionRecord[]> {
  if (ids.length === 0) return [];
  const rows = await tx.selectFrom("organisation").select(columns).where("id", "in", ids).execute();
  const activities = await loadActivities(tx, ids);
  const seats = await loadSeats(tx, ids);
  const sources = await loadSourceIds(tx, ids);
  const people = await loadShownContacts(tx, reached(ids, contacts), today);
  const records = new Map(
    rows.map((row): [string, SelectionRecord] => {
      const seat = seats.get(row.id);
      return [
        row.id,
        {
          id: row.id,
          number: row.number,
          name: row.name,
          names: row.names as Multilingual,
          kind: row.kind as OrganisationKind,
          status: row.status as OrganisationStatus,
          naturalPerson: row.natural_person,
          published: row.published,
          isExample: row.is_example,
          workForms: row.work_forms.filter(isWorkForm),
          description: row.description,
          targetGroup: row.target_group,
          adaptedWorkplace: row.adapted_workplace,
          guidance: row.guidance,
          qualityLabels: row.quality_labels,
          naceCodes: row.nace_codes,
          legalFormCode: row.legal_form_code,
          startedOn: row.started_on,
          confirmedOn: row.confirmed_on,
          completeness: row.completeness,
          capacityHoursMonth: row.capacity_hours_month,
          capacityPlaces: row.capacity_places,
          fte: row.fte,
          website: row.website,
          email: row.email,
          phone: row.phone,
          address: seat?.address ?? null,
          point: row.lon === null || row.lat === null ? null : { lon: row.lon, lat: row.lat },
          placePrecision: seat?.precision ?? "unknown",
          activities: activities.get(row.id) ?? [],
          areaNis: row.area_nis,
          sourceIds: sources.get(row.id) ?? [],
          contacts: people.get(row.id) ?? [],
        },
      ];
    }),
  );
  return ids.flatMap((id) => records.get(id) ?? []);
}

const reached = (ids: readonly string[], contacts: ContactReach): readonly string[] =>
  contacts === "none" ? [] : contacts === "all" ? ids : ids.filter((id) => contacts.includes(id));

function gather<Row, Item>(
  rows: readonly Row[],
  ownerOf: (row: Row) => string,
  itemOf: (row: Row) => Item,
): Map<string, Item[]> {
  const gathered = new Map<string, Item[]>();
  for (const row of rows) {
    const list = gathered.get(ownerOf(row));
    if (list) list.push(itemOf(row));
    else gathered.set(ownerOf(row), [itemOf(row)]);
  }
  return gathered;
}

async function loadActivities(tx: Tx, ids: readonly string[]) {
  const rows = await tx
    .selectFrom("capability")
    .select(["organisation_id", "activity_code", "basis"])
    .where("organisation_id", "in", ids)
    .orderBy("activity_code")
    .execute();
  return gather(
    rows,
    (row) => row.organisation_id,
    (row): SelectionActivity => ({
      code: row.activity_code,
      basis: row.basis === "stated" ? "stated" : "derived-from-nace",
    }),
  );
}

/** The seat, or for want of one the establishment that was opened first. */
async function loadSeats(tx: Tx, ids: readonly string[]) {
  const rows = await tx
    .selectFrom("establishment")
    .select(["organisation_id", "street", "house_number", "box", "postcode", "town", "nis"])
    .select("place_precision")
    .where("organisation_id", "in", ids)
    .where("closed_on", "is", null)
    .orderBy("is_seat", "asc")
    .orderBy("started_on", "desc")
    .orderBy("id", "desc")
    .execute();
  return new Map(
    rows.map((row) => [
      row.organisation_id,
      {
        address: {
          street: row.street,
          houseNumber: row.house_number,
          box: row.box,
          postcode: row.postcode,
          town: row.town,
          nis: row.nis,
        } satisfies SelectionAddress,
        precision: row.place_precision as PlacePrecision,
      },
    ]),
  );
}

async function loadSourceIds(tx: Tx, ids: readonly string[]) {
  const rows = await tx
    .selectFrom("statement")
    .select(["organisation_id", "source_id"])
    .distinct()
    .where("organisation_id", "in", ids)
    .where("is_current", "=", true)
    .orderBy("source_id")
    .execute();
  return gather(
    rows,
    (row) => row.organisation_id,
    (row) => row.source_id,
  );
}

async function loadShownContacts(tx: Tx, ids: readonly string[], today: Day) {
  if (ids.length === 0) return new Map<string, SelectionContact[]>();
  const rows = await tx
    .selectFrom("contact")
    .select(["organisation_id", "name", "role", "department", "email", "phone"])
    .where("organisation_id", "in", ids)
    .where("consent", "in", ["given", "public-function"])
    .where("expires_on", ">", today)
    .orderBy("name")
    .execute();
  return gather(
    rows,
    (row) => row.organisation_id,
    ({ organisation_id: _, ...contact }): SelectionContact => contact,
  );
}

/** Sources of the partnership, by publisher and title; all of them, for they are few. */
export async function listSelectionSources(tx: Tx): Promise<SelectionSource[]> {
  const rows = await tx
    .selectFrom("source")
    .select(["id", "publisher", "title", "licence", "url", "file_name", "retrieved_on"])
    .orderBy("publisher")
    .orderBy("title")
    .orderBy("retrieved_on", "desc")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    publisher: row.publisher,
    title: row.title,
    licence: row.licence,
    url: row.url,
    fileName: row.file_name,
    retrievedOn: row.retrieved_on,
  }));
}

/** What activities and municipalities are called, in every language. */
export async function loadCodeNames(db: Db | Tx): Promise<CodeNames> {
  const activities = await db
    .selectFrom("activity")
    .select(["code", "parent_code", "position", "label_nl", "label_fr", "label_en"])
    .execute();
  const municipalities = await db
    .selectFrom("municipality")
    .select(["nis", "name_nl", "name_fr"])
    .execute();
  return {
    activities: new Map(
      activities.map((row) => [
        row.code,
        {
          label: { nl: row.label_nl, fr: row.label_fr, en: row.label_en },
          parent: row.parent_code,
          position: row.position,
        },
      ]),
    ),
    municipalities: new Map(
      municipalities.map((row) => [row.nis, { nl: row.name_nl, fr: row.name_fr }]),
    ),
  };
}

/** One statement carries at most 65,535 values. */
const mostParameters = 10_000;

/**
 * Of these, the ones that may lie on a counter: no sole traders, nobody who stopped; in the same order.
 * @returns them, and how many of them are not on the public pages
 */
export async function keepPrintable(
  tx: Tx,
  ids: readonly string[],
): Promise<{ readonly ids: readonly string[]; readonly unpublished: number }> {
  const published = new Map<string, boolean>();
  for (let at = 0; at < ids.length; at += mostParameters) {
    const rows = await tx
      .selectFrom("organisation")
      .select(["id", "published"])
      .where("id", "in", ids.slice(at, at + mostParameters))
      .where("natural_person", "=", false)
      .where("status", "<>", "stopped")
      .execute();
    for (const row of rows) published.set(row.id, row.published);
  }
  return {
    ids: ids.filter((id) => published.has(id)),
    unpublished: [...published.values()].filter((shown) => !shown).length,
  };
}
