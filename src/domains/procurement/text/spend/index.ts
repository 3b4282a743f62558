import type { Language } from "#kernel/language";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl, type SpendWords } from "./nl.ts";

export type { SpendWords } from "./nl.ts";

/** The words of bringing spending in and of finding its suppliers, in one language. */
export const spendWords = (language: Language): SpendWords => ({ nl, fr, en })[language];
