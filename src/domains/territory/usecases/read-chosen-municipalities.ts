import type { Db } from "#platform/db";
import {
  foundIn,
  readTypedMunicipalities,
  type TypedPlace,
} from "../rules/typed-municipalities.ts";
import { loadPlaceIndex } from "../store/place-index.ts";

export type ChosenMunicipalities = {
  /** Typed and picked together, in the order in which they were named. */
  readonly nis: readonly string[];
  /** What was typed and not recognised without doubt. */
  readonly unclear: readonly TypedPlace[];
};

/** Municipalities as a form gives them: names typed in one field, others picked in a list or on the map. */
export async function readChosenMunicipalities(
  db: Db,
  typed: string,
  picked: readonly string[],
): Promise<ChosenMunicipalities> {
  const places = readTypedMunicipalities(await loadPlaceIndex(db), typed);
  return {
    nis: [...new Set([...foundIn(places), ...picked])],
    unclear: places.filter(({ resolution }) => resolution.kind !== "found"),
  };
}
