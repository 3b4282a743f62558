import { inLanguage, type Language, type Multilingual } from "#kernel/language";
import type { Drawing, Rgb } from "#platform/documents/paint-png";
import { brochureColours as colours } from "./brochure-colours.ts";

type Position = readonly [lon: number, lat: number, ...rest: number[]];

/** A municipality to draw. Longitude and latitude in WGS84. */
export type AreaBoundary = {
  readonly nis: string;
  readonly name: Multilingual;
  /** A point inside it, where its name goes. */
  readonly lon: number;
  readonly lat: number;
  /** GeoJSON MultiPolygon coordinates. */
  readonly coordinates: readonly (readonly (readonly Position[])[])[];
};

export type AreaDrawing = {
  readonly boundaries: readonly AreaBoundary[];
  readonly points: readonly { readonly lon: number; readonly lat: number }[];
  readonly language: Language;
  /** map: with names, on white. cover: shapes and points only, on the dark of the cover. */
  readonly look: "map" | "cover";
};

/** The frame the area is fitted into, so that letters and points print equally large for every shape. */
const frame = { width: 1000, height: 1000 };
const margin = 30;

/** Places on the drawing in its own units, y downwards. */
type Project = (lon: number, lat: number) => readonly [x: number, y: number];

/**
 * The area of the partnership with a point per organisation, as SVG without anything from outside.
 * @returns the drawing and how many points fell on it
 */
export function drawAreaMap(drawing: AreaDrawing): { svg: string; shown: number } {
  const { project, width, height } = projectionOf(drawing.boundaries);
  const dark = drawing.look === "cover";
  const shapes = drawing.boundaries
    .map(({ coordinates }) => `<path d="${outline(coordinates, project)}"/>`)
    .join("");
  const places = drawing.points
    .map(({ lon, lat }) => project(lon, lat))
    .filter(([x, y]) => x >= 0 && x <= width && y >= 0 && y <= height);
  const radius = (places.length > 150 ? 6.5 : 9) * (dark ? 1.25 : 1);
  const dots = places.map(([x, y]) => `<circle cx="${x}" cy="${y}" r="${radius}"/>`).join("");
  const fill = dark ? "#14697a" : colours.actWash;
  const edge = dark ? colours.act : "#ffffff";
  const ring = dark ? colours.act : "#ffffff";
  const names = dark ? "" : placeNames(drawing, project);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><g fill="${fill}" fill-rule="evenodd" stroke="${edge}" stroke-width="${dark ? 3 : 4}" stroke-linejoin="round">${shapes}</g><g fill="${dark ? colours.socialOnDark : colours.social}" stroke="${ring}" stroke-width="1.8">${dots}</g>${names}</svg>`;
  return { svg, shown: places.length };
}

/** The same map without names, as shapes to paint: what a program without SVG shows. */
export function paintableMap({
  boundaries,
  points,
}: Pick<AreaDrawing, "boundaries" | "points">): Drawing {
  const { project, width, height } = projectionOf(boundaries);
  const ground = boundaries.map(({ coordinates }) => ({
    colour: rgb(colours.actWash),
    rings: coordinates.flat().map((ring) => ring.map(([lon, lat]) => project(lon, lat))),
  }));
  const dots = points.flatMap(({ lon, lat }) => {
    const [x, y] = project(lon, lat);
    return [
      { colour: rgb("#ffffff"), rings: [circle(x, y, 10.5)] },
      { colour: rgb(colours.social), rings: [circle(x, y, 9)] },
    ];
  });
  return { width, height, shapes: [...ground, ...dots] };
}

const rgb = (colour: string): Rgb => [
  Number.parseInt(colour.slice(1, 3), 16),
  Number.parseInt(colour.slice(3, 5), 16),
  Number.parseInt(colour.slice(5, 7), 16),
];

const circle = (x: number, y: number, radius: number): (readonly [number, number])[] =>
  Array.from({ length: 24 }, (_, step) => {
    const angle = (step / 24) * 2 * Math.PI;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)] as const;
  });

/** Degrees are made square at the middle latitude; exact enough for a few municipalities. */
function projectionOf(boundaries: readonly AreaBoundary[]): {
  project: Project;
  width: number;
  height: number;
} {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const { coordinates } of boundaries) {
    for (const [lon, lat] of coordinates.flat(2)) {
      west = Math.min(west, lon);
      east = Math.max(east, lon);
      south = Math.min(south, lat);
      north = Math.max(north, lat);
    }
  }
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const unitsPerDegree = Math.min(
    (frame.width - 2 * margin) / Math.max((east - west) * squeeze, 1e-6),
    (frame.height - 2 * margin) / Math.max(north - south, 1e-6),
  );
  const round = (value: number) => Math.round(value * 10) / 10;
  return {
    width: Math.ceil((east - west) * squeeze * unitsPerDegree + 2 * margin),
    height: Math.ceil((north - south) * unitsPerDegree + 2 * margin),
    project: (lon, lat) => [
      round(margin + (lon - west) * squeeze * unitsPerDegree),
      round(margin + (north - lat) * unitsPerDegree),
    ],
  };
}

const outline = (coordinates: AreaBoundary["coordinates"], project: Project): string =>
  coordinates
    .flat()
    .map((ring) => `M${ring.map(([lon, lat]) => project(lon, lat).join(" ")).join("L")}Z`)
    .join("");

/** Names in the middle of each municipality, with a pale edge so that a point does not cut a letter. */
function placeNames({ boundaries, language }: AreaDrawing, project: Project): string {
  const size = boundaries.length > 12 ? 17 : 24;
  const names = boundaries.map(({ name, lon, lat }) => {
    const [x, y] = project(lon, lat);
    const label = escapeXml(inLanguage(name, language) ?? "");
    const place = `x="${x}" y="${y}"`;
    return `<text ${place} fill="none" stroke="#ffffff" stroke-opacity="0.85" stroke-width="5" stroke-linejoin="round">${label}</text><text ${place} fill="${colours.actStrong}">${label}</text>`;
  });
  return `<g font-family="Atkinson Hyperlegible Next" font-weight="700" font-size="${size}" text-anchor="middle">${names.join("")}</g>`;
}

const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
