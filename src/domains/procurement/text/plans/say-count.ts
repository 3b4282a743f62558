import type { Language } from "#kernel/language";
import { formatCents, formatNumber } from "#ui/format";

/** “1 lijn”, “11.095 lijnen”. */
export const plural =
  (one: string, many: string) =>
  (language: Language, count: number): string =>
    `${formatNumber(language, count)}\u00a0${count === 1 || (language === "fr" && count === 0) ? one : many}`;

/** Whole euros: in a plan nobody counts cents. */
export const euros = (language: Language, cents: number): string =>
  formatCents(language, Math.round(cents / 100) * 100);
