import { Map as LiveMap, type StyleSpecification, setWorkerUrl } from "maplibre-gl";
import styleText from "maplibre-gl/dist/maplibre-gl.css?inline";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";

setWorkerUrl(workerUrl);
// A constructed sheet needs no nonce, unlike a style element.
const sheet = new CSSStyleSheet();
sheet.replaceSync(styleText);
document.adoptedStyleSheets.push(sheet);

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
      ...(background ? [{ id: "background", type: "raster" as const, source: "background" }] : []),
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

/** Names of municipalities, once each. */
export function nameMunicipalities(map: LiveMap, place: HTMLElement): void {
  const field = place.dataset.language === "fr" ? "name_fr" : "name_nl";
  map.addLayer({
    id: "names",
    type: "symbol",
    source: "ground",
    "source-layer": "names",
    minzoom: 8,
    layout: {
      "text-field": ["get", field],
      "text-font": ["Atkinson Hyperlegible Next", "sans-serif"],
      "text-size": 14,
    },
    paint: {
      "text-color": colour("ink"),
      "text-halo-color": colour("paper-raised"),
      "text-halo-width": 2,
    },
  });
}
