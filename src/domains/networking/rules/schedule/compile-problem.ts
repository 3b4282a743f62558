import { pairKey, pairWishes, type WishPair } from "../wishes/wish.ts";
import {
  type FairFacts,
  type FairGuest,
  mostMeetingsOf,
  type PairDemand,
  type PlacedMeeting,
  takesPart,
} from "./fair-facts.ts";
import { type Slot, slotAt, slotsOf, slotsWithin } from "./fair-setup.ts";
import type { Meeting, MeetingProblem, Participant, Schedule } from "./meeting-problem.ts";

/** Why a wish is no meeting of the problem at all. */
export type LeftOut = {
  readonly pair: WishPair;
  readonly because: "veto" | "not-here";
  /** The guest because of whom; null: both, or neither. */
  readonly guest: string | null;
};

/** A rule of the desk that points at something that is no more. */
export type LooseRule = {
  readonly kind: "unknown-slot" | "unknown-table" | "not-wished";
  readonly guest: string;
  readonly other: string | null;
  readonly value: string;
};

/** The problem with the names behind its numbers. */
export type CompiledFair = {
  readonly problem: MeetingProblem;
  readonly slots: readonly Slot[];
  readonly tables: readonly string[];
  /** Guest by number of participant. */
  readonly guests: readonly FairGuest[];
  /** What two guests said of each other, by number of meeting; `wishes` is empty when the desk alone wants it. */
  readonly pairs: readonly WishPair[];
  readonly leftOut: readonly LeftOut[];
  readonly loose: readonly LooseRule[];
};

/**
 * Turns a fair into numbers.
 * @param locked meetings that stay where they are; they must be held there
 * @param planned meetings that are meetings of the problem also when nobody wishes them any more, before any wish
 */
export function compileProblem(
  facts: FairFacts,
  locked: readonly PlacedMeeting[] = [],
  planned: readonly PlacedMeeting[] = [],
): CompiledFair {
  const { setup } = facts;
  const slots = slotsOf(setup);
  const guests = facts.guests.filter((guest) => takesPart(guest, setup));
  const loose: LooseRule[] = [];
  const numberOf = new Map(guests.map(({ id }, number) => [id, number]));
  const tableOf = new Map(setup.tables.map(({ name }, number) => [name, number]));
  const lockedOf = new Map(locked.map((one) => [pairKey(one.a, one.b), one]));
  const demandOf = new Map(facts.pairs.map((one) => [pairKey(...one.between), one]));
  const plannedOf = new Map(planned.map((one) => [pairKey(one.a, one.b), one]));
  const context: Context = { slots, numberOf, tableOf, lockedOf, plannedOf, demandOf, loose };
  const { kept, leftOut } = chooseMeetings(facts, context);
  return {
    problem: {
      slots: slots.length,
      tables: setup.tables.map(({ hall, closed }) => ({
        hall,
        closed: closed.flatMap((from) => numberAt(slots, from)),
      })),
      travel: setup.travel.some((row) => row.some((free) => free > 0)) ? setup.travel : [],
      participants: guests.map((guest) => participantOf(guest, facts, context)),
      meetings: kept.map((pair) => meetingOf(pair, context)),
      precedences: precedencesOf(facts, kept),
      mostBreakSpread: setup.mostBreakSpread,
    },
    slots,
    tables: setup.tables.map(({ name }) => name),
    guests,
    pairs: kept,
    leftOut,
    loose,
  };
}

type Context = {
  readonly slots: readonly Slot[];
  readonly numberOf: ReadonlyMap<string, number>;
  readonly tableOf: ReadonlyMap<string, number>;
  readonly lockedOf: ReadonlyMap<string, PlacedMeeting>;
  readonly plannedOf: ReadonlyMap<string, PlacedMeeting>;
  readonly demandOf: ReadonlyMap<string, PairDemand>;
  readonly loose: LooseRule[];
};

const numberAt = (slots: readonly Slot[], from: string): number[] => {
  const number = slotAt(slots, from);
  return number < 0 ? [] : [number];
};

/** Which pairs become meetings: what must be held first, then what was planned, then what is wished. */
function chooseMeetings(
  facts: FairFacts,
  { numberOf, lockedOf, plannedOf, demandOf }: Omit<Context, "loose">,
) {
  const wished = pairWishes(facts.wishes, facts.setup.worth);
  const known = new Set(wished.map(({ between }) => pairKey(...between)));
  const unwished = [...facts.pairs.filter(({ must }) => must).map(({ between }) => between)]
    .concat([...lockedOf.values(), ...plannedOf.values()].map(({ a, b }) => [a, b] as const))
    .filter(([a, b]) => !known.has(pairKey(a, b)));
  const added = new Map(unwished.map((between) => [pairKey(...between), between]));
  const all = [
    ...wished,
    ...[...added.values()].map(
      (between): WishPair => ({ between, wishes: [], isMutual: false, isVetoed: false, weight: 1 }),
    ),
  ];
  const mustHold = ({ between }: WishPair) =>
    lockedOf.has(pairKey(...between)) || demandOf.get(pairKey(...between))?.must === true;
  const turn = (pair: WishPair) =>
    mustHold(pair) ? 2 : plannedOf.has(pairKey(...pair.between)) ? 1 : 0;
  const leftOut: LeftOut[] = [];
  const kept: WishPair[] = [];
  for (const pair of all.sort((a, b) => turn(b) - turn(a))) {
    const absent = pair.between.filter((id) => !numberOf.has(id));
    if (pair.isVetoed) leftOut.push({ pair, because: "veto", guest: null });
    else if (absent.length > 0) {
      leftOut.push({
        pair,
        because: "not-here",
        guest: absent.length === 1 ? (absent[0] ?? null) : null,
      });
    } else kept.push(pair);
  }
  return { kept, leftOut };
}

