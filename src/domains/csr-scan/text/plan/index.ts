import type { Language } from "#kernel/language";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl, type PlanWords } from "./nl.ts";

export type { PlanWords } from "./nl.ts";

const wordsIn: Readonly<Record<Language, PlanWords>> = { nl, fr, en };

/** The plan of a scan, in one language. */
export const planWords = (language: Language): PlanWords => wordsIn[language];
