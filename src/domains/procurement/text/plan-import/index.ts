import type { Language } from "#kernel/language";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl, type PlanImportWords } from "./nl.ts";

export type { PlanImportWords } from "./nl.ts";

/** The words of bringing in a purchase plan in one language. */
export const planImportWords = (language: Language): PlanImportWords => ({ nl, fr, en })[language];
