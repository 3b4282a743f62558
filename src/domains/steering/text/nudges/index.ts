import type { Language } from "#kernel/language";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl, type Words } from "./nl.ts";

const wordsIn: Record<Language, Words> = { nl, fr, en };

/** The words of reminders by mail. */
export const nudgeWords = (language: Language): Words => wordsIn[language];
