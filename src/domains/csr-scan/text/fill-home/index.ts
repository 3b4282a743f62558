import type { Language } from "#kernel/language";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { type FillHomeWords, nl } from "./nl.ts";

export type { FillHomeWords } from "./nl.ts";

const wordsIn: Readonly<Record<Language, FillHomeWords>> = { nl, fr, en };

/** Overview, details, colleagues and own data of a scan, in one language. */
export const fillHomeWords = (language: Language): FillHomeWords => wordsIn[language];
