import type { Language } from "#kernel/language";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl, type ReceptionWords } from "./nl.ts";

export type { ReceptionWords } from "./nl.ts";

const wordsIn: Readonly<Record<Language, ReceptionWords>> = { nl, fr, en };

/** The desk at the door, in one language. */
export const receptionWords = (language: Language): ReceptionWords => wordsIn[language];
