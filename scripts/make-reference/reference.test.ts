import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { polygonsOf } from "../../src/domains/territory/rules/boundary-topology.ts";
import {
  indexPlaces,
  resolveMunicipality,
} from "../../src/domains/territory/rules/resolve-municipality.ts";
import { asDay } from "../../src/foundation/kernel/day.ts";
import { readKboNumber } from "../../src/foundation/kernel/kbo-number.ts";
import { crossingLines } from "./crossings.ts";
import { contains } from "./inner-point.ts";
import { makeReferenceFiles } from "./make-files.ts";
import { referenceText } from "./reference-file.ts";

type Reference = {
  columns: string[];
  rows: unknown[][];
  arcs: number[][];
  definitions: { code: string }[];
};
type ArcRows = [code: string, polygons: number[][][]][];
const path = (name: string) => fileURLToPath(new URL(`../../reference/${name}`, import.meta.url));
const read = (name: string) => JSON.parse(readFileSync(path(name), "utf8")) as Reference;
/** Rows of a reference file by column name. */
const records = (name: string) => {
  const { columns, rows } = read(name);
  return rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at]])));
};

const dataDir = fileURLToPath(new URL("../../../shared/data", import.meta.url));
const hasData = existsSync(`${dataDir}/SOURCES.md`);
if (!hasData)
  console.warn("The published data are not here: reference files are not remade in this run.");

test.skipIf(!hasData)("the command makes the very files that are shipped, every time", () => {
  for (const file of makeReferenceFiles(dataDir)) {
    expect(referenceText(file) === readFileSync(path(file.name), "utf8"), file.name).toBe(true);
  }
});

const municipalities = records("municipalities.json");
const present = new Set(municipalities.map(({ nis }) => nis));

describe("municipalities", () => {
  test("are the 285 of Flanders and the 19 of Brussels, each with names, area and a postcode", () => {
    expect(municipalities.filter(({ region }) => region === "flanders")).toHaveLength(285);
    expect(municipalities.filter(({ region }) => region === "brussels")).toHaveLength(19);
    for (const one of municipalities) {
      expect(one.nameNl && one.nameFr && one.arrondissement, String(one.nis)).toBeTruthy();
      expect((one.postcodes as string[]).length, String(one.nis)).toBeGreaterThan(0);
    }
  });

  test("bear the French names Statbel gives them, and the Dutch one where there is none", () => {
    const french = municipalities
      .filter(({ region, nameNl, nameFr }) => region === "flanders" && nameNl !== nameFr)
      .map(({ nameNl, nameFr }) => `${nameNl}: ${nameFr}`);
    // Typed over from REFNIS, which orders by code as we do; Leeuw-Saint-Pierre is ours.
    expect(french).toEqual(frenchInRefnis);
  });

  test("of Flanders have a province, a reference region and an OVO code", () => {
    for (const { nis, region, province, referenceRegion, ovo } of municipalities) {
      if (region === "flanders")
        expect(province && referenceRegion && ovo, String(nis)).toBeTruthy();
    }
  });

  test("have a point inside their own borders", () => {
    const { arcs, rows } = read("boundaries.json");
    const areas = new Map(
      (rows as ArcRows).map(([nis, polygons]) => [nis as unknown, polygonsOf(arcs, polygons)]),
    );
    for (const { nis, lon, lat } of municipalities) {
      const polygons = areas.get(nis) ?? [];
      expect(
        polygons.some((rings) => contains(rings, [Number(lon), Number(lat)])),
        String(nis),
      ).toBe(true);
    }
  });

  test("of the default area carry the names and codes people know", () => {
    const zuidwestRand = municipalities.filter(({ nis }) =>
      ["23027", "23003", "23016", "23077"].includes(String(nis)),
    );
    expect(zuidwestRand.map(({ nameNl }) => nameNl)).toEqual([
      "Beersel",
      "Dilbeek",
      "Halle",
      "Sint-Pieters-Leeuw",
    ]);
    expect(municipalities.find(({ nis }) => nis === "46030")?.nameNl).toBe(
      "Beveren-Kruibeke-Zwijndrecht",
    );
  });
});

