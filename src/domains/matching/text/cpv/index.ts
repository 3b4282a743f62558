import { dayOf } from "#kernel/day";
import type { Language } from "#kernel/language";
import { formatDay } from "#ui/format";
import type { FoundMapping } from "../../rules/cpv/confirmed-mapping.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl, type Words } from "./nl.ts";

const wordsIn: Record<Language, Words> = { nl, fr, en };

export type CpvWords = Words;

/** The words of the pages about CPV codes. */
export const cpvWords = (language: Language): CpvWords => wordsIn[language];

/** Says that a code is what a person confirmed, and when: "bevestigd op … door …". */
export function mappingWords(language: Language, { mapping, isExact }: FoundMapping): string {
  const words = wordsIn[language];
  const on = formatDay(language, dayOf(mapping.confirmedAt));
  return isExact
    ? words.confirmed(on, mapping.by)
    : words.confirmedNear(mapping.text, on, mapping.by);
}
