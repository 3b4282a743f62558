import type { Language } from "#kernel/language";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl, type Words } from "./nl.ts";

export type ClientWords = Words;

const wordsIn: Record<Language, Words> = { nl, fr, en };

/** The words of policies and of the page of a municipality in one language. */
export const clientWords = (language: Language): Words => wordsIn[language];
