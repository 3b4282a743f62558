import {
  type Map as LiveMap,
  type MapGeoJSONFeature,
  Marker,
  NavigationControl,
  Popup,
} from "maplibre-gl";
import { colour, groundMap, nameMunicipalities, wordsOf } from "./base-map.ts";
import { addMarks, markOf, markSize } from "./cluster-marks.ts";

type Words = Readonly<Record<string, string>>;

/** Deepest tiles there are; beyond it they are enlarged. */
const deepestTiles = 17;

/** Clusters and dots of the filter in the address, tied to the list beside them. */
export function drawDirectory(place: HTMLElement): void {
  const map = groundMap(place);
  map.addControl(new NavigationControl({ showCompass: false }), "top-right");
  map.on("load", () => {
    addMarks(map);
    map.addSource("places", {
      type: "vector",
      tiles: [
        new URL(place.dataset.tiles ?? "", location.href).href
          .replace(/%7B/g, "{")
          .replace(/%7D/g, "}"),
      ],
      maxzoom: deepestTiles,
    });
    nameMunicipalities(map, place);
    map.addLayer({
      id: "places",
      type: "symbol",
      source: "places",
      "source-layer": "places",
      layout: {
        "icon-image": markOf,
        "icon-size": markSize,
        "icon-allow-overlap": true,
        // Every mark is shown, and names of places make way for it.
        "icon-ignore-placement": false,
        "icon-padding": 0,
        "symbol-sort-key": ["-", 0, ["get", "count"]],
        "text-field": ["case", [">", ["get", "count"], 1], ["to-string", ["get", "count"]], ""],
        "text-font": ["Atkinson Hyperlegible Next", "sans-serif"],
        "text-size": 13,
        "text-allow-overlap": true,
        "text-ignore-placement": true,
      },
      paint: { "text-color": colour("ink") },
    });
    map.on("click", "places", ({ features, lngLat }) => {
      const [feature] = features ?? [];
      if (feature) choose(map, place, feature, [lngLat.lng, lngLat.lat]);
    });
    map.on("mouseenter", "places", () => {
      map.getCanvas().style.cursor = "pointer";
    });
    map.on("mouseleave", "places", () => {
      map.getCanvas().style.cursor = "";
    });
    tieRows(map);
  });
}

/** Zooms into a cluster, or names who is there. */
function choose(
  map: LiveMap,
  place: HTMLElement,
  feature: MapGeoJSONFeature,
  clicked: [number, number],
): void {
  const at =
    feature.geometry.type === "Point"
      ? (feature.geometry.coordinates as [number, number])
      : clicked;
  const organisations = organisationsIn(feature);
  if (organisations.length === 0) {
    map.easeTo({ center: at, zoom: Math.min(18, map.getZoom() + 2) });
    return;
  }
  const count = Number(feature.properties.count ?? 1);
  new Popup({ focusAfterOpen: true, maxWidth: "300px" })
    .setLngLat(at)
    .setDOMContent(popupFor(organisations, count, place.dataset.record ?? "", wordsOf(place)))
    .addTo(map);
  point(organisations.map(([id]) => id));
}

type Named = readonly [id: string, name: string];

function organisationsIn({ properties }: MapGeoJSONFeature): Named[] {
  if (typeof properties.id === "string") return [[properties.id, String(properties.name)]];
  if (typeof properties.together === "string") return JSON.parse(properties.together) as Named[];
  return [];
}

function popupFor(
  organisations: readonly Named[],
  count: number,
  record: string,
  words: Words,
): HTMLElement {
  const box = document.createElement("div");
  box.className = "directory-map__popup";
  const list = document.createElement("ul");
  for (const [id, name] of organisations) {
    const link = document.createElement("a");
    link.href = `${record}${id}`;
    link.textContent = name;
    const line = document.createElement("li");
    line.append(link);
    list.append(line);
  }
  box.append(list);
  if (count > organisations.length) {
    const more = document.createElement("p");
    more.textContent = words.andMore ?? "";
    box.append(more);
  }
  return box;
}

const rows = () => document.querySelectorAll<HTMLElement>("[data-organisation]");

/** Shows in the list who was chosen on the map. */
function point(ids: readonly string[]): void {
  for (const row of rows()) {
    row.classList.toggle("directory-item--pointed", ids.includes(row.dataset.organisation ?? ""));
  }
  const first = [...rows()].find((row) => ids.includes(row.dataset.organisation ?? ""));
  first?.scrollIntoView({ block: "nearest" });
}

/** Shows on the map whose row is pointed at or has the keyboard. */
function tieRows(map: LiveMap): void {
  const dot = document.createElement("div");
  dot.className = "directory-map__here";
  const marker = new Marker({ element: dot });
  const show = (row: HTMLElement) => {
    const [lon, lat] = [Number(row.dataset.lon), Number(row.dataset.lat)];
    if (!row.dataset.lon || !Number.isFinite(lon + lat)) return;
    marker.setLngLat([lon, lat]).addTo(map);
  };
  for (const row of rows()) {
    row.addEventListener("mouseenter", () => show(row));
    row.addEventListener("focusin", () => show(row));
    row.addEventListener("mouseleave", () => marker.remove());
    row.addEventListener("focusout", () => marker.remove());
  }
}
