import type { Language } from "#kernel/language";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { type FactsWords, nl } from "./nl.ts";

export type { FactsWords } from "./nl.ts";

const wordsIn: Readonly<Record<Language, FactsWords>> = { nl, fr, en };

/** The figures of a scan, in one language. */
export const factsWords = (language: Language): FactsWords => wordsIn[language];
