import type { Language } from "#kernel/language";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl, type PlanWords } from "./nl.ts";

export type { PlanWords } from "./nl.ts";

/** The words of purchase plans in one language. */
export const planWords = (language: Language): PlanWords => ({ nl, fr, en })[language];
