import type { Language } from "#kernel/language";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { type KboWords, nl } from "./nl.ts";

export type { KboWords } from "./nl.ts";

const all: Readonly<Record<Language, KboWords>> = { nl, fr, en };

/** Words of the import of KBO Open Data. */
export const kboWords = (language: Language): KboWords => all[language];
