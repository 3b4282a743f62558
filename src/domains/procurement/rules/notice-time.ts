import { type Day, parseDay } from "#kernel/day";
import type { Deadline } from "./notice.ts";

// A day that writers fill in where the schema demands one and they have none.
const noDays = new Set(["2000-01-01", "1900-01-01", "0001-01-01"]);

/**
 * A day as the formats write it: `2023-10-06+02:00`, `2023-10-10Z`, `20181114`, `2018-07-13`,
 * `2026-02-13T10:00:00`. The offset is dropped: the day on the buyer's calendar is meant.
 */
export function readNoticeDay(text: string): Day | null {
  const plain = text.trim().replace(/^(\d{4})(\d{2})(\d{2})(?!\d)/, "$1-$2-$3");
  const day = parseDay(plain.slice(0, 10));
  if (day === null || noDays.has(day)) return null;
  return /^(|[ T].*|Z|[+-]\d{2}:\d{2})$/.test(plain.slice(10)) ? day : null;
}

/** Hours and minutes out of `11:00:00+02:00`, `10:00`, `20190321 10:00`, `2026-02-13T10:00:00`. */
export function readNoticeTime(text: string): string | null {
  const match = /(?:^|[ T])([01]?\d|2[0-3]):([0-5]\d)/.exec(text.trim());
  return match ? `${match[1]?.padStart(2, "0")}:${match[2]}` : null;
}

/** Day and time of one text, or of two. */
export function readDeadline(dayText: string, timeText: string = dayText): Deadline | null {
  const day = readNoticeDay(dayText);
  if (day === null) return null;
  const time = readNoticeTime(timeText);
  return time === null ? { day } : { day, time };
}
