import type { Language } from "#kernel/language";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl, type Words } from "./nl.ts";

export type ActionWords = Words;

const wordsIn: Record<Language, Words> = { nl, fr, en };

/** The words of actions and the plan they stand in. */
export const actionWords = (language: Language): Words => wordsIn[language];
