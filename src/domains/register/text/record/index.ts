import type { Language } from "#kernel/language";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl, type Words } from "./nl.ts";

export type RecordWords = Words;

const wordsIn: Record<Language, Words> = { nl, fr, en };

/** The words of records: names of fields and codes, and their pages. */
export const recordWords = (language: Language): Words => wordsIn[language];
