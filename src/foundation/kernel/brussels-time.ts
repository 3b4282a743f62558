import { addDays, addSeconds, type Day, dayOf, type Instant, parseDay, timeOf } from "./day.ts";

/** What a clock in Brussels shows: a day and "13:30". */
export type ClockTime = { readonly day: Day; readonly time: string };

/** What a clock in Brussels shows at a moment; seconds are left out. */
export const clockTimeOf = (instant: Instant): ClockTime => ({
  day: dayOf(instant),
  time: timeOf(instant),
});

const timeShape = /^([01]?\d|2[0-3])[:.hu]([0-5]\d)$/;

/** "9:05", "09.05" or "9u05" as "09:05"; null when it is no time of day. */
export function parseTime(text: string): string | null {
  const [, hours, minutes] = timeShape.exec(text.trim().toLowerCase()) ?? [];
  return hours && minutes ? `${hours.padStart(2, "0")}:${minutes}` : null;
}

export type BrusselsMoment =
  | { readonly kind: "once"; readonly instant: Instant }
  /** The hour that comes twice in October: `instant` is the first. */
  | { readonly kind: "twice"; readonly instant: Instant; readonly second: Instant }
  /** The hour that is skipped in March. */
  | { readonly kind: "never" };

/**
 * The moment at which clocks in Brussels show this.
 * @param time "13:30", as parseTime gives it
 */
export function momentOf(day: Day, time: string): BrusselsMoment {
  const asUtc = `${day}T${time}:00.000Z` as Instant;
  // Clocks in Brussels are two hours ahead in summer and one in winter.
  const found = [2, 1]
    .map((ahead) => addSeconds(asUtc, -ahead * 3600))
    .filter((instant) => {
      const shown = clockTimeOf(instant);
      return shown.day === day && shown.time === time;
    });
  const [instant, second] = found;
  if (!instant) return { kind: "never" };
  return second ? { kind: "twice", instant, second } : { kind: "once", instant };
}

/** The same time of day so many days later; an hour that is skipped there comes one hour later. */
export function sameTimeLater(instant: Instant, days: number): Instant {
  const { day, time } = clockTimeOf(instant);
  return atOrAfter(addDays(day, days), time);
}

/** The moment at which clocks show this, or one hour later on the day on which they skip it. */
export function atOrAfter(day: Day, time: string): Instant {
  const moment = momentOf(day, time);
  if (moment.kind !== "never") return moment.instant;
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  const later = momentOf(
    day,
    `${String(hours + 1).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`,
  );
  if (later.kind === "never") throw new RangeError(`${day} ${time} is no moment in Brussels`);
  return later.instant;
}

/** "2026-11-23T13:30" as a day and a time; null when it is neither. */
export function parseClockTime(text: string): ClockTime | null {
  const [dayText = "", timeText = ""] = text.trim().split(/[T ]/);
  const day = parseDay(dayText);
  const time = parseTime(timeText);
  return day && time ? { day, time } : null;
}
