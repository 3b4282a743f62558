import type { Language } from "#kernel/language";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl, type Words } from "./nl.ts";

const wordsIn: Record<Language, Words> = { nl, fr, en };

/** The words of territory's screens. */
export const words = (language: Language): Words => wordsIn[language];

/** What the three steps of the set-up are called. */
export const setUpSteps = (language: Language): readonly string[] => wordsIn[language].setUp.steps;
