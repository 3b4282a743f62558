import type { Language } from "#kernel/language";

/** What a municipality is called in a language; English readers know it by its Dutch name. */
export const nameOfPlace = (
  place: { readonly nameNl: string; readonly nameFr: string },
  language: Language,
): string => (language === "fr" ? place.nameFr : place.nameNl);
