import type { Language } from "#kernel/language";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { type GuestWords, nl } from "./nl.ts";

export type { GuestWords } from "./nl.ts";

const wordsIn: Readonly<Record<Language, GuestWords>> = { nl, fr, en };

/** The guest list as the desk sees it, in one language. */
export const guestWords = (language: Language): GuestWords => wordsIn[language];
