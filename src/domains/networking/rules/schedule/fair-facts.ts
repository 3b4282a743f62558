import type { Language } from "#kernel/language";
import type { Attendance, GuestState, Side } from "../guest.ts";
import type { Wish } from "../wishes/wish.ts";
import type { ClockText, FairSetup } from "./fair-setup.ts";

/** A guest of the fair as the schedule sees it. */
export type FairGuest = {
  readonly id: string;
  readonly name: string;
  readonly side: Side;
  readonly state: GuestState;
  readonly attendance: Attendance;
  readonly organisationId: string | null;
  readonly language: Language;
};

export type AwayTime = {
  readonly from: ClockText;
  readonly to: ClockText;
  /** A talk is one that must be attended. */
  readonly why: "away" | "talk";
  readonly label: string;
};

/** What the schedule must keep to for one guest. */
export type GuestDemands = {
  readonly guestId: string;
  readonly away: readonly AwayTime[];
  /** Name of the table it stays at. */
  readonly booth: string | null;
  /** Guests it wants to meet one before the other. */
  readonly orders: readonly { readonly first: string; readonly after: string }[];
  /** Most meetings it wants; null: what the set-up says. */
  readonly mostMeetings: number | null;
  /** What it would like to buy or have done, and what it offers, in its own words. */
  readonly seeks: string;
  readonly offers: string;
};

export const noDemands = (guestId: string): GuestDemands => ({
  guestId,
  away: [],
  booth: null,
  orders: [],
  mostMeetings: null,
  seeks: "",
  offers: "",
});

/** What the desk fixed about the meeting of two guests, ids in pair order. */
export type PairDemand = {
  readonly between: readonly [string, string];
  readonly must: boolean;
  /** Starts of slots; empty: any. */
  readonly onlyAt: readonly ClockText[];
  readonly neverAt: readonly ClockText[];
  readonly table: string | null;
};

/** A meeting that has its place; ids in pair order. */
export type PlacedMeeting = {
  readonly a: string;
  readonly b: string;
  readonly at: ClockText;
  readonly table: string;
  /** Stays where it is when the rest is looked for again. */
  readonly locked: boolean;
};

/** All that a schedule of one fair is made of. */
export type FairFacts = {
  readonly setup: FairSetup;
  readonly guests: readonly FairGuest[];
  readonly wishes: readonly Wish[];
  readonly demands: readonly GuestDemands[];
  readonly pairs: readonly PairDemand[];
  /** Parts of the programme during which nobody has a meeting. */
  readonly talks: readonly AwayTime[];
};

/** Most meetings of one guest: what it says itself, else what the set-up says; null: no such rule. */
export const mostMeetingsOf = (
  { setup, demands }: Pick<FairFacts, "setup" | "demands">,
  guestId: string,
): number | null =>
  demands.find((one) => one.guestId === guestId)?.mostMeetings ?? setup.mostMeetings;

/** Whether a guest takes part in the meetings. */
export const takesPart = (guest: FairGuest, setup: Pick<FairSetup, "alsoInvited">): boolean =>
  guest.attendance !== "absent" &&
  (guest.state === "coming" ||
    guest.attendance === "present" ||
    (setup.alsoInvited && (guest.state === "invited" || guest.state === "listed")));
