import type { Language } from "#kernel/language";
import { type DirectoryWords, directoryWords } from "../directory/index.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl, type OwnExportWords } from "./nl.ts";

/** Kinds, work forms and statuses are called as the directory calls them. */
export type ExportWords = OwnExportWords & Pick<DirectoryWords, "kinds" | "workForms" | "status">;

const byLanguage: Readonly<Record<Language, OwnExportWords>> = { nl, fr, en };

/** Headings and code names of exported files in the language of whoever asks. */
export const exportWords = (language: Language): ExportWords => {
  const { kinds, workForms, status } = directoryWords(language);
  return { ...byLanguage[language], kinds, workForms, status };
};
