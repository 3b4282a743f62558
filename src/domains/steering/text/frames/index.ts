import type { Language } from "#kernel/language";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl, type Words } from "./nl.ts";

const wordsIn: Record<Language, Words> = { nl, fr, en };

export type FrameWords = Words;

/** The words of the pages about frames. */
export const frameWords = (language: Language): FrameWords => wordsIn[language];
