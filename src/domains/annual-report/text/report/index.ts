import type { Language } from "#kernel/language";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl, type Words } from "./nl.ts";

const wordsIn: Record<Language, Words> = { nl, fr, en };

/** The words of the pages on which a report is made and read. */
export const reportPageWords = (language: Language): Words => wordsIn[language];
