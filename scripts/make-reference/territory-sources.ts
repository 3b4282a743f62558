import {
  areasOf,
  cell,
  csvRows,
  type PublishedArea,
  readSource,
  type SourceFile,
} from "./source-files.ts";

/** A part of a municipality; `code` begins with the NIS of the municipality it once belonged to. */
type Locality = { code: string; name: string; nis: string };

type SectorMunicipality = {
  nis: string;
  province: string;
  arrondissement: string;
  referenceRegion: string | null;
  igs: string | null;
};

type PostalRow = { postal_code: string; mun_nis: string; mun_nl: string; mun_fr: string };

/** Everything published that the territory files are made of, read once. */
export function readTerritorySources(dataDir: string) {
  const file = (name: string) => readSource(dataDir, `geo/${name}`);
  const boundaries = file("gemeenten_vl_brussel_2025.geojson");
  const sectors = file("statistical-sectors-2025-flanders-brussels.csv");
  const postal = file("postal-mapping.json");
  const ovo = file("nis_ovo_flemish_local_authorities.csv");
  const mergers = file("fusies-2025.csv");
  const neighbourhoods = file("regio_wijken.geojson");
  const parts = file("regio_deelgemeenten.geojson");
  return {
    files: { boundaries, sectors, postal, ovo, mergers, neighbourhoods, parts },
    municipalities: areasOf(boundaries),
    neighbourhoodAreas: areasOf(neighbourhoods),
    localityAreas: new Map<string, PublishedArea>(areasOf(parts).map((area) => [area.code, area])),
    sectorMunicipalities: municipalitiesOfSectors(sectors),
    localities: localitiesOfSectors(sectors),
    neighbourhoodParents: parentsOfNeighbourhoods(sectors),
    postal: JSON.parse(postal.text) as PostalRow[],
    ovo: csvRows(ovo).map((row) => ({
      nis: cell(row, "nis", ovo),
      ovo: cell(row, "ovo", ovo),
      validTo: cell(row, "valid_to", ovo),
    })),
    mergers: mergersOf(mergers),
  };
}

export type TerritorySources = ReturnType<typeof readTerritorySources>;

// Codes 9999x stand for “cannot be located”; …ONB for the part of a municipality that cannot.
const isReal = (code: string) => !code.startsWith("9999") && !code.endsWith("ONB");
const bare = (name: string) => name.replace(/\s*\([^)]*\)\s*$/, "").trim();

function municipalitiesOfSectors(source: SourceFile): Map<string, SectorMunicipality> {
  const found = new Map<string, SectorMunicipality>();
  for (const row of csvRows(source)) {
    const nis = cell(row, "gemeente", source);
    if (!isReal(nis) || found.has(nis)) continue;
    const igs = cell(row, "igs_naam", source);
    found.set(nis, {
      nis,
      province: bare(cell(row, "provincie_naam", source)),
      arrondissement: bare(cell(row, "bestuurlijk_arrondissement_naam", source)),
      referenceRegion: cell(row, "refreg_naam", source) || null,
      igs: igs === "" || igs === "Geen IGS" ? null : igs,
    });
  }
  return found;
}

function localitiesOfSectors(source: SourceFile): Locality[] {
  const found = new Map<string, Locality>();
  for (const row of csvRows(source)) {
    const [code, nis] = [cell(row, "deelgemeente", source), cell(row, "gemeente", source)];
    if (!isReal(code) || !isReal(nis)) continue;
    found.set(code, { code, name: bare(cell(row, "deelgemeente_naam", source)), nis });
  }
  return [...found.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

function parentsOfNeighbourhoods(source: SourceFile): Map<string, string> {
  const pairs = csvRows(source).map(
    (row) => [cell(row, "ggw7", source), cell(row, "gemeente", source)] as const,
  );
  return new Map(pairs);
}

/** `Galmaarden (23023) + Gooik (23024),Pajottegem (23106)`: free text, one merger a line. */
function mergersOf(source: SourceFile) {
  const codes = (text: string) =>
    [...text.matchAll(/([^+()]+?)\s*(?:\([^)]*naam\)\s*)?\((\d{5})\)/g)].map(
      ([, name = "", nis = ""]) => ({
        name: name.trim(),
        nis,
      }),
    );
  return csvRows(source).map((row) => {
    const [into] = codes(cell(row, "Nieuwe gemeenten", source));
    const old = codes(cell(row, "Fuserende gemeenten", source));
    if (!into || old.length < 2)
      throw new Error(`${source.path}: unreadable merger ${JSON.stringify(row)}`);
    return { into, old };
  });
}
