import { dayOf, type Instant } from "#kernel/day";
import type { Language } from "#kernel/language";
import { formatInstant } from "#ui/format";

/** "ma 23 nov 2026, 14:00 – 16:30"; over several days both ends in full. Brussels time. */
export function whenInWords(
  language: Language,
  { startsAt, endsAt }: { readonly startsAt: Instant; readonly endsAt: Instant },
): string {
  const from = formatInstant(language, startsAt);
  const until = formatInstant(language, endsAt);
  const isOneDay = dayOf(startsAt) === dayOf(endsAt);
  return `${from} – ${isOneDay ? until.slice(until.lastIndexOf(",") + 2) : until}`;
}
