import type { Language } from "#kernel/language";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl, type Words } from "./nl.ts";

const wordsIn: Record<Language, Words> = { nl, fr, en };

/** Words of the pages that say what social responsibility is and show the questions of the scan. */
export const publicWords = (language: Language): Words => wordsIn[language];
