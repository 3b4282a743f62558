import type { Language } from "#kernel/language";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl, type SpendPreviewWords } from "./nl.ts";

/** The words of judging files before anything is stored. */
export const spendPreviewWords = (language: Language): SpendPreviewWords =>
  ({ nl, fr, en })[language];
