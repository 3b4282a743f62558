import type { Language } from "#kernel/language";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl, type ProfileWords } from "./nl.ts";

export type { ProfileWords } from "./nl.ts";

const wordsIn: Readonly<Record<Language, ProfileWords>> = { nl, fr, en };

/** The profile of a scan, in one language. */
export const profileWords = (language: Language): ProfileWords => wordsIn[language];
