import type { Language } from "#kernel/language";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl, type Words } from "./nl.ts";

export type FoundingFormWords = Words;

const wordsIn: Record<Language, Words> = { nl, fr, en };

/** What the founding forms fill in, in one language. */
export const foundingFormWords = (language: Language): Words => wordsIn[language];
