import { drawDirectory } from "./draw-directory.ts";
import { drawPicker } from "./draw-picker.ts";
import { drawPlacePoint, drawRecord } from "./draw-point.ts";

const drawings: Readonly<Record<string, (place: HTMLElement) => void>> = {
  directory: drawDirectory,
  "municipality-picker": drawPicker,
  "place-point": drawPlacePoint,
  record: drawRecord,
};

/** Makes the map its place asks for. @throws when the browser cannot draw maps */
export function drawMap(place: HTMLElement): void {
  drawings[place.dataset.islandMap ?? ""]?.(place);
}
