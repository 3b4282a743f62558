import { sql } from "kysely";
import type { Day } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { DirectoryEntry } from "../rules/directory/build-snapshot.ts";
import { isPublic, type OrganisationKind } from "../rules/organisation.ts";
import type { WorkForm } from "../rules/work-form.ts";
import "./tables.ts";

/** So many organisations per question: few enough to let other work in between. */
const slice = 2_000;

/** All organisations of the partnership at hand with what the directory shows and searches, by name. */
export async function loadDirectoryEntries(tx: Tx): Promise<DirectoryEntry[]> {
  const inOrder = await tx
    .selectFrom("organisation")
    .select("id")
    .orderBy(sql`name collate nl_be`)
    .orderBy("id")
    .execute();
  const entries = new Map<string, DirectoryEntry>();
  for (let after = ""; ; ) {
    const part = await loadSlice(tx, after);
    for (const entry of part) entries.set(entry.row.id, entry);
    after = part.at(-1)?.row.id ?? "";
    if (part.length < slice) break;
  }
  return inOrder.flatMap(({ id }) => entries.get(id) ?? []);
}

/** These organisations, in the order of their ids. */
export async function loadEntriesOf(tx: Tx, ids: readonly string[]): Promise<DirectoryEntry[]> {
  if (ids.length === 0) return [];
  const rows = await organisations(tx).where("id", "in", ids).orderBy("id").execute();
  const establishments = await loadEstablishments(tx, (query) =>
    query.where("organisation_id", "in", ids),
  );
  return rows.map((row) => entryOf(row, establishments.get(row.id) ?? []));
}

async function loadSlice(tx: Tx, after: string): Promise<DirectoryEntry[]> {
  let query = organisations(tx);
  if (after) query = query.where("id", ">", after);
  const rows = await query.orderBy("id").limit(slice).execute();
  const [first, last] = [rows[0]?.id, rows.at(-1)?.id];
  if (!first || !last) return [];
  const establishments = await loadEstablishments(tx, (query) =>
    query.where("organisation_id", ">=", first).where("organisation_id", "<=", last),
  );
  return rows.map((row) => entryOf(row, establishments.get(row.id) ?? []));
}

const organisations = (tx: Tx) =>
  tx
    .selectFrom("organisation")
    .select(["id", "number", "kind", "name", "names", "natural_person", "status", "description"])
    .select(["target_group", "capacity_hours_month", "capacity_places", "published", "is_example"])
    .select(["confirmed_on", "work_forms", "activity_codes", "area_nis", "seat_nis", "postcode"])
    .select(["lon", "lat", sql<Day>`updated_at::date`.as("changed_on")]);

type OrganisationRow = Awaited<ReturnType<ReturnType<typeof organisations>["execute"]>>[number];

const entryOf = (row: OrganisationRow, places: readonly Place[]): DirectoryEntry => ({
  row: {
    id: row.id,
    number: row.number,
    name: row.name,
    kind: row.kind as OrganisationKind,
    workForms: row.work_forms as WorkForm[],
    activities: row.activity_codes,
    seatNis: row.seat_nis,
    postcode: row.postcode,
    areaNis: row.area_nis,
    hoursPerMonth: row.capacity_hours_month,
    places: row.capacity_places,
    status: row.status as "active" | "stopped" | "unknown",
    confirmedOn: row.confirmed_on,
    changedOn: row.changed_on,
    isExample: row.is_example,
    isPublic: isPublic(row),
    lon: row.lon,
    lat: row.lat,
  },
  otherNames: textsIn(row.names),
  descriptions: [...textsIn(row.description), row.target_group ?? ""].filter(Boolean),
  establishmentNumbers: places.flatMap(({ number }) => number ?? []),
  places: places.flatMap(({ lon, lat }) => (lon !== null && lat !== null ? { lon, lat } : [])),
});

/** Every text in `{nl, fr, …, commercial: []}`. */
export const textsIn = (names: unknown): string[] =>
  Object.values(names ?? {})
    .flat()
    .filter((name): name is string => typeof name === "string" && name !== "");

const openEstablishments = (tx: Tx) =>
  tx
    .selectFrom("establishment")
    .select(["organisation_id", "number", "lon", "lat"])
    .where("closed_on", "is", null);

type Place = { number: string | null; lon: number | null; lat: number | null };

async function loadEstablishments(
  tx: Tx,
  narrow: (query: ReturnType<typeof openEstablishments>) => ReturnType<typeof openEstablishments>,
): Promise<Map<string, Place[]>> {
  const byOrganisation = new Map<string, Place[]>();
  const rows = await narrow(openEstablishments(tx))
    .orderBy("organisation_id")
    .orderBy("id")
    .execute();
  for (const { organisation_id: id, ...place } of rows) {
    const places = byOrganisation.get(id);
    if (places) places.push(place);
    else byOrganisation.set(id, [place]);
  }
  return byOrganisation;
}
