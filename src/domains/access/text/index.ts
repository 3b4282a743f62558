import type { Language } from "#kernel/language";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl, type Words } from "./nl.ts";

export type { Words } from "./nl.ts";

const wordsIn: Readonly<Record<Language, Words>> = { nl, fr, en };

export const words = (language: Language): Words => wordsIn[language];
