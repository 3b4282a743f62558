import type { Language } from "#kernel/language";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { type EffectWords, nl } from "./nl.ts";

export type { EffectWords } from "./nl.ts";

const wordsIn: Readonly<Record<Language, EffectWords>> = { nl, fr, en };

/** Effects of an organisation, in one language. */
export const effectWords = (language: Language): EffectWords => wordsIn[language];
