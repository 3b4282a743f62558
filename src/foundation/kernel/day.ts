/** A calendar day in Brussels, `2026-11-23`. Compares and sorts as text. */
export type Day = string & { readonly unit: "day" };
/** A moment in UTC, `2026-11-23T08:30:00.000Z`. */
export type Instant = string & { readonly unit: "instant" };

const dayShape = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The text as a Day, or null when no such day exists (2026-02-30). */
export function parseDay(text: string): Day | null {
  const match = dayShape.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const at = new Date(Date.UTC(year, month - 1, day));
  const exists = at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return exists ? (text as Day) : null;
}

/** The text as a Day; throws a RangeError when no such day exists. For values we wrote ourselves. */
export function asDay(text: string): Day {
  const day = parseDay(text);
  if (day === null) throw new RangeError(`${text} is not a day`);
  return day;
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  const at = new Date(`${day}T12:00:00Z`);
  at.setUTCDate(at.getUTCDate() + count);
  return at.toISOString().slice(0, 10) as Day;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / 86_400_000);
}

const brusselsDay = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Brussels" });

/** The calendar day in Brussels at a moment. */
export function dayOf(instant: Instant): Day {
  return brusselsDay.format(new Date(instant)) as Day;
}

const brusselsTime = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Brussels",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** The time of day in Brussels at a moment, "09:05". */
export const timeOf = (instant: Instant): string => brusselsTime.format(new Date(instant));

/** The moment so many seconds later. */
export const addSeconds = (instant: Instant, seconds: number): Instant =>
  new Date(Date.parse(instant) + seconds * 1000).toISOString() as Instant;

/** Seconds from `from` to `to`, with milliseconds as a fraction; negative when `to` is earlier. */
export function secondsBetween(from: Instant, to: Instant): number {
  return (Date.parse(to) - Date.parse(from)) / 1000;
}

/** 1 for a Monday … 7 for a Sunday. */
export const weekdayOf = (day: Day): number =>
  (((daysBetween("1970-01-05" as Day, day) % 7) + 7) % 7) + 1;
