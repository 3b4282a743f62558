import type { Language } from "#kernel/language";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl, type Words } from "./nl.ts";

export type ContractFormWords = Words;

const wordsIn: Record<Language, Words> = { nl, fr, en };

/** The words of what one does with a contract, in one language. */
export const contractFormWords = (language: Language): Words => wordsIn[language];
