import { asDay, daysBetween } from "#kernel/day";
import type { Language } from "#kernel/language";

// ICU writes en-BE numbers as 1.234,5 but en-BE euros as €1,234.50. One page must not use both, so
// English takes the British form.
const numberLocale: Readonly<Record<Language, string>> = {
  nl: "nl-BE",
  fr: "fr-BE",
  en: "en-GB",
};
const dayLocale: Readonly<Record<Language, string>> = { nl: "nl-BE", fr: "fr-BE", en: "en-BE" };

const ageFormats: Readonly<Record<Language, Intl.RelativeTimeFormat>> = {
  nl: new Intl.RelativeTimeFormat(dayLocale.nl, { numeric: "auto" }),
  fr: new Intl.RelativeTimeFormat(dayLocale.fr, { numeric: "auto" }),
  en: new Intl.RelativeTimeFormat(dayLocale.en, { numeric: "auto" }),
};

const msPerDay = 86_400_000;
const epoch = asDay("1970-01-01");

/** Making one takes longer than a thousand uses of it, and a page writes hundreds of numbers. */
const made = new Map<string, Intl.NumberFormat>();

function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = made.get(key) ?? new Intl.NumberFormat(locale, options);
  made.set(key, known);
  return known;
}

export interface NumberShape {
  /** Digits after the comma; by default none for whole numbers, else at most one. */
  readonly digits?: number;
}

export function formatNumber(language: Language, value: number, shape: NumberShape = {}): string {
  const digits = shape.digits ?? (Number.isInteger(value) ? 0 : 1);
  return numberFormat(numberLocale[language], {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
}

/** @param share ratio 0–1 */
export function formatPercent(language: Language, share: number, shape: NumberShape = {}): string {
  return numberFormat(numberLocale[language], {
    style: "percent",
    minimumFractionDigits: shape.digits ?? 0,
    maximumFractionDigits: shape.digits ?? 0,
  }).format(share);
}

/** A guess, in whole percents; never told as certain or as impossible. @param chance 0 … 1 */
export const formatChance = (language: Language, chance: number): string =>
  formatPercent(language, Math.min(0.99, Math.max(0.01, chance)));

/** @param cents EUR cents, a whole number; whole euros are written without ",00". */
export function formatCents(language: Language, cents: number): string {
  return numberFormat(numberLocale[language], {
    style: "currency",
    currency: "EUR",
    minimumFractionDigits: cents % 100 === 0 ? 0 : 2,
  }).format(cents / 100);
}

/** An exact line in a table: always two decimals, so that a column lines up. @param cents EUR cents, a whole number */
export const formatExact = (language: Language, cents: number): string =>
  formatMoney(language, cents, "EUR");

/** As `formatExact`, in any currency. @param currency three letters */
export const formatMoney = (language: Language, cents: number, currency: string): string =>
  numberFormat(numberLocale[language], {
    style: "currency",
    currency,
    currencyDisplay: currency === "EUR" ? "symbol" : "code",
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  }).format(cents / 100);

/** A sum in a summary: whole euros. @param cents EUR cents */
export const formatEuros = (language: Language, cents: number): string =>
  formatCents(language, Math.round(cents / 100) * 100);

const tooLong = 1_000_000_000;

/** "€ 108,3 mln." for a figure with little room, from ten million on; below that in full. @param cents EUR cents */
export const formatCentsShort = (language: Language, cents: number): string =>
  Math.abs(cents) < tooLong
    ? formatEuros(language, cents)
    : numberFormat(numberLocale[language], {
        style: "currency",
        currency: "EUR",
        notation: "compact",
        minimumFractionDigits: 1,
        maximumFractionDigits: 1,
      }).format(cents / 100);

/** "ma 23 nov. 2026" in a time zone, per language; made once, for the same reason as the numbers. */
const daysIn = (timeZone: string): Readonly<Record<Language, Intl.DateTimeFormat>> => {
  const made = (locale: string) =>
    new Intl.DateTimeFormat(locale, {
      weekday: "short",
      day: "numeric",
      month: "short",
      year: "numeric",
      timeZone,
    });
  return { nl: made(dayLocale.nl), fr: made(dayLocale.fr), en: made(dayLocale.en) };
};
const calendarDays = daysIn("UTC");
const daysInBrussels = daysIn("Europe/Brussels");
const timesInBrussels = new Intl.DateTimeFormat("nl-BE", {
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
  timeZone: "Europe/Brussels",
});

/** @param day "2026-11-23" @returns "ma 23 nov 2026" */
export const formatDay = (language: Language, day: string): string =>
  withoutDots(calendarDays[language].format(epochMs(day)));

const monthIn = (locale: string) =>
  new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" });
const months: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  nl: monthIn(dayLocale.nl),
  fr: monthIn(dayLocale.fr),
  en: monthIn(dayLocale.en),
};

/** @param day any day of it, "2026-11-23" @returns "november 2026" */
export const formatMonth = (language: Language, day: string): string =>
  months[language].format(epochMs(day));

/** @param instant "2026-11-23T13:02:00Z" @returns Brussels time, "ma 23 nov 2026, 14:02" */
export function formatInstant(language: Language, instant: string): string {
  const at = epochMs(instant);
  return `${withoutDots(daysInBrussels[language].format(at))}, ${timesInBrussels.format(at)}`;
}

/** How long ago, in the largest unit that fits: "3 maanden geleden", "vandaag". */
export function formatAge(language: Language, day: string, today: string): string {
  const days = Math.round((epochMs(day) - epochMs(today)) / msPerDay);
  const words = ageFormats[language];
  const size = Math.abs(days);
  if (size < 14) return words.format(days, "day");
  if (size < 60) return words.format(Math.round(days / 7), "week");
  if (size < 730) return words.format(Math.round(days / 30.44), "month");
  return words.format(Math.round(days / 365.25), "year");
}

/** Seconds as one unit a person can wait by: "40 seconden", "3 minuten", "2 uur". */
export function formatDuration(language: Language, seconds: number): string {
  const [size, unit] =
    seconds < 90
      ? [Math.max(1, Math.round(seconds)), "second"]
      : seconds < 5400
        ? [Math.round(seconds / 60), "minute"]
        : [Math.round(seconds / 3600), "hour"];
  return numberFormat(numberLocale[language], {
    style: "unit",
    unit,
    unitDisplay: "long",
  }).format(size);
}

function withoutDots(shown: string): string {
  return shown.replaceAll(".", "").replaceAll(",", "");
}

/** Milliseconds since 1970 of a day (midnight UTC) or an instant in ISO text. */
function epochMs(iso: string): number {
  const parts = /^([\d-]{10})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?Z)?$/.exec(iso);
  if (!parts) throw new RangeError(`not a day or an instant: ${iso}`);
  const [hours = 0, minutes = 0, seconds = 0] = parts.slice(2).map((part) => Number(part ?? 0));
  const days = daysBetween(epoch, asDay(parts[1] ?? ""));
  return days * msPerDay + ((hours * 60 + minutes) * 60 + seconds) * 1000;
}
