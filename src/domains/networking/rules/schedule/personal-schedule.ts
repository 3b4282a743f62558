import { pairKey } from "../wishes/wish.ts";
import { dayOfGuest } from "./change-schedule.ts";
import type { FairFacts, PlacedMeeting } from "./fair-facts.ts";
import { type Slot, slotsOf } from "./fair-setup.ts";

/** One line of the day of a guest. */
export type PersonalLine =
  | {
      readonly kind: "meeting";
      readonly from: string;
      readonly to: string;
      readonly table: string;
      /** "" when the fair has one hall. */
      readonly hall: string;
      readonly with: string;
      /** What either of the two wants to talk about. */
      readonly about: readonly string[];
    }
  | { readonly kind: "free"; readonly from: string; readonly to: string }
  | {
      readonly kind: "pause" | "talk";
      readonly from: string;
      readonly to: string;
      readonly label: string;
    };

export type PersonalSchedule = {
  readonly guestId: string;
  readonly name: string;
  readonly lines: readonly PersonalLine[];
  readonly meetings: number;
};

/** The day of one guest by the clock: meetings, pauses, talks, and the slots between its meetings that are free. */
export function personalSchedule(
  facts: FairFacts,
  meetings: readonly PlacedMeeting[],
  guestId: string,
): PersonalSchedule {
  const slots = slotsOf(facts.setup);
  const nameOf = new Map(facts.guests.map(({ id, name }) => [id, name]));
  const own = dayOfGuest(meetings, guestId);
  const held = own.map(({ at, table, with: other }): PersonalLine => {
    const hall = facts.setup.tables.find(({ name }) => name === table)?.hall ?? 0;
    return {
      kind: "meeting",
      from: at,
      to: slots.find(({ from }) => from === at)?.to ?? at,
      table,
      hall: facts.setup.halls.length > 1 ? (facts.setup.halls[hall] ?? "") : "",
      with: nameOf.get(other) ?? "",
      about: aboutOf(facts, guestId, other),
    };
  });
  const demands = facts.demands.find((one) => one.guestId === guestId);
  const talks = [...facts.talks, ...(demands?.away ?? [])].filter(({ why }) => why === "talk");
  const lines: PersonalLine[] = [
    ...held,
    ...freeBetween(
      slots,
      own.map(({ at }) => at),
    ),
    ...facts.setup.pauses.map(({ from, to, name }) => ({
      kind: "pause" as const,
      from,
      to,
      label: name,
    })),
    ...talks.map(({ from, to, label }) => ({ kind: "talk" as const, from, to, label })),
  ];
  return {
    guestId,
    name: nameOf.get(guestId) ?? "",
    lines: lines.sort((a, b) => (a.from < b.from ? -1 : 1)),
    meetings: own.length,
  };
}

/** A veto has no words that may be told. */
function aboutOf({ wishes }: FairFacts, one: string, other: string): string[] {
  const key = pairKey(one, other);
  return wishes
    .filter(({ from, to, strength }) => strength !== null && pairKey(from, to) === key)
    .map(({ about }) => about)
    .filter((about) => about !== "");
}

const freeBetween = (slots: readonly Slot[], busy: readonly string[]): PersonalLine[] => {
  const [first, last] = [busy[0], busy.at(-1)];
  if (first === undefined || last === undefined) return [];
  return slots
    .filter(({ from }) => from > first && from < last && !busy.includes(from))
    .map(({ from, to }) => ({ kind: "free", from, to }));
};

/** The same for everybody who has a meeting, by name. */
export const everyPersonalSchedule = (
  facts: FairFacts,
  meetings: readonly PlacedMeeting[],
): readonly PersonalSchedule[] => {
  const busy = new Set(meetings.flatMap(({ a, b }) => [a, b]));
  return facts.guests
    .filter(({ id }) => busy.has(id))
    .map(({ id }) => personalSchedule(facts, meetings, id))
    .sort((a, b) => a.name.localeCompare(b.name, "nl"));
};

/** Says whether somebody's day is still the one he was told. */
export const fingerprintOf = (meetings: readonly PlacedMeeting[], guestId: string): string =>
  dayOfGuest(meetings, guestId)
    .map(({ at, table, with: other }) => `${at} ${table} ${other}`)
    .join("; ");
