import type { Language } from "#kernel/language";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl } from "./nl.ts";
import type { ImportWords } from "./words.ts";

export type { ImportWords } from "./words.ts";

/** The words for bringing notices in, in one language. */
export const importWords = (language: Language): ImportWords => ({ nl, fr, en })[language];
