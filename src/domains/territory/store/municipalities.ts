import type { Db, Tx } from "#platform/db";
import type { Position } from "../rules/boundary-topology.ts";
import "./tables.ts";

/** GeoJSON MultiPolygon, WGS84. */
export type Boundary = { readonly type: "MultiPolygon"; readonly coordinates: Position[][][] };

/** A municipality as it exists today, without its boundary. */
export type Municipality = {
  readonly nis: string;
  readonly nameNl: string;
  readonly nameFr: string;
  readonly province: string;
  readonly region: "flanders" | "brussels";
  readonly lon: number;
  readonly lat: number;
  /** west, south, east, north */
  readonly bounds: readonly [number, number, number, number];
};

/** All of them, or only those named; by Dutch name. */
export async function listMunicipalities(
  db: Db | Tx,
  only?: readonly string[],
): Promise<Municipality[]> {
  if (only?.length === 0) return [];
  let query = db
    .selectFrom("municipality")
    .select(["nis", "name_nl", "name_fr", "province", "region", "lon", "lat"])
    .select(["west", "south", "east", "north"]);
  if (only) query = query.where("nis", "in", [...only]);
  const rows = await query.orderBy("name_nl").execute();
  return rows.map((row) => ({
    nis: row.nis,
    nameNl: row.name_nl,
    nameFr: row.name_fr,
    province: row.province,
    region: row.region,
    lon: row.lon,
    lat: row.lat,
    bounds: [row.west, row.south, row.east, row.north],
  }));
}

/** Boundaries by NIS, for the municipalities named or for all. */
export async function listBoundaries(
  db: Db | Tx,
  only?: readonly string[],
): Promise<Map<string, Boundary>> {
  let query = db.selectFrom("municipality").select(["nis", "boundary"]);
  if (only) query = query.where("nis", "in", [...only, ""]);
  const rows = await query.execute();
  return new Map(rows.map((row) => [row.nis, row.boundary as Boundary]));
}

export type Predecessor = {
  readonly oldNis: string;
  readonly oldName: string;
  readonly nis: string;
  readonly mergedOn: string;
};

/** Municipalities that merged away, oldest merger first. */
export async function listPredecessors(db: Db | Tx): Promise<Predecessor[]> {
  const rows = await db
    .selectFrom("municipality_predecessor")
    .selectAll()
    .orderBy("merged_on")
    .orderBy("old_nis")
    .execute();
  return rows.map((row) => ({
    oldNis: row.old_nis,
    oldName: row.old_name,
    nis: row.nis,
    mergedOn: row.merged_on,
  }));
}
