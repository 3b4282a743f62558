import type { Language } from "#kernel/language";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl, type Words } from "./nl.ts";

export type ContractWords = Words;

const wordsIn: Record<Language, Words> = { nl, fr, en };

/** The words of following contracts up, in one language. */
export const contractWords = (language: Language): Words => wordsIn[language];
