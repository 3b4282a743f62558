import type { Bounds, PlacedCluster } from "./clusters-in-view.ts";
import { mercatorX, mercatorY } from "./point-set.ts";

/** One municipality as drawn: polygons of rings of `[lon, lat]`. */
export type DrawnArea = {
  readonly name: string;
  /** Part of the partnership: outlined and named. */
  readonly isMember: boolean;
  readonly polygons: readonly (readonly (readonly (readonly [number, number])[])[])[];
  /** A point inside, where the name stands. */
  readonly lon: number;
  readonly lat: number;
};

/** `#rrggbb`; for a drawing that stands alone. */
export type MapColours = {
  readonly paper: string;
  readonly land: string;
  readonly member: string;
  readonly line: string;
  readonly ink: string;
  readonly social: string;
  readonly regular: string;
};

export const paperColours: MapColours = {
  paper: "#f3eee2",
  land: "#fbf8f1",
  member: "#fffdf9",
  line: "#b9b1a0",
  ink: "#1c2325",
  social: "#b36b0b",
  regular: "#7c7e7a",
};

export const nightColours: MapColours = {
  paper: "#131412",
  land: "#1a1b19",
  member: "#242623",
  line: "#55574f",
  ink: "#f1ece1",
  social: "#dc9a35",
  regular: "#979a95",
};

export type MapDrawing = {
  readonly bounds: Bounds;
  /** Width in units of the drawing; its height follows from the bounds. */
  readonly width: number;
  readonly areas: readonly DrawnArea[];
  readonly clusters: readonly PlacedCluster[];
  /** What the drawing shows, for who cannot see it. */
  readonly title: string;
  readonly colours?: MapColours;
  /** Colours for a dark screen, chosen by the reader's own setting. */
  readonly nightColours?: MapColours;
};

/**
 * The map as an SVG text that needs nothing else: areas, names, and dots that grow with their number, with
 * the ochre share of the social economy. For readers without script, for print and for the brochure.
 */
export function renderMapSvg(drawing: MapDrawing): string {
  const view = viewOf(drawing.bounds, drawing.width);
  const colours = drawing.colours ?? paperColours;
  const areas = [...drawing.areas].sort((a, b) => Number(a.isMember) - Number(b.isMember));
  const members = drawing.areas.filter(({ isMember }) => isMember);
  const dots = [...drawing.clusters].sort((a, b) => b.count - a.count);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${view.width} ${view.height}" width="${view.width}" height="${view.height}" role="img">`,
    `<title>${escaped(drawing.title)}</title>`,
    `<style>${styleOf(colours)}${drawing.nightColours ? `@media (prefers-color-scheme:dark){${styleOf(drawing.nightColours)}}` : ""}</style>`,
    `<rect class="sea" width="${view.width}" height="${view.height}"/>`,
    ...areas.map((area) => drawArea(area, view)),
    ...dots.map((dot) => drawDot(dot, view)),
    ...members.map((area) => drawName(area, view)),
    "</svg>",
  ].join("\n");
}

type View = {
  readonly width: number;
  readonly height: number;
  place(x: number, y: number): readonly [number, number];
};

function viewOf([west, south, east, north]: Bounds, width: number): View {
  const [left, right] = [mercatorX(west), mercatorX(east)];
  const [top, bottom] = [mercatorY(north), mercatorY(south)];
  const scale = width / Math.max(1e-9, right - left);
  return {
    width,
    height: Math.max(1, Math.round((bottom - top) * scale)),
    place: (x, y) => [round((x - left) * scale), round((y - top) * scale)],
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;

const styleOf = (c: MapColours): string =>
  [
    `.sea{fill:${c.paper}}`,
    `.area{fill:${c.land};stroke:${c.line};stroke-width:1}`,
    `.area.member{fill:${c.member};stroke:${c.ink};stroke-width:2}`,
    `.name{fill:${c.ink};stroke:${c.member};stroke-width:4;paint-order:stroke;font:600 17px "Atkinson Hyperlegible Next",sans-serif;text-anchor:middle}`,
    `.social{fill:${c.social}}.regular{fill:${c.regular}}.ring{fill:none;stroke:${c.member};stroke-width:2}`,
    `.many{fill:${c.member}}.count{fill:${c.ink};font:600 13px "Atkinson Hyperlegible Next",sans-serif;text-anchor:middle}`,
  ].join("");

/** Points nearer than this to the last one drawn are left out: nobody sees them. */
const smallestStep = 0.8;

function drawArea(area: DrawnArea, view: View): string {
  const rings = area.polygons.flat().map((ring) => drawRing(ring, view));
  const path = rings.join("");
  return path ? `<path class="area${area.isMember ? " member" : ""}" d="${path}"/>` : "";
}

function drawRing(ring: readonly (readonly [number, number])[], view: View): string {
  const kept: (readonly [number, number])[] = [];
  for (const [lon, lat] of ring) {
    const at = view.place(mercatorX(lon), mercatorY(lat));
    const last = kept.at(-1);
    if (!last || Math.hypot(at[0] - last[0], at[1] - last[1]) >= smallestStep) kept.push(at);
  }
  return kept.length < 3 ? "" : `M${kept.map(([x, y]) => `${x} ${y}`).join("L")}Z`;
}

function drawName(area: DrawnArea, view: View): string {
  const [x, y] = view.place(mercatorX(area.lon), mercatorY(area.lat));
  const inside = x > 0 && y > 0 && x < view.width && y < view.height;
  return inside ? `<text class="name" x="${x}" y="${y}">${escaped(area.name)}</text>` : "";
}

/** Radius in units of the drawing: area grows with the number, so ten times more looks ten times more. */
const radiusOf = (count: number): number =>
  count === 1 ? 6 : Math.min(30, 9 + 2.2 * Math.log2(count) + Math.sqrt(count) / 4);

function drawDot(dot: PlacedCluster, view: View): string {
  const [x, y] = view.place(dot.x, dot.y);
  const radius = round(radiusOf(dot.count));
  if (dot.count === 1) {
    const kind = dot.social > 0 ? "social" : "regular";
    return `<g><circle class="${kind}" cx="${x}" cy="${y}" r="${radius}"/><circle class="ring" cx="${x}" cy="${y}" r="${radius}"/></g>`;
  }
  return [
    `<g><circle class="regular" cx="${x}" cy="${y}" r="${radius}"/>`,
    drawShare(dot.social / dot.count, x, y, radius),
    `<circle class="many" cx="${x}" cy="${y}" r="${round(radius - 4)}"/>`,
    `<text class="count" x="${x}" y="${round(y + 4.5)}">${dot.count}</text></g>`,
  ].join("");
}

/** The part of the circle that is social economy, from the top clockwise. */
function drawShare(share: number, x: number, y: number, radius: number): string {
  if (share <= 0) return "";
  if (share >= 1) return `<circle class="social" cx="${x}" cy="${y}" r="${radius}"/>`;
  const angle = share * 2 * Math.PI;
  const endX = round(x + radius * Math.sin(angle));
  const endY = round(y - radius * Math.cos(angle));
  const large = share > 0.5 ? 1 : 0;
  return `<path class="social" d="M${x} ${y}V${round(y - radius)}A${radius} ${radius} 0 ${large} 1 ${endX} ${endY}Z"/>`;
}

const escaped = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
