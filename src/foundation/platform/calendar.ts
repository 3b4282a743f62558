import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import type { Instant } from "#kernel/day";

/** One item of a calendar, as calendar programs read it. */
export type CalendarItem = {
  /** Stays the same as long as it is the same item. */
  readonly uid: string;
  /** Goes up with each change that a reader must notice. */
  readonly sequence: number;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly changedAt: Instant;
  readonly title: string;
  readonly description: string;
  readonly location: string;
  /** Empty: none. */
  readonly url: string;
  readonly status: "tentative" | "confirmed" | "cancelled";
  /** Null: not told. */
  readonly organiser: { readonly name: string; readonly email: string } | null;
};

export const calendarMediaType = "text/calendar; charset=utf-8";

const statuses = {
  tentative: ICalEventStatus.TENTATIVE,
  confirmed: ICalEventStatus.CONFIRMED,
  cancelled: ICalEventStatus.CANCELLED,
} as const;

const hourSeconds = 3600;

/**
 * A calendar as iCalendar text (RFC 5545): times in UTC, so that no program needs a table of time zones.
 * @param feed read again every hour by who subscribes; else a file that is opened once
 */
export function writeCalendar(
  items: readonly CalendarItem[],
  { name, feed = false }: { readonly name: string; readonly feed?: boolean },
): string {
  const calendar = ical({
    prodId: { company: "Regiekamer", product: "Bijeenkomsten", language: "NL" },
    method: ICalCalendarMethod.PUBLISH,
    name,
    ...(feed ? { ttl: hourSeconds } : {}),
  });
  for (const item of items) {
    calendar.createEvent({
      id: item.uid,
      sequence: item.sequence,
      start: item.startsAt,
      end: item.endsAt,
      stamp: item.changedAt,
      lastModified: item.changedAt,
      summary: item.title,
      description: item.description || null,
      location: item.location || null,
      url: item.url || null,
      status: statuses[item.status],
      organizer: item.organiser,
    });
  }
  return calendar.toString();
}
