import type { Language } from "#kernel/language";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { type GuestPageWords, nl } from "./nl.ts";

export type { GuestPageWords } from "./nl.ts";

const wordsIn: Readonly<Record<Language, GuestPageWords>> = { nl, fr, en };

/** The pages that guests see, in one language. */
export const guestPageWords = (language: Language): GuestPageWords => wordsIn[language];
