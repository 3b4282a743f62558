import { addDays, type Day, daysBetween } from "#kernel/day";

/**
 * The part of a contract's amount that falls in a calendar year, spread evenly over its days. Without a period, or
 * without an end, the whole counts in the year it began.
 * @param startsOn first day, or the day it was written down
 * @param endsOn last day; null: not known
 */
export function amountInYear(
  cents: number,
  { startsOn, endsOn }: { readonly startsOn: Day; readonly endsOn: Day | null },
  year: number,
): number {
  if (endsOn === null) return startsOn.startsWith(`${year}-`) ? cents : 0;
  const until = addDays(endsOn, 1);
  const [from = startsOn] = [startsOn, `${year}-01-01` as Day].toSorted().reverse();
  const [to = until] = [until, `${year + 1}-01-01` as Day].toSorted();
  if (from >= to) return 0;
  // By what has passed at both ends, so that the years together are the whole to the cent.
  const whole = daysBetween(startsOn, until);
  const passed = (day: Day) => Math.round((cents * daysBetween(startsOn, day)) / whole);
  return passed(to) - passed(from);
}
