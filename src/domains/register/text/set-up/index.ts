import type { Language } from "#kernel/language";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl, type Words } from "./nl.ts";

const wordsIn: Record<Language, Words> = { nl, fr, en };

/** The words of the last step of the set-up. */
export const words = (language: Language): Words => wordsIn[language];
