import type { Language } from "#kernel/language";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl, type Words } from "./nl.ts";

const wordsIn: Record<Language, Words> = { nl, fr, en };

/** Letters to guests about changes, in one language. */
export const gatheringLetterWords = (language: Language): Words => wordsIn[language];
