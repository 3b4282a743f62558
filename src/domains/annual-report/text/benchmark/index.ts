import type { Language } from "#kernel/language";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl, type Words } from "./nl.ts";

const byLanguage: Readonly<Record<Language, Words>> = { nl, fr, en };

/** The words of the comparison with other partnerships. */
export const benchmarkWords = (language: Language): Words => byLanguage[language];
