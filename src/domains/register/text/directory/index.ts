import type { Language } from "#kernel/language";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { type DirectoryWords, nl } from "./nl.ts";

export type { DirectoryWords } from "./nl.ts";

const all: Readonly<Record<Language, DirectoryWords>> = { nl, fr, en };

/** Words of the directory, the map and the public face. */
export const directoryWords = (language: Language): DirectoryWords => all[language];

/** What the forms of work are called. */
export const workFormNames = (language: Language): DirectoryWords["workForms"] =>
  all[language].workForms;
