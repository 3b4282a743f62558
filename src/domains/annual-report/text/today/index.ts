import type { Language } from "#kernel/language";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl, type Words } from "./nl.ts";

const byLanguage: Readonly<Record<Language, Words>> = { nl, fr, en };

/** What the yearly report puts on the page of today. */
export const reportTodayWords = (language: Language): Words => byLanguage[language];
