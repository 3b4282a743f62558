import type { Language } from "#kernel/language";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl, type Words } from "./nl.ts";

export type BrainstormWords = Words;

const wordsIn: Record<Language, Words> = { nl, fr, en };

/** The words of a brainstorm in one language. */
export const brainstormWords = (language: Language): Words => wordsIn[language];
