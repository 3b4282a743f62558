import type { Language } from "#kernel/language";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl, type Words } from "./nl.ts";

export type GatheringWords = Words;

const wordsIn: Record<Language, Words> = { nl, fr, en };

/** The words of gatherings, in one language. */
export const gatheringWords = (language: Language): Words => wordsIn[language];
