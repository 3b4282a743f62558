import type { Language } from "#kernel/language";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl, type Words } from "./nl.ts";

export type LibraryWords = Words;

const wordsIn: Record<Language, Words> = { nl, fr, en };

/** The words of the clause library in one language. */
export const libraryWords = (language: Language): Words => wordsIn[language];
