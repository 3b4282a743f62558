import type { Language } from "#kernel/language";

// A law is called by its day written out, without the day of the week.
const months: Readonly<Record<Language, readonly string[]>> = {
  nl: "januari februari maart april mei juni juli augustus september oktober november december".split(
    " ",
  ),
  fr: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(
    " ",
  ),
  en: "January February March April May June July August September October November December".split(
    " ",
  ),
};

/** `Wet 17 juni 2016, art. 15 en 58`; what stands behind a semicolon is further law. */
const law = /^Wet (\d{1,2}) ([a-z]+) (\d{4}), art\. (\d+)(?: en (\d+))?$/;

const say: Readonly<
  Record<Language, (numbers: readonly string[], isOne: boolean, day: string) => string>
> = {
  nl: (numbers, isOne, day) =>
    `${isOne ? "artikel" : "artikelen"} ${numbers.join(" en ")} van de wet van ${day}`,
  fr: (numbers, isOne, day) =>
    `${isOne ? "article" : "articles"} ${numbers.join(" et ")} de la loi du ${day}`,
  en: (numbers, isOne, day) =>
    `${isOne ? "article" : "articles"} ${numbers.join(" and ")} of the law of ${day}`,
};

/** An article of our dated rules in words for a letter; as it stands there when it is written otherwise. */
export function nameArticle(article: string, language: Language): string {
  const [first = ""] = article.split(";");
  const [, day = "", dutchMonth = "", year = "", ...numbers] = law.exec(first.trim()) ?? [];
  const month = months[language][months.nl.indexOf(dutchMonth)];
  if (!month) return first.trim();
  const said = numbers.filter(Boolean);
  return say[language](said, said.length === 1, `${day} ${month} ${year}`);
}
