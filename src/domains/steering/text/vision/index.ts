import type { Language } from "#kernel/language";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl, type Words } from "./nl.ts";

export type VisionWords = Words;

const wordsIn: Record<Language, Words> = { nl, fr, en };

export const visionWords = (language: Language): Words => wordsIn[language];
