import type { Language } from "#kernel/language";
import { formatNumber } from "#ui";
import { decimalsOf } from "../../rules/vision/read-vision-forms.ts";
import type { VisionWords } from "../../text/vision/index.ts";

/** "2026–2031", or what is known of it; empty when nothing is. */
export function sayPeriod(
  words: VisionWords,
  { fromYear, toYear }: { readonly fromYear: number | null; readonly toYear: number | null },
): string {
  if (fromYear && toYear) return words.period(fromYear, toYear);
  if (fromYear) return words.from(fromYear);
  return toYear ? words.until(toYear) : "";
}

/** A figure with all its decimals. */
export const sayFigure = (language: Language, value: number): string =>
  formatNumber(language, value, { digits: decimalsOf(value) });

/** What a refusal is called on screen; a code nobody worded stays readable as the code. */
export const sayRefusal = (words: VisionWords, because: string): string =>
  words.refusals[because] ?? because;
