import { inPairOrder, pairKey } from "../wishes/wish.ts";
import type { PlacedMeeting } from "./fair-facts.ts";

/** What a person does with one meeting of the board. */
export type BoardChange =
  | { readonly kind: "move"; readonly at: string; readonly table: string }
  | { readonly kind: "remove" | "lock" | "unlock" };

export type Changed = {
  readonly kind: "moved" | "added" | "swapped" | "removed" | "locked" | "unlocked" | "same";
  readonly meetings: readonly PlacedMeeting[];
};

/** The schedule after a change; a meeting that is moved onto another one changes places with it. */
export function changeSchedule(
  meetings: readonly PlacedMeeting[],
  between: readonly [string, string],
  change: BoardChange,
): Changed {
  const key = pairKey(...between);
  const mine = meetings.find(({ a, b }) => pairKey(a, b) === key);
  const others = meetings.filter((one) => one !== mine);
  if (change.kind === "remove") {
    return mine ? { kind: "removed", meetings: others } : { kind: "same", meetings };
  }
  if (change.kind === "move") return moveTo(meetings, between, mine, others, change);
  const locked = change.kind === "lock";
  if (!mine || mine.locked === locked) return { kind: "same", meetings };
  return {
    kind: locked ? "locked" : "unlocked",
    meetings: meetings.map((one) => (one === mine ? { ...one, locked } : one)),
  };
}

function moveTo(
  meetings: readonly PlacedMeeting[],
  between: readonly [string, string],
  mine: PlacedMeeting | undefined,
  others: readonly PlacedMeeting[],
  { at, table }: { readonly at: string; readonly table: string },
): Changed {
  if (mine?.at === at && mine.table === table) return { kind: "same", meetings };
  const [a, b] = inPairOrder(...between);
  const placed: PlacedMeeting = { a, b, at, table, locked: mine?.locked ?? false };
  const there = others.find((one) => one.at === at && one.table === table);
  if (!mine) return { kind: "added", meetings: [...others, placed] };
  if (!there) return { kind: "moved", meetings: [...others, placed] };
  const back = { ...there, at: mine.at, table: mine.table };
  return {
    kind: "swapped",
    meetings: [...others.filter((one) => one !== there), placed, back],
  };
}

export type ScheduleDifference = {
  readonly moved: readonly { readonly from: PlacedMeeting; readonly to: PlacedMeeting }[];
  readonly added: readonly PlacedMeeting[];
  readonly dropped: readonly PlacedMeeting[];
  /** Guests whose day is another one now. */
  readonly guests: readonly string[];
};

/** What is different between two schedules. */
export function differenceBetween(
  before: readonly PlacedMeeting[],
  after: readonly PlacedMeeting[],
): ScheduleDifference {
  const old = new Map(before.map((one) => [pairKey(one.a, one.b), one]));
  const kept = new Set(after.map((one) => pairKey(one.a, one.b)));
  const moved = after.flatMap((to) => {
    const from = old.get(pairKey(to.a, to.b));
    return from && (from.at !== to.at || from.table !== to.table) ? [{ from, to }] : [];
  });
  const added = after.filter((one) => !old.has(pairKey(one.a, one.b)));
  const dropped = before.filter((one) => !kept.has(pairKey(one.a, one.b)));
  const touched = [...moved.map(({ to }) => to), ...added, ...dropped];
  return {
    moved,
    added,
    dropped,
    guests: [...new Set(touched.flatMap(({ a, b }) => [a, b]))],
  };
}

/** By the clock, then as the tables stand in the set-up: 2 before 10. */
export function inBoardOrder(
  meetings: readonly PlacedMeeting[],
  tables: readonly { readonly name: string }[],
): readonly PlacedMeeting[] {
  const turn = new Map(tables.map(({ name }, at) => [name, at]));
  const order = (table: string) => turn.get(table) ?? tables.length;
  return [...meetings].sort((a, b) =>
    a.at === b.at ? order(a.table) - order(b.table) : a.at < b.at ? -1 : 1,
  );
}

export type GuestMeeting = {
  readonly at: string;
  readonly table: string;
  readonly with: string;
};

/** The day of one guest, in the order of the clock. */
export const dayOfGuest = (
  meetings: readonly PlacedMeeting[],
  guestId: string,
): readonly GuestMeeting[] =>
  meetings
    .filter(({ a, b }) => a === guestId || b === guestId)
    .map(({ a, b, at, table }) => ({ at, table, with: a === guestId ? b : a }))
    .sort((one, other) => (one.at < other.at ? -1 : 1));
