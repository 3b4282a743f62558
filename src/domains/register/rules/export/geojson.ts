import type { ExportMaterial } from "./export-columns.ts";
import { cellOf, type ExportColumn } from "./export-columns.ts";
import type { SelectionRecord, SelectionSource } from "./selection-record.ts";

type Feature = {
  readonly type: "Feature";
  readonly id: string;
  readonly geometry: { readonly type: "Point"; readonly coordinates: readonly [number, number] };
  readonly properties: Readonly<Record<string, unknown>>;
};

const notProperties: ReadonlySet<ExportColumn> = new Set<ExportColumn>(["lon", "lat", "id"]);

/**
 * One organisation as a GeoJSON feature (RFC 7946: WGS84, longitude first, at most six decimals).
 * @returns null when its place is not known, or is no place on earth
 */
export function featureOf(
  record: SelectionRecord,
  columns: readonly ExportColumn[],
  material: ExportMaterial,
): Feature | null {
  const { point } = record;
  if (!point || Math.abs(point.lon) > 180 || Math.abs(point.lat) > 90) return null;
  const properties: Record<string, unknown> = {};
  for (const column of columns) {
    if (notProperties.has(column)) continue;
    const value = cellOf(record, column, material);
    if (value !== null) properties[column] = value;
  }
  return {
    type: "Feature",
    id: record.id,
    geometry: { type: "Point", coordinates: [sixDecimals(point.lon), sixDecimals(point.lat)] },
    properties: {
      ...properties,
      name: record.name,
      // Machines choose by code: the wording of the column differs by language.
      precision: record.placePrecision,
    },
  };
}

const sixDecimals = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

/**
 * The file around its features, in two halves, so that a hundred thousand need not be in memory at once. The
 * sources come last: which ones were used is only known then.
 */
export const collectionStart = `{"type":"FeatureCollection","features":[`;
export const collectionEnd = (sources: readonly SelectionSource[]): string =>
  `\n],"sources":${JSON.stringify(
    sources.map(({ publisher, title, licence, retrievedOn, url }) => ({
      publisher,
      title,
      licence,
      retrievedOn,
      ...(url ? { url } : {}),
    })),
  )}}\n`;
