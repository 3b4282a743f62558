import type { Language } from "#kernel/language";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl, type Words } from "./nl.ts";

/** The words of procurement in one language. */
export const words = (language: Language): Words => ({ nl, fr, en })[language];
