import type { Day } from "#kernel/day";

const mostYears = 12;

/**
 * Years one can choose, oldest first: from the first work to next year at least, the newest twelve, and the
 * year asked for.
 */
export function yearsToShow(
  work: { readonly first: number; readonly last: number } | null,
  today: Day,
  asked: number | null,
): number[] {
  const current = Number(today.slice(0, 4));
  const last = Math.max(current + 1, Math.min(work?.last ?? current, current + 5));
  const first = Math.max(Math.min(work?.first ?? current - 1, current - 1), last - mostYears + 1);
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  return asked === null || years.includes(asked)
    ? years
    : [...years, asked].sort((one, other) => one - other);
}
