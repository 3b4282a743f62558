import type { Language } from "#kernel/language";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { type IntakeWords, nl } from "./nl.ts";

export type { IntakeWords } from "./nl.ts";
export type { Advice } from "./troubles-nl.ts";

const all: Readonly<Record<Language, IntakeWords>> = { nl, fr, en };

/** Words of the screens where files come in. */
export const intakeWords = (language: Language): IntakeWords => all[language];
