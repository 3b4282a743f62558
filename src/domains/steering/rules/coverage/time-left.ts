import { addDays, type Day, daysBetween } from "#kernel/day";

/** How much of a year is left to do what it asks. */
export type TimeLeft =
  | { readonly kind: "not-begun" }
  /** Whole months and the days over, the last day included. */
  | { readonly kind: "left"; readonly months: number; readonly days: number }
  | { readonly kind: "over" };

const longMonths = [1, 3, 5, 7, 8, 10, 12];

function daysInMonth(year: number, month: number): number {
  if (month !== 2) return longMonths.includes(month) ? 31 : 30;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** The same day `count` months later, or the last of a month that is too short. */
function addMonths(day: Day, count: number): Day {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const months = year * 12 + (month - 1) + count;
  const [toYear, toMonth] = [Math.floor(months / 12), (months % 12) + 1];
  const toDate = Math.min(date, daysInMonth(toYear, toMonth));
  const two = (value: number) => String(value).padStart(2, "0");
  return `${toYear}-${two(toMonth)}-${two(toDate)}` as Day;
}

/** From today until the end of the period. */
export function timeLeft(today: Day, from: Day, until: Day): TimeLeft {
  if (today > until) return { kind: "over" };
  if (today < from) return { kind: "not-begun" };
  const end = addDays(until, 1);
  let months = 0;
  while (addMonths(today, months + 1) <= end) months += 1;
  return { kind: "left", months, days: daysBetween(addMonths(today, months), end) };
}
