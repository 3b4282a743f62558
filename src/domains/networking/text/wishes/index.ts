import type { Language } from "#kernel/language";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl, type Words } from "./nl.ts";

export type WishWords = Words;

const wordsIn: Record<Language, Words> = { nl, fr, en };

/** The words of meeting wishes, in one language. */
export const wishWords = (language: Language): Words => wordsIn[language];
