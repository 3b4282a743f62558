import type { Language } from "#kernel/language";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl, type ReportWords } from "./nl.ts";

export type { ReportWords } from "./nl.ts";

const wordsIn: Readonly<Record<Language, ReportWords>> = { nl, fr, en };

/** The report of a scan, its VSME files and its declarations, in one language. */
export const reportWords = (language: Language): ReportWords => wordsIn[language];
