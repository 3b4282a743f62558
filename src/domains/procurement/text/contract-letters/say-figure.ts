import type { Language } from "#kernel/language";
import { formatCents, formatNumber } from "#ui/format";
import type { Measure } from "../../rules/contracts/contract.ts";

/** A figure without its unit; euros with their sign. */
export const sayFigure = (language: Language, measure: Measure, value: number): string =>
  measure === "cents"
    ? formatCents(language, value)
    : formatNumber(language, value, Number.isInteger(value) ? {} : { digits: 2 });