function participantOf(guest: FairGuest, facts: FairFacts, context: Context): Participant {
  const demand = facts.demands.find(({ guestId }) => guestId === guest.id);
  const away = [...facts.talks, ...(demand?.away ?? [])].flatMap((time) =>
    slotsWithin(context.slots, time),
  );
  const booth = demand?.booth ? tableNumber(demand.booth, guest.id, null, context) : null;
  return {
    away: [...new Set(away)].sort((a, b) => a - b),
    booth,
    most: mostMeetingsOf(facts, guest.id),
    isSocial: guest.side === "social",
  };
}

function tableNumber(name: string, guest: string, other: string | null, context: Context) {
  const number = context.tableOf.get(name);
  if (number === undefined) {
    context.loose.push({ kind: "unknown-table", guest, other, value: name });
    return null;
  }
  return number;
}

function meetingOf({ between, weight }: WishPair, context: Context): Meeting {
  const [a, b] = between;
  const { slots, numberOf, lockedOf, demandOf } = context;
  const numbers = [numberOf.get(a) ?? 0, numberOf.get(b) ?? 0] as const;
  const lock = lockedOf.get(pairKey(a, b));
  const demand = demandOf.get(pairKey(a, b));
  if (lock && slotAt(slots, lock.at) >= 0) {
    return {
      between: numbers,
      within: numberAt(slots, lock.at),
      table: tableNumber(lock.table, a, b, context),
      weight: null,
    };
  }
  return {
    between: numbers,
    within: demand ? withinOf(demand, context) : null,
    table: demand?.table ? tableNumber(demand.table, a, b, context) : null,
    weight: demand?.must ? null : weight,
  };
}

function withinOf({ between: [a, b], onlyAt, neverAt }: PairDemand, context: Context) {
  if (onlyAt.length === 0 && neverAt.length === 0) return null;
  for (const value of [...onlyAt, ...neverAt]) {
    if (slotAt(context.slots, value) < 0) {
      context.loose.push({ kind: "unknown-slot", guest: a, other: b, value });
    }
  }
  const only = onlyAt.flatMap((from) => numberAt(context.slots, from));
  const never = new Set(neverAt.flatMap((from) => numberAt(context.slots, from)));
  // A slot that is no more cannot be kept to; with none left, any other is as good.
  const from = only.length > 0 ? only : context.slots.map((_, number) => number);
  return from.filter((number) => !never.has(number));
}

function precedencesOf(facts: FairFacts, kept: readonly WishPair[]) {
  const meetingOfPair = new Map(kept.map(({ between }, number) => [pairKey(...between), number]));
  return facts.demands.flatMap(({ guestId, orders }) =>
    orders.flatMap(({ first, after: second }) => {
      const before = meetingOfPair.get(pairKey(guestId, first));
      const after = meetingOfPair.get(pairKey(guestId, second));
      return before === undefined || after === undefined ? [] : [[before, after] as const];
    }),
  );
}

/** The places of a schedule by number; meetings the problem does not know are given back as strangers. */
export function scheduleIn(
  { problem, pairs, slots, tables }: CompiledFair,
  placed: readonly PlacedMeeting[],
): { readonly schedule: Schedule; readonly strangers: readonly PlacedMeeting[] } {
  const byPair = new Map(placed.map((one) => [pairKey(one.a, one.b), one]));
  const schedule = pairs.map(({ between }) => {
    const one = byPair.get(pairKey(...between));
    if (!one) return null;
    byPair.delete(pairKey(...between));
    return { slot: slotAt(slots, one.at), table: tables.indexOf(one.table) };
  });
  return { schedule: schedule.slice(0, problem.meetings.length), strangers: [...byPair.values()] };
}

/** Back to names. */
export const placedOf = (
  { pairs, slots, tables }: CompiledFair,
  schedule: Schedule,
  locked: ReadonlySet<string> = new Set(),
): PlacedMeeting[] =>
  schedule.flatMap((place, number) => {
    const pair = pairs[number];
    const at = place && slots[place.slot]?.from;
    const table = place && tables[place.table];
    if (!pair || !at || !table) return [];
    const [a, b] = pair.between;
    return [{ a, b, at, table, locked: locked.has(pairKey(a, b)) }];
  });
