import type { Language } from "#kernel/language";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl, type OutputWords } from "./nl.ts";

export type { OutputWords } from "./nl.ts";

const byLanguage: Readonly<Record<Language, OutputWords>> = { nl, fr, en };

/** Words of the pages where one asks for a brochure or a file. */
export const outputWords = (language: Language): OutputWords => byLanguage[language];
