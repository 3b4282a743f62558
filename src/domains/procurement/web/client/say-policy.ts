import { addDays, type Day } from "#kernel/day";
import type { Language } from "#kernel/language";
import { formatCents, formatDay, formatNumber } from "#ui/format";
import type { PolicyContent, PolicyThreshold } from "../../rules/library/policy.ts";
import { clientWords } from "../../text/client/index.ts";
import { libraryWords } from "../../text/library/index.ts";

/** “van 1 jan 2026 tot en met 31 dec 2027” */
export function sayPeriod(
  language: Language,
  { validFrom, validTo }: Pick<PolicyContent, "validFrom" | "validTo">,
): string {
  const until = validTo === null ? null : formatDay(language, addDays(validTo, -1));
  return clientWords(language).policy.period(formatDay(language, validFrom), until);
}

/** 15 → “15 %”, 12.5 → “12,5 %” */
export const sayPercent = (language: Language, percent: number): string =>
  `${formatNumber(language, percent)}\u00a0%`;

/** “15 % van het onderhoudsbudget” */
export function sayShare(language: Language, policy: PolicyContent): string {
  const words = clientWords(language).policy;
  if (policy.sharePercent === null) return words.noShare;
  const percent = sayPercent(language, policy.sharePercent);
  return policy.shareOf === ""
    ? words.shareOf(percent, words.bases[policy.shareBase])
    : `${percent} (${policy.shareOf})`;
}

/** “werken, groen: vanaf € 100.000 wordt een clausule verwacht” */
export function sayThreshold(language: Language, threshold: PolicyThreshold): string {
  const words = clientWords(language).policy;
  const { kinds, sectors } = libraryWords(language);
  const about = [
    ...(threshold.kind === null ? [] : [kinds[threshold.kind]]),
    ...(threshold.sector === null ? [] : [sectors[threshold.sector]]),
  ].join(", ");
  const from = formatCents(language, threshold.fromCents);
  return words.threshold(about || words.everything, from, words.asks[threshold.ask]);
}

export type Standing = "holds" | "starts" | "ended";

/** Does a policy hold today, not yet, or no longer? */
export const standingOf = (
  { validFrom, validTo }: Pick<PolicyContent, "validFrom" | "validTo">,
  today: Day,
): Standing =>
  validFrom > today ? "starts" : validTo !== null && validTo <= today ? "ended" : "holds";
