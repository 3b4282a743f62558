import { type Language, languages } from "#kernel/language";
import { type FileWords, ownWords } from "../../rules/plan-exchange/file-words.ts";
import { actionWords } from "../actions/index.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl, type Words } from "./nl.ts";

export type PlanExchangeWords = Words;

const wordsIn: Record<Language, Words> = { nl, fr, en };

/** The words of the screens where plans come in and go out. */
export const planExchangeWords = (language: Language): Words => wordsIn[language];

/** The words that stand in the files themselves. */
export const fileWords = (language: Language): FileWords => ({
  ...wordsIn[language].file,
  statuses: actionWords(language).statuses,
});

/** How files of our own are recognised, in whichever language they were written. */
export const wordsOfFiles = ownWords(languages.map(fileWords));
