import type { Language } from "#kernel/language";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl, type Words } from "./nl.ts";

export type MinutesWords = Words;

const wordsIn: Record<Language, Words> = { nl, fr, en };

/** The words of minutes in one language. */
export const minutesWords = (language: Language): Words => wordsIn[language];
