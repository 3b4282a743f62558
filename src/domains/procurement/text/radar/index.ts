import type { Language } from "#kernel/language";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl, type Words } from "./nl.ts";

export type RadarWords = Words;

const wordsIn: Record<Language, Words> = { nl, fr, en };

/** The words of the radar in one language. */
export const radarWords = (language: Language): Words => wordsIn[language];