test("every Flemish and Brussels postcode lies in a municipality that exists", () => {
  const postcodes = records("postcodes.json").filter(({ region }) => region !== "wallonia");
  expect(postcodes.filter(({ nis }) => !present.has(nis))).toEqual([]);
  expect(new Set(postcodes.map(({ nis }) => nis)).size).toBe(304);
});

test("every postcode has exactly one main municipality", () => {
  const main = records("postcodes.json").filter(({ isMain }) => isMain);
  expect(new Set(main.map(({ postcode }) => postcode)).size).toBe(main.length);
  expect(main).toHaveLength(1149);
});

describe("borders", () => {
  const { arcs, rows } = read("boundaries.json");

  test("fit in 700 kB", () => {
    expect(readFileSync(path("boundaries.json")).length).toBeLessThanOrEqual(700_000);
  });

  test("are shared: no line belongs to more than two areas, and most to two", () => {
    const uses = new Map<number, number>();
    for (const index of (rows as ArcRows).flatMap(([, polygons]) => polygons.flat(2))) {
      const arc = index < 0 ? ~index : index;
      uses.set(arc, (uses.get(arc) ?? 0) + 1);
    }
    expect(uses.size).toBe(arcs.length);
    expect([...uses.values()].every((count) => count <= 2)).toBe(true);
    expect([...uses.values()].filter((count) => count === 2).length).toBeGreaterThan(
      arcs.length / 2,
    );
  });

  test("never cross one another", () => {
    const lines = arcs.map((arc) => {
      let [x, y] = [0, 0];
      return Array.from({ length: arc.length / 2 }, (_, at) => {
        x += arc[2 * at] ?? 0;
        y += arc[2 * at + 1] ?? 0;
        return [x, y] as const;
      });
    });
    expect([...crossingLines(lines)]).toEqual([]);
  });

  test("close every ring", () => {
    for (const [nis, polygons] of rows as ArcRows) {
      for (const ring of polygonsOf(arcs, polygons).flat()) {
        expect(ring.length, String(nis)).toBeGreaterThanOrEqual(4);
        expect(ring[0], String(nis)).toEqual(ring.at(-1));
      }
    }
  });
});

