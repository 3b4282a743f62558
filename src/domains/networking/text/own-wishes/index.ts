import type { Language } from "#kernel/language";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl, type OwnWishWords } from "./nl.ts";

export type { OwnWishWords } from "./nl.ts";

const wordsIn: Record<Language, OwnWishWords> = { nl, fr, en };

/** The words of a guest's own wishes, in one language. */
export const ownWishWords = (language: Language): OwnWishWords => wordsIn[language];
