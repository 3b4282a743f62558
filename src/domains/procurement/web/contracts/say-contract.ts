import type { Language } from "#kernel/language";
import { formatCents, formatNumber } from "#ui/format";
import type { MaybeFigures, Measure } from "../../rules/contracts/contract.ts";
import { measures } from "../../rules/contracts/contract.ts";

/** How a count is called: "uur", "plaats", "plaatsen". */
export type UnitWords = {
  readonly unitOf: {
    readonly hours: (count: number) => string;
    readonly places: (count: number) => string;
  };
};

/** "1.250,5 uur", "2 plaatsen", "€ 1.200". */
export function sayFigure(
  { unitOf }: UnitWords,
  language: Language,
  measure: Measure,
  value: number,
): string {
  if (measure === "cents") return formatCents(language, value);
  const digits = Number.isInteger(value) ? 0 : Number.isInteger(value * 10) ? 1 : 2;
  return `${formatNumber(language, value, { digits })}\u00a0${unitOf[measure](value)}`;
}

/** All that is filled in, in one line; empty when nothing is. */
export const sayFigures = (words: UnitWords, language: Language, figures: MaybeFigures): string =>
  measures
    .flatMap((measure) => {
      const value = figures[measure];
      return value === null ? [] : [sayFigure(words, language, measure, value)];
    })
    .join(", ");
