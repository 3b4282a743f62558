import { z } from "zod";
import type { Db, Tx } from "#platform/db";
import { type ReferenceFile, rowsOf } from "#platform/reference-file";
import { type ArcPolygons, polygonsOf } from "../rules/boundary-topology.ts";
import { inSlices, loadReferenceSets, type ReferenceSet } from "../store/reference-sets.ts";

const text = z.string();
const optional = z.string().nullable();
const arcPolygons = z.array(z.array(z.array(z.number())));
const bounds = z.tuple([z.number(), z.number(), z.number(), z.number()]);

const multiPolygon = (arcs: readonly (readonly number[])[], polygons: ArcPolygons) => ({
  type: "MultiPolygon",
  coordinates: polygonsOf(arcs, polygons),
});

const municipalityShape = z.object({
  nis: text,
  nameNl: text,
  nameFr: text,
  region: z.enum(["flanders", "brussels"]),
  province: text,
  arrondissement: optional,
  referenceRegion: optional,
  igs: optional,
  ovo: optional,
  lon: z.number(),
  lat: z.number(),
  bbox: bounds,
});

async function writeMunicipalities(
  tx: Tx,
  file: ReferenceFile,
  [boundaries]: readonly ReferenceFile[],
): Promise<void> {
  const arcs = boundaries?.arcs ?? [];
  const shapes = boundaries
    ? rowsOf(boundaries, z.object({ nis: text, polygons: arcPolygons }))
    : [];
  const polygonsByNis = new Map(shapes.map(({ nis, polygons }) => [nis, polygons]));
  const rows = rowsOf(file, municipalityShape).map((row) => {
    const [west, south, east, north] = row.bbox;
    return {
      nis: row.nis,
      name_nl: row.nameNl,
      name_fr: row.nameFr,
      province: row.province,
      region: row.region,
      arrondissement: row.arrondissement,
      reference_region: row.referenceRegion,
      intermunicipal_area: row.igs,
      ovo_code: row.ovo,
      lon: row.lon,
      lat: row.lat,
      west,
      south,
      east,
      north,
      boundary: multiPolygon(arcs, polygonsByNis.get(row.nis) ?? []),
    };
  });
  // Partnerships refer to municipalities, so they are changed in place and never emptied first.
  await inSlices(rows, 100, (slice) =>
    tx
      .insertInto("municipality")
      .values([...slice])
      .onConflict((conflict) =>
        conflict.column("nis").doUpdateSet((eb) => ({
          name_nl: eb.ref("excluded.name_nl"),
          name_fr: eb.ref("excluded.name_fr"),
          province: eb.ref("excluded.province"),
          arrondissement: eb.ref("excluded.arrondissement"),
          reference_region: eb.ref("excluded.reference_region"),
          intermunicipal_area: eb.ref("excluded.intermunicipal_area"),
          ovo_code: eb.ref("excluded.ovo_code"),
          lon: eb.ref("excluded.lon"),
          lat: eb.ref("excluded.lat"),
          boundary: eb.ref("excluded.boundary"),
        })),
      )
      .execute(),
  );
}

async function writePredecessors(tx: Tx, file: ReferenceFile): Promise<void> {
  const shape = z.object({ oldNis: text, oldNameNl: text, newNis: text, since: text });
  const known = await tx.selectFrom("municipality").select("nis").execute();
  const current = new Set(known.map(({ nis }) => nis));
  await tx.deleteFrom("municipality_predecessor").execute();
  const rows = rowsOf(file, shape)
    .filter((row) => current.has(row.newNis) && row.oldNis !== row.newNis)
    .map((row) => ({
      old_nis: row.oldNis,
      old_name: row.oldNameNl,
      nis: row.newNis,
      merged_on: row.since as never,
    }));
  await tx.insertInto("municipality_predecessor").values(rows).execute();
}

async function writePostcodes(tx: Tx, file: ReferenceFile): Promise<void> {
  const shape = z.object({
    postcode: text,
    nis: text,
    nameNl: text,
    nameFr: text,
    region: text,
    isMain: z.boolean(),
    lon: z.number().nullable(),
    lat: z.number().nullable(),
    precision: z.enum(["locality", "municipality"]).nullable(),
  });
  await tx.deleteFrom("postcode").execute();
  await inSlices(rowsOf(file, shape), 1_000, (slice) =>
    tx
      .insertInto("postcode")
      .values(
        slice.map((row) => ({
          postcode: row.postcode,
          nis: row.nis,
          name_nl: row.nameNl,
          name_fr: row.nameFr,
          region: row.region,
          is_main: row.isMain,
          lon: row.lon,
          lat: row.lat,
          place_precision: row.precision,
        })),
      )
      .execute(),
  );
}

async function writeLocalities(tx: Tx, file: ReferenceFile): Promise<void> {
  const shape = z.object({
    code: text,
    nameNl: text,
    nis: text,
    lon: z.number().nullable(),
    lat: z.number().nullable(),
  });
  await tx.deleteFrom("locality").execute();
  await inSlices(rowsOf(file, shape), 1_000, (slice) =>
    tx
      .insertInto("locality")
      .values(slice.map(({ nameNl, ...row }) => ({ ...row, name_nl: nameNl })))
      .execute(),
  );
}

async function writeNeighbourhoods(tx: Tx, file: ReferenceFile): Promise<void> {
  const shape = z.object({
    code: text,
    nameNl: text,
    nis: text,
    lon: z.number(),
    lat: z.number(),
    polygons: arcPolygons,
  });
  await tx.deleteFrom("neighbourhood").execute();
  await tx
    .insertInto("neighbourhood")
    .values(
      rowsOf(file, shape).map((row) => ({
        code: row.code,
        nis: row.nis,
        name: row.nameNl,
        lon: row.lon,
        lat: row.lat,
        boundary: multiPolygon(file.arcs ?? [], row.polygons),
      })),
    )
    .execute();
}

const sets: readonly ReferenceSet[] = [
  { name: "municipalities", with: ["boundaries"], write: writeMunicipalities },
  { name: "predecessors", write: writePredecessors },
  { name: "postcodes", write: writePostcodes },
  { name: "localities", write: writeLocalities },
  { name: "neighbourhoods", write: writeNeighbourhoods },
];

/**
 * Loads the facts about places that are new or changed in `folder`.
 * @param owner a pool opened as "owner"
 * @returns names of the files loaded now
 */
export const loadReferenceFacts = (owner: Db, folder: string): Promise<string[]> =>
  loadReferenceSets(owner, folder, sets);
