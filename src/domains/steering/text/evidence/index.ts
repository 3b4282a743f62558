import type { Language } from "#kernel/language";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl, type Words } from "./nl.ts";

export type EvidenceWords = Words;

const wordsIn: Record<Language, Words> = { nl, fr, en };

/** The words of evidence: the tray, the list, the forms, and letters that come in. */
export const evidenceWords = (language: Language): Words => wordsIn[language];

/** What is wrong, in a sentence; a code without words of its own gets the general one. */
export const sayProblem = ({ problems }: EvidenceWords, because: string): string =>
  (problems as Readonly<Record<string, string>>)[because] ?? problems.other;

/** From where evidence comes; a domain without a word of its own shows its code. */
export const sayOrigin = ({ origins }: EvidenceWords, origin: string): string =>
  (origins as Readonly<Record<string, string>>)[origin] ?? origin;
