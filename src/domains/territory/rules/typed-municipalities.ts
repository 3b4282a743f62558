import { type PlaceIndex, type Resolution, resolveMunicipality } from "./resolve-municipality.ts";
import type { Nis } from "./succession.ts";

/** What was typed, with what it was taken for. */
export type TypedPlace = { readonly typed: string; readonly resolution: Resolution };

/** Names one by one, as people separate them: comma, semicolon, new line, “en”, “et”, “and”. */
export const separateNames = (text: string): string[] =>
  text
    .split(/[,;\n\r]+|\s+(?:en|et|and|&)\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** Each name that was typed, looked up. */
export const readTypedMunicipalities = (index: PlaceIndex, text: string): TypedPlace[] =>
  separateNames(text).map((typed) => ({ typed, resolution: resolveMunicipality(index, typed) }));

/** Municipalities that were recognised without doubt, each once. */
export function foundIn(places: readonly TypedPlace[]): Nis[] {
  const found = places.flatMap(({ resolution }) =>
    resolution.kind === "found" ? [resolution.nis] : [],
  );
  return [...new Set(found)];
}
