import { drawDirectory } from "./draw-directory.ts";
import { drawPicker } from "./draw-picker.ts";
import { drawPlacePoint } from "./draw-point.ts";

const drawings: Readonly<Record<string, (place: HTMLElement) => void>> = {
  directory: drawDirectory,
  "municipality-picker": drawPicker,
  "place-point": drawPlacePoint,
};

/** Makes the map its place asks for. @throws when the browser cannot draw maps */
export function drawMap(place: HTMLElement): void {
  drawings[place.dataset.islandMap ?? ""]?.(place);
}
