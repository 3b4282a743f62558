import type { Tx } from "#platform/db";
import type { Gathering } from "../../rules/gatherings/gathering.ts";
import type { MinutesItem, Outcome, Paper } from "../../rules/minutes/minutes.ts";
import {
  type Attendance,
  composeContent,
  type MinutesContent,
} from "../../rules/minutes/minutes-content.ts";
import { listItems } from "../../store/minutes/item-rows.ts";
import { listMinutesGuests, type MinutesGuest } from "../../store/minutes/minutes-guests.ts";
import { listMinutesOutcomes } from "../../store/minutes/minutes-outcome-rows.ts";
import { listPapers } from "../../store/minutes/paper-rows.ts";

export type GatheredMinutes = {
  readonly items: readonly MinutesItem[];
  readonly papers: readonly Paper[];
  /** Those taken away among them. */
  readonly outcomes: readonly Outcome[];
  readonly guests: readonly MinutesGuest[];
  readonly content: MinutesContent;
};

/** Organisations by how they were there; who did not answer and did not come is not named. */
export function attendanceOf(guests: readonly MinutesGuest[]): Attendance {
  const named = (which: (guest: MinutesGuest) => boolean): string[] => [
    ...new Set(
      guests
        .filter((guest) => guest.organisation !== "" && which(guest))
        .map((one) => one.organisation),
    ),
  ];
  return {
    present: named(({ attendance }) => attendance === "present"),
    excused: named(
      ({ attendance, state }) =>
        attendance !== "present" && (state === "declined" || state === "withdrawn"),
    ),
    absent: named(({ attendance, state }) => attendance === "absent" && state === "coming"),
    persons: guests.reduce((sum, { came }) => sum + came, 0),
  };
}

/** All parts of the minutes of a gathering, and what they say together. */
export async function gatherMinutes(tx: Tx, gathering: Gathering): Promise<GatheredMinutes> {
  const { id, title, startsAt, endsAt, place } = gathering;
  const [items, papers, outcomes, guests] = await Promise.all([
    listItems(tx, id),
    listPapers(tx, id),
    listMinutesOutcomes(tx, id),
    listMinutesGuests(tx, id),
  ]);
  const where =
    place.mode === "online" ? "" : [place.name, place.room, place.town].filter(Boolean).join(", ");
  const content = composeContent({
    title,
    startsAt,
    endsAt,
    place: where,
    attendance: attendanceOf(guests),
    items,
    papers,
    outcomes,
  });
  return { items, papers, outcomes, guests, content };
}
