import type { Language } from "#kernel/language";
import type { TypedPlace } from "../rules/typed-municipalities.ts";
import type { Municipality } from "../store/municipalities.ts";
import { words } from "../text/index.ts";

/** The name of a municipality in the language of the screen. */
export const municipalityName = (one: Municipality, language: Language): string =>
  language === "fr" ? one.nameFr : one.nameNl;

/** One sentence per name that was not understood: what it could be, or how to mend it. */
export function messagesFor(
  unclear: readonly TypedPlace[],
  municipalities: readonly Municipality[],
  language: Language,
): string[] {
  const nameByNis = new Map(
    municipalities.map((one) => [one.nis, municipalityName(one, language)]),
  );
  const names = (codes: readonly string[]) =>
    new Intl.ListFormat(`${language}-BE`, { type: "disjunction" }).format(
      codes.map((nis) => nameByNis.get(nis) ?? nis),
    );
  const w = words(language);
  return unclear.flatMap(({ typed, resolution }) => {
    if (resolution.kind === "unknown")
      return [w.unknownPlace(typed, names(resolution.suggestions))];
    if (resolution.kind === "ambiguous") {
      return [w.ambiguousPlace(typed, names(resolution.candidates.map(({ nis }) => nis)))];
    }
    return [];
  });
}
