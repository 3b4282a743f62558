import type { Language } from "#kernel/language";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl, type SpendViewWords } from "./nl.ts";

export type { SpendViewWords } from "./nl.ts";

/** The words of looking at what was spent, in one language. */
export const spendViewWords = (language: Language): SpendViewWords => ({ nl, fr, en })[language];
