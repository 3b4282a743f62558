import type { Language } from "#kernel/language";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { type FillWords, nl } from "./nl.ts";

export type { FillWords } from "./nl.ts";

const wordsIn: Readonly<Record<Language, FillWords>> = { nl, fr, en };

/** Filling in a scan, in one language. */
export const fillWords = (language: Language): FillWords => wordsIn[language];
