import { Map as LiveMap, type StyleSpecification, setWorkerUrl } from "maplibre-gl";
import styleText from "maplibre-gl/dist/maplibre-gl.css?inline";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import ownStyleText from "./live-map.css?inline";

setWorkerUrl(workerUrl);
// A constructed sheet needs no nonce, unlike a style element.
for (const text of [styleText, ownStyleText]) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets.push(sheet);
}

export type Bounds = [west: number, south: number, east: number, north: number];

/** A colour of the house as it is now: light or dark follow the page. */
export const colour = (token: string): string =>
  getComputedStyle(document.documentElement).getPropertyValue(`--${token}`).trim() || "#888";

const flanders: Bounds = [2.53, 50.67, 5.93, 51.52];

export const boundsOf = (place: HTMLElement): Bounds => {
  const numbers = (place.dataset.bounds ?? "").split(" ").map(Number);
  return numbers.length === 4 && numbers.every(Number.isFinite) ? (numbers as Bounds) : flanders;
};

export const membersOf = (place: HTMLElement): string[] =>
  (place.dataset.members ?? "").split(" ").filter(Boolean);

const address = (path: string): string =>
  new URL(path, location.href).href.replace(/%7B/g, "{").replace(/%7D/g, "}");

/** Is the page dark now, by choice of the reader or of the device? */
const isDark = (): boolean =>
  getComputedStyle(document.documentElement).colorScheme.startsWith("dark");

/** A background of somebody else, quiet enough for our own lines and marks to be read on it. */
const quietly = () => ({
  "raster-saturation": -0.7,
  "raster-opacity": isDark() ? 0.55 : 0.7,
  "raster-brightness-max": isDark() ? 0.45 : 1,
});

/** Municipalities and neighbourhoods, members outlined; the same ground under every map. */
function groundStyle(place: HTMLElement): StyleSpecification {
  const isMember = ["in", ["get", "nis"], ["literal", membersOf(place)]] as const;
  const background = place.dataset.background;
  return {
    version: 8,
    sources: {
      ground: {
        type: "vector",
        tiles: [address("/tegels/grenzen/{z}/{x}/{y}.mvt")],
        maxzoom: 14,
      },
      ...(background
        ? { background: { type: "raster" as const, tiles: [background], tileSize: 256 } }
        : {}),
    },
    layers: [
      { id: "sea", type: "background", paint: { "background-color": colour("paper-sunken") } },
      ...(background
        ? [
            {
              id: "background",
              type: "raster" as const,
              source: "background",
              paint: quietly(),
            },
          ]
        : []),
      {
        id: "land",
        type: "fill",
        source: "ground",
        "source-layer": "municipalities",
        paint: {
          "fill-color": ["case", isMember as never, colour("paper-raised"), colour("paper")],
          "fill-opacity": background ? 0.15 : 1,
        },
      },
      {
        id: "neighbourhoods",
        type: "line",
        source: "ground",
        "source-layer": "neighbourhoods",
        minzoom: 11.5,
        paint: { "line-color": colour("line"), "line-width": 0.8 },
      },
      {
        id: "borders",
        type: "line",
        source: "ground",
        "source-layer": "municipalities",
        paint: { "line-color": colour("line-strong"), "line-width": 0.7 },
      },
      {
        id: "members",
        type: "line",
        source: "ground",
        "source-layer": "municipalities",
        filter: isMember as never,
        paint: { "line-color": colour("ink"), "line-width": 1.8 },
      },
    ],
  };
}

/** A map with the ground on it, in a box laid over whatever the place shows without script. */
export function groundMap(place: HTMLElement, options: { readonly still?: boolean } = {}): LiveMap {
  const box = document.createElement("div");
  box.className = "directory-map__live";
  place.classList.add("directory-map");
  place.append(box);
  const words = wordsOf(place);
  const map = new LiveMap({
    container: box,
    style: groundStyle(place),
    bounds: boundsOf(place),
    fitBoundsOptions: { padding: 16 },
    minZoom: 6,
    maxZoom: 18,
    maxBounds: [1.2, 49.6, 7.6, 52.4],
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    interactive: !options.still,
    locale: {
      "NavigationControl.ZoomIn": words.zoomIn ?? "Zoom in",
      "NavigationControl.ZoomOut": words.zoomOut ?? "Zoom uit",
      "Map.Title": words.label ?? "Kaart",
    },
  });
  map.touchZoomRotate.disableRotation();
  const picture = place.querySelector("img");
  map.once("load", () => picture?.classList.add("directory-map__picture--covered"));
  // The colours were read when the map was drawn; another theme is another drawing.
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => location.reload(), {
    once: true,
  });
  return map;
}

export const wordsOf = (place: HTMLElement): Record<string, string> =>
  JSON.parse(place.dataset.words ?? "{}") as Record<string, string>;

/** Where a name may stand round its point, the best first; the offsets are in letters. */
const standsAt = [
  ...["center", [0, 0]],
  ...["bottom", [0, -0.9]],
  ...["top", [0, 0.9]],
  ...["left", [0.9, 0]],
  ...["right", [-0.9, 0]],
  ...["bottom-left", [0.6, -0.6]],
  ...["bottom-right", [-0.6, -0.6]],
  ...["top-left", [0.6, 0.6]],
  ...["top-right", [-0.6, 0.6]],
  ...["bottom", [0, -1.8]],
  ...["top", [0, 1.8]],
];

/**
 * Names of municipalities, once each, beside whatever marks stand there. Must be added before the marks: the
 * library gives room to the topmost layer first. Members come before the others.
 */
export function nameMunicipalities(map: LiveMap, place: HTMLElement): void {
  const field = place.dataset.language === "fr" ? "name_fr" : "name_nl";
  const isMember = ["in", ["get", "nis"], ["literal", membersOf(place)]];
  const layers = [
    // From afar a few names that can be read, rather than a carpet of them.
    { id: "names-of-others", of: ["!", isMember], minzoom: 7, size: 13, paddingFromAfar: 16 },
    { id: "names-of-members", of: isMember, minzoom: 6, size: 15, paddingFromAfar: 2 },
  ] as const;
  for (const { id, of, minzoom, size, paddingFromAfar } of layers) {
    map.addLayer({
      id,
      type: "symbol",
      source: "ground",
      "source-layer": "names",
      filter: of as never,
      minzoom,
      layout: {
        "text-field": ["get", field],
        "text-font": ["Atkinson Hyperlegible Next", "sans-serif"],
        "text-size": size,
        "text-max-width": 8,
        "text-padding": ["interpolate", ["linear"], ["zoom"], 8, paddingFromAfar, 10.5, 0],
        "text-variable-anchor-offset": standsAt as never,
        "text-justify": "auto",
      },
      paint: {
        "text-color": colour(id === "names-of-members" ? "ink" : "ink-soft"),
        "text-halo-color": colour(id === "names-of-members" ? "paper-raised" : "paper"),
        "text-halo-width": 2,
      },
    });
  }
}
