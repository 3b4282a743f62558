import type { Language } from "#kernel/language";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl } from "./nl.ts";
import type { NoticeWords } from "./words.ts";

export type { NoticeWords } from "./words.ts";

/** The words of the page of one notice in one language. */
export const noticeWords = (language: Language): NoticeWords => ({ nl, fr, en })[language];
