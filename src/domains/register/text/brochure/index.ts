import type { Language } from "#kernel/language";
import { type DirectoryWords, directoryWords } from "../directory/index.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl, type OwnBrochureWords } from "./nl.ts";

/** Work forms are called as the directory calls them. */
export type BrochureWords = OwnBrochureWords & Pick<DirectoryWords, "workForms">;

const byLanguage: Readonly<Record<Language, OwnBrochureWords>> = { nl, fr, en };

/** The words a brochure is made of, in its own language, not that of whoever makes it. */
export const brochureWords = (language: Language): BrochureWords => ({
  ...byLanguage[language],
  workForms: directoryWords(language).workForms,
});
