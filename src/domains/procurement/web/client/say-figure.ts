import type { Language } from "#kernel/language";
import { formatCents, formatNumber } from "#ui/format";
import type { ClientFigure } from "../../rules/client/client-figures.ts";
import { clientWords } from "../../text/client/index.ts";
import { sayPercent } from "./say-policy.ts";

const write = (language: Language, { unit }: ClientFigure, value: number): string =>
  unit === "percent"
    ? sayPercent(language, value)
    : unit === "cents"
      ? formatCents(language, Math.round(value / 100) * 100)
      : formatNumber(language, value);

/** A figure as it is read: a value, a range, or why there is none. */
export function sayFigure(language: Language, one: ClientFigure): string {
  const { page } = clientWords(language);
  if (one.value === null) return one.none ? page.none[one.none] : "–";
  const least = write(language, one, one.value);
  return one.atMost !== null && one.atMost > one.value
    ? page.rangeShort(least, write(language, one, one.atMost))
    : least;
}
