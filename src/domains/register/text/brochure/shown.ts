import type { Language } from "#kernel/language";

const locales: Readonly<Record<Language, string>> = { nl: "nl-BE", fr: "fr-BE", en: "en-GB" };

export const shownNumber = (language: Language, value: number): string =>
  new Intl.NumberFormat(locales[language]).format(value);

/** @param day "2026-11-23" @returns "23 november 2026" */
export function longDay(language: Language, day: string): string {
  const [year = "", month = "", date = ""] = day.split("-");
  // French says "1er" of the first day only.
  const ordinal = language === "fr" && date === "01" ? "1er" : String(Number(date));
  return `${ordinal} ${monthNames[language][Number(month) - 1] ?? month} ${year}`;
}

const monthNames: Readonly<Record<Language, readonly string[]>> = {
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
