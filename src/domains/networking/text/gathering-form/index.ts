import type { Language } from "#kernel/language";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl, type Words } from "./nl.ts";

export type GatheringFormWords = Words;

const wordsIn: Record<Language, Words> = { nl, fr, en };

/** The words of the form of a gathering, in one language. */
export const gatheringFormWords = (language: Language): Words => wordsIn[language];
