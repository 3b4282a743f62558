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

async function loadSlice(tx: Tx, after: string): Promise<DirectoryEntry[]> {
  let query = tx
    .selectFrom("organisation")
    .select(["id", "number", "kind", "name", "names", "natural_person", "status", "description"])
    .select(["target_group", "capacity_hours_month", "capacity_places", "published", "is_example"])
    .select(["confirmed_on", "work_forms", "activity_codes", "area_nis", "seat_nis", "postcode"])
    .select(["lon", "lat", sql<Day>`updated_at::date`.as("changed_on")]);
  if (after) query = query.where("id", ">", after);
  const rows = await query.orderBy("id").limit(slice).execute();
  const establishments = await loadEstablishments(tx, rows[0]?.id, rows.at(-1)?.id);
  return rows.map((row): DirectoryEntry => {
    const places = establishments.get(row.id) ?? [];
    return {
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
    };
  });
}

/** Every text in `{nl, fr, …, commercial: []}`. */
const textsIn = (names: unknown): string[] =>
  Object.values(names ?? {})
    .flat()
    .filter((name): name is string => typeof name === "string" && name !== "");

type Place = { number: string | null; lon: number | null; lat: number | null };

async function loadEstablishments(
  tx: Tx,
  first: string | undefined,
  last: string | undefined,
): Promise<Map<string, Place[]>> {
  const byOrganisation = new Map<string, Place[]>();
  if (!first || !last) return byOrganisation;
  const rows = await tx
    .selectFrom("establishment")
    .select(["organisation_id", "number", "lon", "lat"])
    .where("organisation_id", ">=", first)
    .where("organisation_id", "<=", last)
    .where("closed_on", "is", null)
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
