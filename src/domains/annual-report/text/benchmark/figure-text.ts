import type { Language } from "#kernel/language";
import { formatCents, formatNumber, formatPercent } from "#ui/format";
import { type CommonFigure, type FigureKey, unitOf } from "../../rules/benchmark/figures.ts";
import { benchmarkWords } from "./index.ts";

/** "Meetings, per 10,000 inhabitants" */
export function nameOfFigure(figure: FigureKey, language: Language): string {
  const words = benchmarkWords(language);
  const name = figure.startsWith("priority:")
    ? words.priority(figure.split(":").at(-1) ?? figure)
    : words.figures[figure as CommonFigure];
  const unit = unitOf(figure);
  return unit === "per-10000" || unit === "euros-per-10000" ? `${name}, ${words.per}` : name;
}

/** A value of a figure in its unit. */
export function shownFigure(figure: FigureKey, value: number, language: Language): string {
  switch (unitOf(figure)) {
    case "share":
      return formatPercent(language, value);
    case "euros-per-10000":
      return formatCents(language, Math.round(value) * 100);
    case "days":
      return benchmarkWords(language).days(formatNumber(language, value), value);
    default:
      // Of few per ten thousand the second decimal still says something.
      return formatNumber(language, value, value > 0 && value < 1 ? { digits: 2 } : {});
  }
}

/** What is counted in a figure, in a sentence. */
export const meaningOfFigure = (figure: FigureKey, language: Language): string => {
  const { counted, countedPriority } = benchmarkWords(language);
  return figure.startsWith("priority:") ? countedPriority : counted[figure as CommonFigure];
};
