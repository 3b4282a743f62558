import type { Language } from "#kernel/language";

/** Each language as it calls itself. */
export const languageNames: Readonly<Record<Language, string>> = {
  nl: "Nederlands",
  fr: "Français",
  en: "English",
};
