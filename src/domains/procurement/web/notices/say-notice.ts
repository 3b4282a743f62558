import type { Day } from "#kernel/day";
import { daysBetween } from "#kernel/day";
import type { Language } from "#kernel/language";
import { formatCents, formatDay, formatNumber } from "#ui/format";
import type { Amount, ByLanguage, Deadline, Duration, Place } from "../../rules/notice.ts";
import type { TermField } from "../../rules/notices/term-lines.ts";
import type { NoticeWords } from "../../text/notices/index.ts";

/** A text in the reader's language, else in the first there is; empty when there is none. */
export function inLanguage(
  texts: ByLanguage,
  language: Language,
): { readonly text: string; readonly language: string } {
  const chosen = texts[language] ? language : Object.keys(texts).find((code) => texts[code]);
  return { text: chosen ? (texts[chosen] ?? "") : "", language: chosen ?? language };
}

/** The languages a text is in besides the one that is shown. */
export const otherLanguages = (texts: ByLanguage, shown: string): string[] =>
  Object.keys(texts).filter((code) => code !== shown && texts[code]);

/** Euros as everywhere; other money with its code. */
export function sayAmount({ cents, currency }: Amount, language: Language): string {
  if (currency === "EUR") return formatCents(language, cents);
  const digits = cents % 100 === 0 ? 0 : 2;
  return `${formatNumber(language, cents / 100, { digits })}\u00a0${currency}`;
}

export const sayDeadline = (
  { day, time }: Deadline,
  language: Language,
  words: NoticeWords,
): string => words.deadlineOn(formatDay(language, day), time?.slice(0, 5) ?? null);

/** "nog 12 dagen", "afgesloten". */
export function sayTimeLeft({ day }: Deadline, today: Day, words: NoticeWords): string {
  const days = daysBetween(today, day);
  return days < 0 ? words.closed : words.closesIn(days);
}

/** "2 jaar" is what nobody wrote: months stay months. */
export function sayDuration(duration: Duration, language: Language, words: NoticeWords): string {
  const { months, days, from, to, isUnlimited } = duration;
  const period = words.period(
    from ? formatDay(language, from) : null,
    to ? formatDay(language, to) : null,
  );
  return [
    isUnlimited ? words.unlimited : "",
    months === undefined ? "" : words.months(months),
    days === undefined ? "" : words.days(days),
    period,
  ]
    .filter(Boolean)
    .join(", ");
}

/** "1500 Halle (BE241)". */
export function sayPlace({ town, postcode, country, nuts, words }: Place, language: Language) {
  const named = [postcode, town].filter(Boolean).join(" ");
  const region = nuts ?? country ?? "";
  const where = named && region ? `${named} (${region})` : named || region;
  const told = words ? inLanguage(words, language).text : "";
  return [where, told].filter(Boolean).join(", ");
}

/** A code of a field in words; unknown codes as they stand. */
export function sayTerm(field: TermField, code: string, words: NoticeWords): string {
  if (field === "isSuitableForSmall") return words.terms.suitsSmall(code === "yes");
  const lists: Partial<Record<TermField, Readonly<Record<string, string>>>> = {
    reservedParticipation: words.participation,
    reservedExecution: words.execution,
    strategic: words.strategic,
    socialObjectives: words.social,
    environmentalImpacts: words.environment,
    innovations: words.innovation,
    accessibility: words.accessibility,
  };
  const said = lists[field]?.[code];
  return said ? `${said} (${code})` : code;
}

/** `LOT-0001` as people say it: 1. Groups of lots and other names stay as they are. */
export const lotNumber = (id: string): string => /^LOT-0*(\d+)$/.exec(id)?.[1] ?? id;

export const languageName = (code: string, words: NoticeWords): string =>
  words.languageNames[code] ?? code;
