import type { Language } from "#kernel/language";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl, type Words } from "./nl.ts";

export type DeliveryWords = Words;

const wordsIn: Record<Language, Words> = { nl, fr, en };

/** The words of the page on which a supplier reports, in one language. */
export const deliveryWords = (language: Language): Words => wordsIn[language];
