import type { Db, Tx } from "#platform/db";
import { loadPlaceIndex, resolveMunicipality } from "#territory";
import type { FindMunicipality } from "../../rules/notices/place-finder.ts";

/** Finds the municipality that words name; of words met before it remembers the answer. */
export async function municipalityFinder(db: Db | Tx): Promise<FindMunicipality> {
  const index = await loadPlaceIndex(db);
  const answers = new Map<string, string | null>();
  return (typed) => {
    const known = answers.get(typed);
    if (known !== undefined) return known;
    const found = resolveMunicipality(index, typed);
    const nis =
      found.kind === "found"
        ? found.nis
        : found.kind === "ambiguous"
          ? // A postcode of two municipalities lies most likely in its main one; a name of two is no answer.
            (found.candidates.find(({ by }) => by.kind === "postcode")?.nis ?? null)
          : null;
    answers.set(typed, nis);
    return nis;
  };
}
