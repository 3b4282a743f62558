import type { Language } from "#kernel/language";
import type { ByLanguage } from "../notice.ts";

/** A text in the reader's language, else in the first of Dutch, French, English and whatever else there is. */
export function inReadersLanguage(text: ByLanguage, language: Language = "nl"): string {
  const wanted = [language, "nl", "fr", "en", ...Object.keys(text)];
  for (const one of wanted) if (text[one]?.trim()) return text[one].trim();
  return "";
}
