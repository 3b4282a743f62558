import type { Language } from "#kernel/language";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { type NeedWords, nl } from "./nl.ts";

export type { NeedWords } from "./nl.ts";

const wordsIn: Record<Language, NeedWords> = { nl, fr, en };
/** The words of needs and what came of them. */
export const needWords = (language: Language): NeedWords => wordsIn[language];
