import { pairKey, type WishPair } from "../wishes/wish.ts";
import type { CompiledFair } from "./compile-problem.ts";
import { type PossiblePlaces, possiblePlaces } from "./exact/possible-places.ts";
import type { MeetingProblem, Schedule } from "./meeting-problem.ts";

/** Why two guests who want to meet do not. */
export type UnmetReason =
  | { readonly kind: "veto" }
  | { readonly kind: "not-here"; readonly guest: string | null }
  | { readonly kind: "most-meetings"; readonly guest: string | null }
  /** There is no slot in which both can, whatever else is planned. */
  | { readonly kind: "no-common-slot" }
  /** In every slot that both could, one of them or both meet somebody else. */
  | { readonly kind: "both-full"; readonly guests: readonly string[] }
  /** There is a slot, but every table that fits is taken. */
  | { readonly kind: "no-table" }
  /** A place is free, yet taking it breaks another rule, or the search did not come to it. */
  | { readonly kind: "other-rule" };

export type UnmetWish = { readonly pair: WishPair; readonly reason: UnmetReason };

/** Every wish without a meeting, with the reason, the worthiest first. Vetoes included: they are for the desk only. */
export function unmetWishes(compiled: CompiledFair, schedule: Schedule): readonly UnmetWish[] {
  const leftOut = compiled.leftOut
    .filter(({ pair }) => pair.wishes.some(({ strength }) => strength !== null))
    .map(
      ({ pair, because, guest }): UnmetWish => ({
        pair,
        reason: because === "veto" ? { kind: "veto" } : { kind: "not-here", guest },
      }),
    );
  const busy = busyIn(compiled.problem, schedule);
  const unplaced = compiled.pairs.flatMap((pair, number): UnmetWish[] =>
    schedule[number] ? [] : [{ pair, reason: reasonOf(compiled, number, busy) }],
  );
  return [...unplaced, ...leftOut].sort((a, b) => b.pair.weight - a.pair.weight);
}

type Busy = {
  readonly participants: ReadonlySet<string>;
  readonly tables: ReadonlySet<string>;
  /** How many each participant has. */
  readonly meetings: ReadonlyMap<number, number>;
};

function busyIn({ meetings }: MeetingProblem, schedule: Schedule): Busy {
  const participants = new Set<string>();
  const tables = new Set<string>();
  const count = new Map<number, number>();
  schedule.forEach((place, number) => {
    if (!place) return;
    tables.add(`${place.slot} ${place.table}`);
    for (const who of meetings[number]?.between ?? []) {
      participants.add(`${place.slot} ${who}`);
      count.set(who, (count.get(who) ?? 0) + 1);
    }
  });
  return { participants, tables, meetings: count };
}

function reasonOf({ problem, guests }: CompiledFair, number: number, busy: Busy): UnmetReason {
  const meeting = problem.meetings[number];
  if (!meeting) return { kind: "other-rule" };
  const people = meeting.between.map((who) => problem.participants[who]);
  const asked = [meeting.table, ...people.map((one) => one?.booth ?? null)].filter(
    (table) => table !== null,
  );
  const fits = problem.tables.flatMap((_, table) =>
    asked.every((one) => one === table) ? table : [],
  );
  const slots = (meeting.within ?? Array.from({ length: problem.slots }, (_, slot) => slot)).filter(
    (slot) =>
      !people.some((one) => one?.away.includes(slot)) &&
      fits.some((table) => !problem.tables[table]?.closed.includes(slot)),
  );
  if (slots.length === 0) return { kind: "no-common-slot" };
  const isBusy = (slot: number, who: number) => busy.participants.has(`${slot} ${who}`);
  const satisfied = meeting.between.find(
    (who) =>
      (busy.meetings.get(who) ?? 0) >= (problem.participants[who]?.most ?? problem.slots + 1),
  );
  if (satisfied !== undefined)
    return { kind: "most-meetings", guest: guests[satisfied]?.id ?? null };
  const free = slots.filter((slot) => !meeting.between.some((who) => isBusy(slot, who)));
  if (free.length === 0) {
    const full = meeting.between.filter((who) => slots.every((slot) => isBusy(slot, who)));
    const named = full.length > 0 ? full : [...meeting.between];
    return { kind: "both-full", guests: named.flatMap((who) => guests[who]?.id ?? []) };
  }
  const hasTable = free.some((slot) =>
    fits.some(
      (table) =>
        !problem.tables[table]?.closed.includes(slot) && !busy.tables.has(`${slot} ${table}`),
    ),
  );
  return hasTable ? { kind: "other-rule" } : { kind: "no-table" };
}

/** What a schedule gives one guest. */
export type GuestShare = {
  readonly guestId: string;
  /** Guests it asked for, vetoes left out. */
  readonly asked: number;
  readonly met: number;
  /** So many of its own wishes it could have met, were it alone to choose: slots, its most, who can then. */
  readonly possible: number;
  readonly meetings: number;
  /** Worth of its meetings ÷ worth of all it could have; 1 when nobody asked anything. */
  readonly share: number;
  readonly breaks: number;
};

/** Share of wishes met for every guest who takes part, worst off first. */
export function sharesOf(compiled: CompiledFair, schedule: Schedule): readonly GuestShare[] {
  const met = new Set(
    compiled.pairs.flatMap(({ between }, number) => (schedule[number] ? pairKey(...between) : [])),
  );
  const every = compiled.pairs;
  const places = possiblePlaces(compiled.problem);
  return compiled.guests
    .map((guest, who): GuestShare => {
      const own = every.filter(({ between }) => between.includes(guest.id));
      const ownMet = own.filter(({ between }) => met.has(pairKey(...between)));
      const asked = own.filter(({ wishes }) => wishes.some(({ from }) => from === guest.id));
      const sum = (pairs: readonly WishPair[]) =>
        pairs.reduce((total, { weight }) => total + weight, 0);
      const slots = compiled.problem.meetings.flatMap(({ between }, number) => {
        const place = schedule[number];
        return place && between.includes(who) ? place.slot : [];
      });
      return {
        guestId: guest.id,
        asked: asked.length,
        met: asked.filter(({ between }) => met.has(pairKey(...between))).length,
        possible: possibleOf(compiled, places, who, asked),
        meetings: ownMet.length,
        share: own.length === 0 ? 1 : sum(ownMet) / Math.max(1, sum(own)),
        breaks: gapsIn(slots),
      };
    })
    .sort((a, b) => a.share - b.share || b.asked - a.asked);
}

function possibleOf(
  { problem, pairs }: CompiledFair,
  places: readonly PossiblePlaces[],
  who: number,
  asked: readonly WishPair[],
): number {
  const own = new Set(asked.map(({ between }) => pairKey(...between)));
  const can = pairs.flatMap(({ between }, number) => {
    const slots = places[number]?.slots ?? [];
    return own.has(pairKey(...between)) && slots.length > 0 ? [slots] : [];
  });
  const most = problem.participants[who]?.most ?? problem.slots;
  return Math.min(can.length, new Set(can.flat()).size, most);
}

function gapsIn(slots: readonly number[]): number {
  const sorted = [...new Set(slots)].sort((a, b) => a - b);
  return sorted.filter((slot, at) => at > 0 && slot - (sorted[at - 1] ?? slot) > 1).length;
}
