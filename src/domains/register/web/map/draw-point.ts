import { Marker, NavigationControl } from "maplibre-gl";
import { colour, groundMap, nameMunicipalities } from "./base-map.ts";

const closeZoom = 14;

/** Pixels of one press of an arrow key, and degrees it moves the dot at the closest zoom. */
const stepDegrees = 0.0002;

/** A dot to drag, or to move with the arrow keys; the fields stay the answer. */
export function drawPlacePoint(place: HTMLElement): void {
  const lon = field(place.dataset.lonField ?? "lon");
  const lat = field(place.dataset.latField ?? "lat");
  const map = groundMap(place);
  map.addControl(new NavigationControl({ showCompass: false }), "top-right");
  map.on("load", () => nameMunicipalities(map, place));
  if (!lon || !lat) return;
  const marker = new Marker({ color: colour("act"), draggable: true });
  const write = () => {
    const { lng, lat: north } = marker.getLngLat();
    lon.value = lng.toFixed(6);
    lat.value = north.toFixed(6);
    lon.dispatchEvent(new Event("change", { bubbles: true }));
  };
  const start = placeIn(lon.value, lat.value);
  if (start) map.jumpTo({ center: start, zoom: closeZoom });
  marker.setLngLat(start ?? map.getCenter()).addTo(map);
  marker.on("dragend", write);
  map.on("click", ({ lngLat }) => {
    marker.setLngLat(lngLat);
    write();
  });
  const element = marker.getElement();
  element.tabIndex = 0;
  element.addEventListener("keydown", (event) => {
    const step = arrowSteps[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    const { lng, lat: north } = marker.getLngLat();
    marker.setLngLat([lng + step[0] * stepDegrees, north + step[1] * stepDegrees]);
    write();
  });
  for (const input of [lon, lat]) {
    input.addEventListener("input", () => {
      const typed = placeIn(lon.value, lat.value);
      if (typed) marker.setLngLat(typed);
    });
  }
}

const arrowSteps: Readonly<Record<string, readonly [east: number, north: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

const field = (name: string): HTMLInputElement | null =>
  document.querySelector<HTMLInputElement>(`input[name="${CSS.escape(name)}"]`);

function placeIn(lon: string | undefined, lat: string | undefined): [number, number] | null {
  const place: [number, number] = [Number(lon), Number(lat)];
  return lon && lat && place.every(Number.isFinite) ? place : null;
}
