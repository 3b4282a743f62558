import { differenceBetween } from "./change-schedule.ts";
import type { PlacedMeeting } from "./fair-facts.ts";

type Change = { readonly from: PlacedMeeting; readonly to: PlacedMeeting };

/** What a schedule planned again on the day changes, each kind by itself. */
export type DayChanges = {
  /** Called off because somebody is not there; `absent` says who. */
  readonly calledOff: readonly {
    readonly meeting: PlacedMeeting;
    readonly absent: readonly string[];
  }[];
  /** At another hour. */
  readonly moved: readonly Change[];
  /** At the same hour, at another table. */
  readonly reseated: readonly Change[];
  readonly added: readonly PlacedMeeting[];
  /** No longer held although both are there. */
  readonly givenUp: readonly PlacedMeeting[];
  /** Guests whose day is another one now, the absent left out. */
  readonly guests: readonly string[];
};

/** @param isThere whether a guest takes part in what is still to come */
export function dayChangesBetween(
  before: readonly PlacedMeeting[],
  after: readonly PlacedMeeting[],
  isThere: (guestId: string) => boolean,
): DayChanges {
  const { moved, added, dropped, guests } = differenceBetween(before, after);
  const absentOf = ({ a, b }: PlacedMeeting) => [a, b].filter((id) => !isThere(id));
  return {
    calledOff: dropped.flatMap((meeting) => {
      const absent = absentOf(meeting);
      return absent.length > 0 ? [{ meeting, absent }] : [];
    }),
    moved: moved.filter(({ from, to }) => from.at !== to.at),
    reseated: moved.filter(({ from, to }) => from.at === to.at),
    added,
    givenUp: dropped.filter((meeting) => absentOf(meeting).length === 0),
    guests: guests.filter(isThere),
  };
}

/** What one guest was told once, set beside what holds now. */
export type GuestChange =
  | { readonly kind: "moved" | "added"; readonly at: string; readonly with: string }
  | {
      readonly kind: "reseated";
      readonly at: string;
      readonly table: string;
      readonly with: string;
    }
  | {
      readonly kind: "absent" | "given-up";
      readonly was: string;
      readonly with: string;
    };

type Told = { readonly at: string; readonly table: string; readonly with: string };

/** What is different in the day of one guest, by what the meeting is now, then by what is no more. */
export function guestChanges(
  told: readonly Told[],
  now: readonly Told[],
  isThere: (guestId: string) => boolean,
): readonly GuestChange[] {
  const before = new Map(told.map((one) => [one.with, one]));
  const kept = new Set(now.map((one) => one.with));
  const changed = now.flatMap((one): GuestChange[] => {
    const was = before.get(one.with);
    if (!was) return [{ kind: "added", at: one.at, with: one.with }];
    if (was.at !== one.at) return [{ kind: "moved", at: one.at, with: one.with }];
    return was.table === one.table
      ? []
      : [{ kind: "reseated", at: one.at, table: one.table, with: one.with }];
  });
  const gone = told.flatMap((one): GuestChange[] =>
    kept.has(one.with)
      ? []
      : [{ kind: isThere(one.with) ? "given-up" : "absent", was: one.at, with: one.with }],
  );
  return [...changed, ...gone];
}

/** Reads back the day that a fingerprint was made of; what cannot be read is left out. */
export const toldIn = (fingerprint: string): readonly Told[] =>
  fingerprint.split("; ").flatMap((line): Told[] => {
    const [, at, table, other] = /^(\S+) (.*) (\S+)$/.exec(line) ?? [];
    return at && table && other ? [{ at, table, with: other }] : [];
  });
