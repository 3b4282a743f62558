import type { Language } from "#kernel/language";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { type ClauseWords, nl } from "./nl.ts";

export type { ClauseWords } from "./nl.ts";

/** The words of the clause adviser in one language. */
export const clauseWords = (language: Language): ClauseWords => ({ nl, fr, en })[language];
