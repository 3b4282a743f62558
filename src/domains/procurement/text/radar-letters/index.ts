import type { Language } from "#kernel/language";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl, type Words } from "./nl.ts";

export type RadarLetterWords = Words;

const wordsIn: Record<Language, Words> = { nl, fr, en };

/** The words of letters, templates and digests of the radar in one language. */
export const radarLetterWords = (language: Language): Words => wordsIn[language];
