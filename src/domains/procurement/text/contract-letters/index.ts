import type { Language } from "#kernel/language";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl, type Words } from "./nl.ts";

export type { ReminderFacts } from "./nl.ts";

const wordsIn: Record<Language, Words> = { nl, fr, en };

/** The letters about a contract, in one language. */
export const contractLetterWords = (language: Language): Words => wordsIn[language];
