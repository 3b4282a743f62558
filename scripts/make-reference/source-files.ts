import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";

/** A file somebody else published, read whole, with the hash that proves which copy it was. */
export type SourceFile = { path: string; sha256: string; text: string };

/** The published file at `path` inside the data folder; throws when it is not there. */
export function readSource(dataDir: string, path: string): SourceFile {
  const bytes = readFileSync(join(dataDir, path));
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { path, sha256, text: bytes.toString("utf8").replace(/^\uFEFF/, "") };
}

type CsvShape = { delimiter?: string };

/** Rows of a CSV file by column name, cells trimmed; a row with too many or too few cells is an error. */
export function csvRows(source: SourceFile, shape: CsvShape = {}): Record<string, string>[] {
  return parse(source.text, {
    columns: (header: string[]) => header.map((name) => name.trim()),
    delimiter: shape.delimiter ?? ",",
    skip_empty_lines: true,
    trim: true,
  });
}

/** The cell, or an error that names file and column: a renamed column must not become an empty fact. */
export function cell(row: Record<string, string>, column: string, source: SourceFile): string {
  const value = row[column];
  if (value === undefined) throw new Error(`${source.path}: no column “${column}”`);
  // The parser leaves spaces inside quotes alone.
  return value.trim();
}

/** GeoJSON polygons of a published file, as multipolygons, with their code and name. */
export type PublishedArea = { code: string; name: string; polygons: number[][][][] };

type Feature = {
  properties: { geoitem: string; naam: string };
  geometry:
    | { type: "Polygon"; coordinates: number[][][] }
    | { type: "MultiPolygon"; coordinates: number[][][][] };
};

/** Areas of a boundary file, by code. */
export function areasOf(source: SourceFile): PublishedArea[] {
  const { features } = JSON.parse(source.text) as { features: Feature[] };
  return features
    .map(({ properties, geometry }) => ({
      code: properties.geoitem,
      name: properties.naam,
      polygons: geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates,
    }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}
