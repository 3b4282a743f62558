import type { Language } from "#kernel/language";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { type DeskScanWords, nl } from "./nl.ts";

export type { DeskScanWords } from "./nl.ts";

const wordsIn: Readonly<Record<Language, DeskScanWords>> = { nl, fr, en };

/** The scans at the desk, in one language. */
export const deskScanWords = (language: Language): DeskScanWords => wordsIn[language];
