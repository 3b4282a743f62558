import { sql } from "kysely";
import type { Day } from "#kernel/day";
import type { Multilingual } from "#kernel/language";
import type { Tx } from "#platform/db";
import { listChangedIds, type RegisterMoment, readMoment } from "./directory-changes.ts";
import { textsIn } from "./directory-entries.ts";
import "./tables.ts";

export type SupplierCapability = {
  readonly code: string;
  readonly basis: "stated" | "derived-from-nace";
  readonly hoursPerMonth?: number;
  readonly places?: number;
  readonly note?: string;
};

/** What the register knows of an organisation that can be given work; null or empty: not known. */
export type SupplierFacts = {
  readonly id: string;
  readonly number: string | null;
  readonly name: string;
  readonly isSocial: boolean;
  readonly status: "active" | "stopped" | "unknown";
  readonly activities: readonly SupplierCapability[];
  /** Its other names, and what it says of itself, in any language. */
  readonly texts: readonly string[];
  readonly nace: readonly string[];
  readonly areaNis: readonly string[];
  readonly seatNis: string | null;
  /** Of its open establishments, WGS84 degrees. */
  readonly places: readonly { readonly lon: number; readonly lat: number }[];
  readonly hoursPerMonth: number | null;
  readonly confirmedOn: Day | null;
  readonly changedOn: Day;
};

/** So many organisations per question: few enough to let other work in between. */
const slice = 2_000;
const suppliers = ["social-enterprise", "regular-company"] as const;

/** Everybody in the register who can be given work, with the moment this was so. Call it in one moment. */
export async function listSupplierFacts(
  tx: Tx,
): Promise<{ readonly moment: RegisterMoment; readonly suppliers: readonly SupplierFacts[] }> {
  const moment = await readMoment(tx);
  const all: SupplierFacts[] = [];
  for (let after = ""; ; ) {
    let query = organisations(tx);
    if (after) query = query.where("id", ">", after);
    const rows = await query.orderBy("id").limit(slice).execute();
    all.push(...(await withDetails(tx, rows)));
    after = rows.at(-1)?.id ?? "";
    if (rows.length < slice) return { moment, suppliers: all };
  }
}

export type ChangedSuppliers = {
  readonly moment: RegisterMoment;
  /** Ids of every organisation that changed or went, suppliers or not. */
  readonly changed: readonly string[];
  /** Of those, the ones who can be given work now. */
  readonly suppliers: readonly SupplierFacts[];
};

/**
 * What changed since a moment. Call it in one moment.
 * @returns null when more than `most` organisations changed
 */
export async function listChangedSuppliers(
  tx: Tx,
  since: RegisterMoment,
  most: number,
): Promise<ChangedSuppliers | null> {
  const moment = await readMoment(tx);
  const changed = await listChangedIds(tx, since, most);
  if (!changed) return null;
  if (changed.length === 0) return { moment, changed, suppliers: [] };
  const rows = await organisations(tx).where("id", "in", changed).orderBy("id").execute();
  return { moment, changed, suppliers: await withDetails(tx, rows) };
}

const organisations = (tx: Tx) =>
  tx
    .selectFrom("organisation")
    .select(["id", "number", "kind", "name", "names", "status", "description", "target_group"])
    .select(["nace_codes", "area_nis", "seat_nis", "capacity_hours_month", "confirmed_on"])
    .select(sql<Day>`updated_at::date`.as("changed_on"))
    .where("kind", "in", suppliers);

type OrganisationRow = Awaited<ReturnType<ReturnType<typeof organisations>["execute"]>>[number];

async function withDetails(tx: Tx, rows: readonly OrganisationRow[]): Promise<SupplierFacts[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const [capabilities, places] = await Promise.all([
    tx
      .selectFrom("capability")
      .select(["organisation_id", "activity_code", "basis", "note"])
      .select(["capacity_amount", "capacity_unit"])
      .where("organisation_id", "in", ids)
      .orderBy("activity_code")
      .execute(),
    tx
      .selectFrom("establishment")
      .select(["organisation_id", "lon", "lat"])
      .where("organisation_id", "in", ids)
      .where("closed_on", "is", null)
      .orderBy("id")
      .execute(),
  ]);
  const capabilitiesOf = Map.groupBy(capabilities, (one) => one.organisation_id);
  const placesOf = Map.groupBy(places, (one) => one.organisation_id);
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    name: row.name,
    isSocial: row.kind === "social-enterprise",
    status: row.status as SupplierFacts["status"],
    activities: (capabilitiesOf.get(row.id) ?? []).map((one) => ({
      code: one.activity_code,
      basis: one.basis as SupplierCapability["basis"],
      ...(one.capacity_unit === "hours-per-month" && one.capacity_amount !== null
        ? { hoursPerMonth: one.capacity_amount }
        : {}),
      ...(one.capacity_unit === "places" && one.capacity_amount !== null
        ? { places: one.capacity_amount }
        : {}),
      ...(one.note ? { note: one.note } : {}),
    })),
    texts: [...textsIn(row.names), ...textsIn(row.description), row.target_group ?? ""].filter(
      Boolean,
    ),
    nace: row.nace_codes,
    areaNis: row.area_nis,
    seatNis: row.seat_nis,
    places: (placesOf.get(row.id) ?? []).flatMap(({ lon, lat }) =>
      lon !== null && lat !== null ? { lon, lat } : [],
    ),
    hoursPerMonth: row.capacity_hours_month,
    confirmedOn: row.confirmed_on,
    changedOn: row.changed_on,
  }));
}

export type ActivityFacts = {
  readonly code: string;
  readonly parent: string | null;
  readonly label: Required<Multilingual>;
  /** Every word people use for it, in three languages, its labels included. */
  readonly phrases: readonly string[];
  /** Eight digits each. */
  readonly cpv: readonly string[];
  /** NACE-BEL with dots. */
  readonly nace: readonly string[];
};

/** Our tree of activities in its own order, with the codes of others that mean the same. */
export async function listActivityFacts(tx: Tx): Promise<ActivityFacts[]> {
  const rows = await tx.selectFrom("activity").selectAll().orderBy("position").execute();
  return rows.map((row) => ({
    code: row.code,
    parent: row.parent_code,
    label: { nl: row.label_nl, fr: row.label_fr, en: row.label_en },
    phrases: [
      row.label_nl,
      row.label_fr,
      row.label_en,
      ...(row.synonyms.nl ?? []),
      ...(row.synonyms.fr ?? []),
      ...(row.synonyms.en ?? []),
    ],
    cpv: row.cpv_codes,
    nace: row.nace_codes,
  }));
}