test("the 114 neighbourhoods lie in a municipality that exists and hold their own point", () => {
  const { arcs } = read("neighbourhoods.json");
  const neighbourhoods = records("neighbourhoods.json");
  expect(neighbourhoods).toHaveLength(114);
  for (const { code, nameNl, nis, lon, lat, polygons } of neighbourhoods) {
    expect(present.has(nis), String(code)).toBe(true);
    expect(String(nameNl)).not.toMatch(/\(/);
    const areas = polygonsOf(arcs, polygons as number[][][]);
    expect(
      areas.some((rings) => contains(rings, [Number(lon), Number(lat)])),
      String(code),
    ).toBe(true);
  }
});

test("every former municipality is gone and its successor exists", () => {
  const mergers = records("predecessors.json");
  expect(mergers).toHaveLength(43);
  for (const { oldNis, newNis } of mergers) {
    expect(present.has(newNis), String(newNis)).toBe(true);
    expect(present.has(oldNis), String(oldNis)).toBe(oldNis === newNis);
  }
});

test("every deelgemeente whose code is not its municipality's comes from a known merger", () => {
  const former = new Map(
    records("predecessors.json").map(({ oldNis, newNis }) => [oldNis, newNis]),
  );
  for (const { code, nis } of records("localities.json")) {
    const first = String(code).slice(0, 5);
    if (first !== nis) expect(former.get(first), String(code)).toBe(nis);
  }
});

test("every present and former name people type leads to a municipality", () => {
  const index = indexPlaces({
    municipalities: municipalities.map(({ nis, nameNl, nameFr }) => ({
      nis: String(nis),
      nameNl: String(nameNl),
      nameFr: String(nameFr),
    })),
    postcodes: [],
    former: records("predecessors.json").map(({ oldNameNl, newNis, since }) => ({
      nameNl: String(oldNameNl),
      newNis: String(newNis),
      since: asDay(String(since)),
    })),
    localities: [],
  });
  for (const { nameNl, nameFr, nis } of municipalities) {
    expect(resolveMunicipality(index, String(nameNl))).toMatchObject({ kind: "found", nis });
    expect(resolveMunicipality(index, String(nameFr))).toMatchObject({ kind: "found", nis });
  }
  for (const { oldNameNl, newNis } of records("predecessors.json")) {
    expect(resolveMunicipality(index, String(oldNameNl))).toMatchObject({
      kind: "found",
      nis: newNis,
    });
  }
});

test("every NACE code but a section has a code above it that exists", () => {
  const codes = records("nace-2025.json");
  const levels = new Map(codes.map(({ code, level }) => [code, Number(level)]));
  expect(levels.size).toBe(2024);
  for (const { code, level, parent } of codes) {
    if (level === 1) expect(parent).toBeNull();
    else expect(levels.get(parent), String(code)).toBe(Number(level) - 1);
  }
  expect(codes.find(({ code }) => code === "88.993")?.nl).toBe("Beschutte en sociale werkplaatsen");
});

test("the start set has 47 social enterprises, 42 with a KBO number that is right", () => {
  const enterprises = records("social-enterprises-2026-08.json");
  expect(enterprises).toHaveLength(47);
  const numbers = enterprises.flatMap(({ kboNumber }) =>
    kboNumber === null ? [] : [String(kboNumber)],
  );
  expect(numbers).toHaveLength(42);
  expect(numbers.filter((number) => readKboNumber(number).kind !== "number")).toEqual([]);
  for (const { municipality, nis, name } of enterprises) {
    expect(nis === null, String(name)).toBe(municipality === null);
  }
});

test("figures are numbers of municipalities and indicators that exist; what was left out is absent", () => {
  const { definitions } = read("indicators.json");
  const defined = new Set(definitions.map(({ code }) => code));
  const figures = records("indicators.json");
  for (const { nis, indicator, value } of figures) {
    expect(present.has(nis) && defined.has(String(indicator)) && Number.isFinite(value)).toBe(true);
  }
  expect(figures.find((one) => one.nis === "23027" && one.indicator === "population")?.value).toBe(
    43131,
  );
  expect(
    figures.find((one) => one.nis === "23106" && one.indicator === "born-abroad"),
  ).toBeUndefined();
});

const frenchInRefnis = [
  "Antwerpen: Anvers",
  "Lier: Lierre",
  "Mechelen: Malines",
  "Baarle-Hertog: Baerle-Duc",
  "Bever: Biévène",
  "Halle: Hal",
  "Sint-Pieters-Leeuw: Leeuw-Saint-Pierre",
  "Vilvoorde: Vilvorde",
  "Sint-Genesius-Rode: Rhode-Saint-Genèse",
  "Leuven: Louvain",
  "Tienen: Tirlemont",
  "Zoutleeuw: Léau",
  "Scherpenheuvel-Zichem: Montaigu-Zichem",
  "Brugge: Bruges",
  "Diksmuide: Dixmude",
  "Ieper: Ypres",
  "Mesen: Messines",
  "Kortrijk: Courtrai",
  "Menen: Menin",
  "Spiere-Helkijn: Espierres-Helchin",
  "Oostende: Ostende",
  "Roeselare: Roulers",
  "De Panne: La Panne",
  "Nieuwpoort: Nieuport",
  "Veurne: Furnes",
  "Aalst: Alost",
  "Geraardsbergen: Grammont",
  "Dendermonde: Termonde",
  "Gent: Gand",
  "Oudenaarde: Audenarde",
  "Ronse: Renaix",
  "Sint-Niklaas: Saint-Nicolas",
  "Temse: Tamise",
  "Herk-de-Stad: Herck-la-Ville",
  "Leopoldsburg: Bourg-Léopold",
  "Sint-Truiden: Saint-Trond",
  "Voeren: Fourons",
  "Tongeren-Borgloon: Tongres-Looz",
];
