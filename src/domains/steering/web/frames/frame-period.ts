import { addDays } from "#kernel/day";
import type { Language } from "#kernel/language";
import { formatDay } from "#ui/format";
import type { Validity } from "../../rules/frames/version-of-year.ts";
import { frameWords } from "../../text/frames/index.ts";

/** When a version holds, in words: the last day is one on which it still does. */
export function periodWords({ validFrom, validTo }: Validity, language: Language): string {
  const words = frameWords(language);
  const from = formatDay(language, validFrom);
  if (validTo === null) return words.from(from);
  if (validTo <= validFrom) return words.endsAtOnce(formatDay(language, validTo));
  return words.fromTo(from, formatDay(language, addDays(validTo, -1)));
}
