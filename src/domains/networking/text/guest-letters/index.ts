import type { Language } from "#kernel/language";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { type GuestLetterWords, nl } from "./nl.ts";

export type { GuestLetterWords } from "./nl.ts";

const wordsIn: Readonly<Record<Language, GuestLetterWords>> = { nl, fr, en };

/** What guests get by mail, in one language. */
export const guestLetterWords = (language: Language): GuestLetterWords => wordsIn[language];
