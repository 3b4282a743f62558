import { usualWorth, type WishWorth } from "../wishes/wish.ts";
import type { ConflictRule } from "./conflicts-of.ts";

/** "13:30", as clocks at the fair show it. */
export type ClockText = string;

export type Pause = { readonly from: ClockText; readonly to: ClockText; readonly name: string };

export type FairTable = {
  readonly name: string;
  /** Place in the list of halls, from 0. */
  readonly hall: number;
  /** Starts of slots at which nobody can sit here. */
  readonly closed: readonly ClockText[];
};

/**
 * What a broken rule does: `block`: a change that breaks it is not made; `block-publication`: it may stand in a draft;
 * `warn`: it is said; `ignore`: it is not.
 */
export const ruleLevels = ["block", "block-publication", "warn", "ignore"] as const;
export type RuleLevel = (typeof ruleLevels)[number];

/** Rules whose level an organiser chooses; the others (a person in two places) always block. */
export const softRules = [
  "within",
  "own-table",
  "closed-table",
  "away",
  "booth",
  "travel",
  "precedence",
  "break-spread",
  "most-meetings",
  "gets-nothing",
  "social-unseen",
] as const;
export type SoftRule = (typeof softRules)[number];
export type HardRule = Exclude<ConflictRule, SoftRule> | "veto" | "not-here";
export type FairRule = SoftRule | HardRule;

export type FairSetup = {
  readonly firstAt: ClockText;
  readonly slots: number;
  /** Length of a meeting. */
  readonly minutes: number;
  /** Between two slots, to walk to the next table. */
  readonly changeMinutes: number;
  readonly pauses: readonly Pause[];
  readonly halls: readonly string[];
  /** `travel[a][b]`: slots to keep free between a meeting in hall a and one in hall b. */
  readonly travel: readonly (readonly number[])[];
  readonly tables: readonly FairTable[];
  readonly mostMeetings: number | null;
  readonly mostBreakSpread: number | null;
  readonly levels: Readonly<Record<SoftRule, RuleLevel>>;
  readonly worth: WishWorth;
  /** Also who was invited and did not answer yet. */
  readonly alsoInvited: boolean;
  /** How long to look for a better schedule before showing the best. */
  readonly seconds: number;
};

export const usualLevels: Readonly<Record<SoftRule, RuleLevel>> = {
  within: "block-publication",
  "own-table": "warn",
  "closed-table": "block",
  away: "block-publication",
  booth: "block-publication",
  travel: "block-publication",
  precedence: "warn",
  "break-spread": "warn",
  "most-meetings": "warn",
  "gets-nothing": "warn",
  "social-unseen": "warn",
};

/** Tables "1" to "n" in one hall. */
export const numberedTables = (count: number): FairTable[] =>
  Array.from({ length: count }, (_, at) => ({ name: String(at + 1), hall: 0, closed: [] }));

/** A fair of half a day: twelve meetings of fifteen minutes at ten tables. */
export const usualSetup = (firstAt: ClockText = "09:00"): FairSetup => ({
  firstAt,
  slots: 12,
  minutes: 15,
  changeMinutes: 5,
  pauses: [],
  halls: ["Zaal"],
  travel: [[0]],
  tables: numberedTables(10),
  mostMeetings: null,
  mostBreakSpread: null,
  levels: usualLevels,
  worth: usualWorth,
  alsoInvited: false,
  seconds: 20,
});

export type Slot = { readonly from: ClockText; readonly to: ClockText };

/** Minutes since midnight. */
export const minutesOf = (clock: ClockText): number => {
  const [hours = 0, minutes = 0] = clock.split(":").map(Number);
  return hours * 60 + minutes;
};

export const clockOf = (minutes: number): ClockText =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

const endOfDay = 24 * 60;

/** The slots of the day in order; one that would lie in a pause begins after it. What would pass midnight is left out. */
export function slotsOf(setup: FairSetup): readonly Slot[] {
  const pauses = [...setup.pauses].sort((a, b) => minutesOf(a.from) - minutesOf(b.from));
  const slots: Slot[] = [];
  let at = minutesOf(setup.firstAt);
  while (slots.length < setup.slots) {
    for (const pause of pauses) {
      const meets = at < minutesOf(pause.to) && at + setup.minutes > minutesOf(pause.from);
      if (meets) at = minutesOf(pause.to);
    }
    if (at + setup.minutes >= endOfDay) break;
    slots.push({ from: clockOf(at), to: clockOf(at + setup.minutes) });
    at += setup.minutes + setup.changeMinutes;
  }
  return slots;
}

/** Numbers of the slots that a time of day touches. */
export const slotsWithin = (
  slots: readonly Slot[],
  { from, to }: { readonly from: ClockText; readonly to: ClockText },
): number[] =>
  slots.flatMap((slot, number) =>
    minutesOf(slot.from) < minutesOf(to) && minutesOf(slot.to) > minutesOf(from) ? [number] : [],
  );

export const slotAt = (slots: readonly Slot[], from: ClockText): number =>
  slots.findIndex((slot) => slot.from === from);
