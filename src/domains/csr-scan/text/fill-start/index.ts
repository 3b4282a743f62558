import type { Language } from "#kernel/language";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { type FillStartWords, nl } from "./nl.ts";

export type { FillStartWords } from "./nl.ts";

const wordsIn: Readonly<Record<Language, FillStartWords>> = { nl, fr, en };

/** Beginning a scan, its letters and setting, in one language. */
export const fillStartWords = (language: Language): FillStartWords => wordsIn[language];
