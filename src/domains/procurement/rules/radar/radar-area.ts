import type { RadarArea } from "./radar-filter.ts";

/** The NUTS 2 code of each province and of Brussels, by the first digits of its municipalities (NIS). */
const nutsOfNis = [
  { nis: /^1/, nuts: "BE21" },
  { nis: /^2[34]/, nuts: "BE24" },
  { nis: /^21/, nuts: "BE10" },
  { nis: /^3/, nuts: "BE25" },
  { nis: /^4/, nuts: "BE23" },
  { nis: /^7/, nuts: "BE22" },
] as const;

/** A municipality as far as an area needs it. */
export type AreaMunicipality = {
  readonly nis: string;
  readonly province: string;
  readonly region: "flanders" | "brussels";
};

/** Where a notice must belong: one of these codes, or one that begins like these; null: anywhere. */
export type AreaCodes = {
  readonly nis: readonly string[];
  readonly nutsStarts: readonly string[];
};

/**
 * The codes of an area round some municipalities. A purchase that only names a province or a region counts
 * for that province or region, and not for each of its municipalities.
 * @param members NIS codes of the partnership
 */
export function codesOfArea(
  area: RadarArea,
  members: readonly string[],
  municipalities: readonly AreaMunicipality[],
): AreaCodes | null {
  if (area === "everywhere") return null;
  if (area === "partnership") return { nis: members, nutsStarts: [] };
  if (area === "flanders") {
    const nis = municipalities.filter(({ region }) => region === "flanders").map((one) => one.nis);
    return { nis, nutsStarts: ["BE2"] };
  }
  const provinces = new Set(
    municipalities.filter(({ nis }) => members.includes(nis)).map(({ province }) => province),
  );
  const nis = municipalities
    .filter(({ province }) => provinces.has(province))
    .map((one) => one.nis);
  const starts = nutsOfNis.filter((known) => nis.some((one) => known.nis.test(one)));
  return { nis, nutsStarts: starts.map(({ nuts }) => nuts) };
}
