import type { Instant } from "#kernel/day";
import { calendarMediaType, writeCalendar } from "#platform/calendar";
import type { LetterFile } from "#platform/mail";
import type { GatheringState } from "../../rules/gathering.ts";
import type { GuestState } from "../../rules/guest.ts";

/** What stands in the calendar of a guest. */
export type GuestCalendar = {
  readonly gathering: {
    readonly id: string;
    readonly state: GatheringState;
    readonly title: string;
    readonly summary: string;
    readonly startsAt: Instant;
    readonly endsAt: Instant;
    readonly placeLine: string;
    readonly onlineUrl: string;
    /** Goes up when hour, place, title or cancelling changes. */
    readonly calendarSequence: number;
  };
  /** The version goes up with each answer. */
  readonly guest: { readonly state: GuestState; readonly version: number };
  /** Of the personal page. */
  readonly href: string;
};

/**
 * The gathering as an item for the calendar of a guest: always the same item, which a calendar program replaces when its
 * number went up. Both counts only rise, so their sum does.
 */
export function calendarOfGuest({ gathering, guest, href }: GuestCalendar, now: Instant): string {
  const isComing = guest.state === "coming";
  const isOut = guest.state === "declined" || guest.state === "withdrawn";
  const status =
    gathering.state === "cancelled" || isOut ? "cancelled" : isComing ? "confirmed" : "tentative";
  const link = isComing ? gathering.onlineUrl : "";
  return writeCalendar(
    [
      {
        uid: `${gathering.id}@regiekamer`,
        sequence: gathering.calendarSequence + guest.version - 1,
        startsAt: gathering.startsAt,
        endsAt: gathering.endsAt,
        changedAt: now,
        title: gathering.title,
        description: [gathering.summary, href].filter(Boolean).join("\n\n"),
        location: [gathering.placeLine, link].filter(Boolean).join(" · "),
        url: href,
        status,
        organiser: null,
      },
    ],
    { name: gathering.title },
  );
}

/** The same as a file that goes with a letter. */
export const calendarFile = (given: GuestCalendar, now: Instant): LetterFile => ({
  name: "agenda.ics",
  mediaType: `${calendarMediaType}; method=PUBLISH`,
  content: Buffer.from(calendarOfGuest(given, now), "utf8"),
});
