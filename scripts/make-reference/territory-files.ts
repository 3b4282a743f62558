import {
  frenchNames,
  localitiesOfPostcodes,
  missingNames,
  namesBefore2019,
  postcodeCorrections,
} from "./corrections.ts";
import { boxOf, innerPointOf } from "./inner-point.ts";
import { publishers } from "./publishers.ts";
import { type ReferenceFile, retrievedOn } from "./reference-file.ts";
import type { TerritorySources } from "./territory-sources.ts";
import { topologyOf } from "./topology.ts";

const boundaryToleranceMetres = 5;

/** `reference/municipalities.json`: the municipalities of Flanders and Brussels that exist today. */
export function municipalitiesFile(sources: TerritorySources): ReferenceFile {
  const french = new Map(sources.postal.map(({ mun_nis, mun_fr }) => [mun_nis, mun_fr]));
  const ovo = new Map(
    sources.ovo.filter(({ validTo }) => validTo === "").map((row) => [row.nis, row.ovo]),
  );
  const postcodes = postcodesByMunicipality(sources);
  const { boundaries, sectors, postal, ovo: ovoFile } = sources.files;
  return {
    name: "municipalities.json",
    ...publishers.municipalities,
    retrievedOn,
    files: [boundaries, sectors, postal, ovoFile],
    notes: [
      "French names were compared on 2026-11-23 with Statbel REFNIS (municipalities in nl and fr); corrected: 45065 Zwalm, 73111 Tongres-Looz, 23077 Leeuw-Saint-Pierre (customary), see docs/sources/municipalities.md",
    ],
    columns: [
      "nis",
      "nameNl",
      "nameFr",
      "region",
      "province",
      "arrondissement",
      "referenceRegion",
      "igs",
      "ovo",
      "postcodes",
      "lon",
      "lat",
      "bbox",
    ],
    rows: sources.municipalities.map(({ code, name, polygons }) => {
      const sector = sources.sectorMunicipalities.get(code);
      const nameFr = frenchNames[code] ?? french.get(code) ?? missingNames[code]?.fr;
      const own = postcodes.get(code);
      if (!sector || !nameFr || !own) throw new Error(`municipality ${code} ${name} is incomplete`);
      const [lon, lat] = innerPointOf(polygons);
      const region = regionOf(code);
      return [
        code,
        name,
        nameFr,
        region,
        sector.province,
        sector.arrondissement,
        sector.referenceRegion,
        sector.igs,
        ovo.get(code) ?? null,
        own,
        lon,
        lat,
        boxOf(polygons),
      ];
    }),
  };
}

function postcodesByMunicipality(sources: TerritorySources): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const rows = [
    ...sources.postal.map((row) => ({ postcode: row.postal_code, nis: row.mun_nis })),
    ...postcodeCorrections,
  ];
  for (const { nis, postcode } of rows)
    found.set(nis, [...(found.get(nis) ?? []), postcode].sort());
  return found;
}

/** `reference/postcodes.json`: every Belgian postcode with its municipality, and a point where we have one. */
export function postcodesFile(sources: TerritorySources): ReferenceFile {
  const points = new Map(
    sources.municipalities.map(({ code, polygons }) => [code, innerPointOf(polygons)]),
  );
  const corrected = new Map(postcodeCorrections.map((row) => [row.postcode as string, row]));
  const published = sources.postal.map((row) => ({
    postcode: row.postal_code,
    nis: row.mun_nis,
    nameNl: row.mun_nl,
    nameFr: frenchNames[row.mun_nis] ?? row.mun_fr,
    isMain: !corrected.has(row.postal_code),
  }));
  const rows = [...published, ...postcodeCorrections].map(
    ({ postcode, nis, nameNl, nameFr, isMain }) => {
      const village = pointOfVillages(sources, postcode);
      const point = village ?? points.get(nis);
      const precision = village ? "locality" : point ? "municipality" : null;
      return [
        postcode,
        nis,
        isMain,
        nameNl,
        nameFr,
        regionOf(nis),
        point?.[0] ?? null,
        point?.[1] ?? null,
        precision,
      ];
    },
  );
  return {
    name: "postcodes.json",
    ...publishers.postcodes,
    retrievedOn,
    files: [sources.files.postal, sources.files.boundaries, sources.files.parts],
    notes: [
      "French names of 45065, 73111 and 23077 are corrected as in municipalities.json",
      "1050 also belongs to Elsene (21009): added by hand, see docs/sources/postcodes.md",
    ],
    columns: ["postcode", "nis", "isMain", "nameNl", "nameFr", "region", "lon", "lat", "precision"],
    rows: rows.sort((a, b) => (`${a[0]} ${a[1]}` < `${b[0]} ${b[1]}` ? -1 : 1)),
  };
}

function pointOfVillages(sources: TerritorySources, postcode: string): [number, number] | null {
  const areas = (localitiesOfPostcodes[postcode] ?? []).map((code) => {
    const area = sources.localityAreas.get(code);
    if (!area) throw new Error(`postcode ${postcode}: no boundary of deelgemeente ${code}`);
    return area;
  });
  return areas.length === 0 ? null : innerPointOf(areas.flatMap(({ polygons }) => polygons));
}

