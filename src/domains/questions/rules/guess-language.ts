import type { Language } from "#kernel/language";

// The smallest words, which no letter does without and which the other two languages do not have.
const telling: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: new Set(
    "de het een en niet wij voor van met kan onze graag dank groeten beste ik zijn".split(" "),
  ),
  fr: new Set(
    "le la les et pas nous pour avec peut notre merci bonjour cordialement je est une des".split(
      " ",
    ),
  ),
  en: new Set(
    "the and not we for with can our please thanks dear regards i are is of to".split(" "),
  ),
};

/** The language of a letter by its small words; Dutch when it says nothing. */
export function guessLanguage(text: string): Language {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const counts = (["nl", "fr", "en"] as const).map((language) => ({
    language,
    count: words.filter((word) => telling[language].has(word)).length,
  }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).language;
}
