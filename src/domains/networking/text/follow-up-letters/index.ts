import type { Language } from "#kernel/language";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl, type QuestionFacts, type Words } from "./nl.ts";

export type { QuestionFacts };

const wordsIn: Record<Language, Words> = { nl, fr, en };

/** The letter that asks what came of meetings. */
export const followUpLetterWords = (language: Language): Words => wordsIn[language];
