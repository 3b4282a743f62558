import type { Language } from "#kernel/language";
import type { ClauseFamily } from "../../rules/library/families.ts";
import { libraryWords } from "./index.ts";

/** The families of clauses as people call them. */
export const clauseFamilyNames = (language: Language): Readonly<Record<ClauseFamily, string>> =>
  libraryWords(language).families;
