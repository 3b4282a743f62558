import { wordsOf } from "#kernel/fold-text";
import type { Language } from "#kernel/language";
import { stemOf } from "#kernel/stem-word";
import { familyOf } from "./word-families.ts";

const endings: Readonly<Record<Language, (root: string) => readonly string[]>> = {
  nl: (root) => [`${root}t`, `ge${root}d`, `ge${root}t`, `${root}ing`],
  fr: (root) => [`${root}ag`, `${root}ation`, `${root}ant`, `${root}es`],
  en: (root) => [`${root}ing`, `${root}ed`],
};

/** The root its forms are made from: the first form of a verb without its ending; null when it is no such form. */
function rootOf(word: string, language: Language): string | null {
  if (language === "nl") return /en$/.test(word) && word.length > 4 ? stemOf(word) : null;
  if (language === "fr") return /er$/.test(word) && word.length > 4 ? word.slice(0, -2) : null;
  return stemOf(word);
}

/**
 * Stems of a deed in every form a sentence may have it: "herstellen" also as herstelt, hersteld, herstelling.
 * @param deed the first form of a verb, or a noun
 */
export function deedForms(deed: string, language: Language): readonly string[] {
  const [word = ""] = wordsOf(deed);
  const root = rootOf(word, language);
  const forms = root === null ? [] : endings[language](root).map(sameLetters);
  return [...new Set([word, ...forms].map((form) => familyOf(stemOf(form))))];
}

/** A stem never holds a letter twice. */
const sameLetters = (form: string): string => form.replace(/([a-z])\1/g, "$1");
