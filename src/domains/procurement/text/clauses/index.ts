import type { Language } from "#kernel/language";
import type { ClauseWords } from "./clause-words.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl } from "./nl.ts";

export type { ClauseWords } from "./clause-words.ts";

/** The words of the clause adviser in one language. */
export const clauseWords = (language: Language): ClauseWords => ({ nl, fr, en })[language];
