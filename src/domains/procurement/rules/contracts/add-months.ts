import { addDays, type Day, daysBetween, parseDay } from "#kernel/day";

/** The same day so many months later; the last of the month when that month is shorter. */
export function addMonths(day: Day, count: number): Day {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const total = year * 12 + (month - 1) + count;
  const first = `${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, "0")}`;
  for (let last = date; last > 28; last -= 1) {
    const found = parseDay(`${first}-${last}`);
    if (found) return found;
  }
  return `${first}-${String(Math.min(date, 28)).padStart(2, "0")}` as Day;
}

/** Years from a day until (not including) another, with the last one as a fraction. */
export function yearsBetween(from: Day, until: Day): number {
  if (until <= from) return 0;
  let years = 0;
  while (addMonths(from, (years + 1) * 12) <= until) years += 1;
  const begun = addMonths(from, years * 12);
  return years + daysBetween(begun, until) / daysBetween(begun, addMonths(from, (years + 1) * 12));
}

/** The last day of a stretch of so many months that begins on a day. */
export const lastOfMonths = (from: Day, count: number): Day => addDays(addMonths(from, count), -1);