/** `reference/localities.json`: deelgemeenten and districts, with a point where the boundary is at hand. */
export function localitiesFile(sources: TerritorySources): ReferenceFile {
  return {
    name: "localities.json",
    ...publishers.municipalities,
    retrievedOn,
    files: [sources.files.sectors, sources.files.parts],
    columns: ["code", "nameNl", "nis", "lon", "lat"],
    rows: sources.localities.map(({ code, name, nis }) => {
      const area = sources.localityAreas.get(code);
      const point = area ? innerPointOf(area.polygons) : null;
      return [code, name, nis, point?.[0] ?? null, point?.[1] ?? null];
    }),
  };
}

/** `reference/predecessors.json`: which municipality became part of which, and when. */
export function predecessorsFile(sources: TerritorySources): ReferenceFile {
  const present = new Map(sources.municipalities.map(({ code, name }) => [code, name]));
  const in2025 = sources.mergers
    .filter(({ into }) => regionOf(into.nis) !== "wallonia")
    .flatMap(({ into, old }) =>
      old.map(({ nis, name }) => [nis, name, into.nis, present.get(into.nis), "2025-01-01"]),
    );
  const in2019 = sources.ovo
    .filter(({ validTo }) => validTo === "2018-12-31")
    .map(({ nis }) => {
      const part = sources.localities.find(({ code }) => code.startsWith(nis));
      const name = namesBefore2019[nis];
      if (!part || !name) throw new Error(`no successor or name of ${nis}, which ended in 2018`);
      return [nis, name, part.nis, present.get(part.nis), "2019-01-01"];
    });
  const rows = [...in2019, ...in2025].map((row) => row.map((value) => value ?? null));
  const lost = rows.find(([, , , newName]) => newName === null);
  if (lost)
    throw new Error(`merger into a municipality that does not exist: ${JSON.stringify(lost)}`);
  return {
    name: "predecessors.json",
    source: {
      publisher: "Statbel; Informatie Vlaanderen",
      title: "Mergers of Flemish municipalities in 2019 and 2025",
      edition: "2025-01-01",
      page: "docs/sources/mergers.md",
    },
    licence: "Facts; Statbel open data with attribution, EUPL-1.2 (end dates)",
    retrievedOn,
    files: [sources.files.mergers, sources.files.ovo, sources.files.sectors],
    notes: ["A row from a code to itself is a municipality that kept its code while it grew."],
    columns: ["oldNis", "oldNameNl", "newNis", "newNameNl", "since"],
    rows: rows.sort((a, b) => (`${a[4]} ${a[2]} ${a[0]}` < `${b[4]} ${b[2]} ${b[0]}` ? -1 : 1)),
  };
}

/** `reference/boundaries.json`: borders of the municipalities as shared arcs. */
export function boundariesFile(sources: TerritorySources): ReferenceFile {
  const { arcs, areas } = topologyOf(sources.municipalities, boundaryToleranceMetres);
  return {
    name: "boundaries.json",
    ...publishers.boundaries,
    retrievedOn,
    files: [sources.files.boundaries],
    notes: [
      `Simplified to ${boundaryToleranceMetres} m; shared borders stay shared. Units: 1e-5 degree, WGS84; arcs are first point, then steps.`,
    ],
    extra: { arcs },
    columns: ["nis", "polygons"],
    rows: areas.map(({ code, polygons }) => [code, polygons]),
  };
}

/** `reference/neighbourhoods.json`: the neighbourhoods of the default area in full detail. */
export function neighbourhoodsFile(sources: TerritorySources): ReferenceFile {
  const { arcs, areas } = topologyOf(sources.neighbourhoodAreas, 0);
  const polygonsOf = new Map(areas.map(({ code, polygons }) => [code, polygons]));
  return {
    name: "neighbourhoods.json",
    ...publishers.boundaries,
    retrievedOn,
    files: [sources.files.neighbourhoods, sources.files.sectors],
    notes: ["Not simplified. Units: 1e-5 degree, WGS84; arcs are first point, then steps."],
    extra: { arcs },
    columns: ["code", "nameNl", "nis", "lon", "lat", "bbox", "polygons"],
    rows: sources.neighbourhoodAreas.map(({ code, name, polygons }) => {
      const nis = sources.neighbourhoodParents.get(code);
      if (!nis) throw new Error(`neighbourhood ${code} has no municipality`);
      const [lon, lat] = innerPointOf(polygons);
      return [
        code,
        name.replace(/\s*\([^)]*\)$/, ""),
        nis,
        lon,
        lat,
        boxOf(polygons),
        polygonsOf.get(code) ?? [],
      ];
    }),
  };
}

/** Region of a municipality by its NIS code; Walloon Brabant shares the 2 of Flemish Brabant and Brussels. */
function regionOf(nis: string): "flanders" | "brussels" | "wallonia" {
  if (nis.startsWith("21")) return "brussels";
  return /^(25|5|6|8|9)/.test(nis) ? "wallonia" : "flanders";
}
