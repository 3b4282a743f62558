import { type Instant, secondsBetween } from "#kernel/day";
import type { Guest } from "./guest.ts";
import type { EditableLetter, GuestLetterKind } from "./letter.ts";

/** Why a guest does not get a letter now. */
export type NotSent =
  | "no-address"
  | "opted-out"
  | "bounced"
  /** Invited before, or answered already. */
  | "known"
  /** A reminder is for who was invited and did not answer. */
  | "not-waiting-for-answer"
  /** The letter before the day is for who comes. */
  | "not-coming"
  /** Got a letter less than three days ago. */
  | "too-soon";

export type Addressed = Pick<Guest, "email" | "state" | "bouncedOn"> & {
  readonly isOptedOut: boolean;
  readonly lastLetter: { readonly kind: GuestLetterKind; readonly sentAt: Instant } | null;
};

/** Nobody is reminded twice in three days, nor right after the invitation. */
const quietSeconds = 3 * 86_400;

/** Null: it may go. */
export function whyNotSend(letter: EditableLetter, guest: Addressed, now: Instant): NotSent | null {
  const { state, lastLetter } = guest;
  if (!guest.email) return "no-address";
  if (guest.isOptedOut) return "opted-out";
  if (guest.bouncedOn) return "bounced";
  const isTooSoon = lastLetter !== null && secondsBetween(lastLetter.sentAt, now) < quietSeconds;
  switch (letter) {
    case "invitation":
      return state === "listed" ? null : "known";
    case "reminder":
      if (state !== "invited") return "not-waiting-for-answer";
      return isTooSoon ? "too-soon" : null;
    case "practical":
      if (state !== "coming") return "not-coming";
      return isTooSoon && lastLetter?.kind === "practical" ? "too-soon" : null;
  }
}
