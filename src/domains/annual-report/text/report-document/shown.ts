import type { Language } from "#kernel/language";
import { formatCents, formatNumber, formatPercent } from "#ui/format";
import type { FigureUnit } from "../../rules/report/figure-kinds.ts";

/** One and more of each thing that is counted. */
export type UnitNames = Readonly<
  Record<Exclude<FigureUnit, "cents" | "minutes" | "percent">, readonly [one: string, more: string]>
>;

/** @param minutes shown as hours, to a tenth @returns "12,5" */
const hoursOf = (language: Language, minutes: number): string =>
  formatNumber(language, Math.round(minutes / 6) / 10);

/** A value without its unit: "3", "€ 1.250". */
export const shortValue =
  (language: Language) =>
  (unit: FigureUnit, value: number): string => {
    if (unit === "cents") return formatCents(language, value);
    if (unit === "minutes") return hoursOf(language, value);
    if (unit === "percent") return formatPercent(language, value / 100, { digits: 1 });
    return formatNumber(language, value);
  };

/** A value with its unit, which stay on one line: "3 acties", "€ 1.250". French counts less than two as one. */
export const valueWithUnit =
  (language: Language, names: UnitNames) =>
  (unit: FigureUnit, value: number): string => {
    const shown = shortValue(language)(unit, value);
    if (unit === "cents" || unit === "percent") return shown;
    const [one, more] = names[unit === "minutes" ? "hours" : unit];
    const count = unit === "minutes" ? Math.round(value / 6) / 10 : value;
    const isOne = language === "fr" ? Math.abs(count) < 2 : count === 1;
    return `${shown}\u00a0${isOne ? one : more}`;
  };

const months: Readonly<Record<Language, readonly string[]>> = {
  nl: "jan feb mrt apr mei jun jul aug sep okt nov dec".split(" "),
  fr: "janv févr mars avr mai juin juil août sept oct nov déc".split(" "),
  en: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" "),
};

/** @param day "2026-11-03" @returns "3 nov 2026" */
export const dayWithYear =
  (language: Language) =>
  (day: string): string =>
    `${dayInYear(language)(day)} ${day.slice(0, 4)}`;

/** @param day "2026-11-03" @returns "3 nov", on one line */
export const dayInYear =
  (language: Language) =>
  (day: string): string =>
    `${Number(day.slice(8, 10))}\u00a0${months[language][Number(day.slice(5, 7)) - 1] ?? ""}`;
