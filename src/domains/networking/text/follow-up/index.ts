import type { Language } from "#kernel/language";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl, type Words } from "./nl.ts";

export type FollowUpWords = Words;

const wordsIn: Record<Language, Words> = { nl, fr, en };

/** The words of follow-up in one language. */
export const followUpWords = (language: Language): Words => wordsIn[language];
