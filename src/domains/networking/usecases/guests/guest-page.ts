import { type Actor, countKnock, type TooMany } from "#access";
import type { Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership, type Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import { findPartnership } from "#territory";
import type { Guest, GuestAnswer, GuestSettings } from "../../rules/guests/guest.ts";
import { longest } from "../../rules/guests/guest.ts";
import { waitOrder } from "../../rules/guests/seats.ts";
import { findGatheringFacts, type GatheringFacts } from "../../store/guests/gathering-facts.ts";
import { findGuest, selectGuestsOf } from "../../store/guests/guest-rows.ts";
import { isOptedOut, writeOptOut } from "../../store/guests/letter-rows.ts";
import { readSettings } from "../../store/guests/settings-rows.ts";
import { addressHash, readGuestToken } from "./guest-links.ts";
import { auditGuests, closedBecause, keepUntilOf } from "./hold-guests.ts";
import { moveUpWaiting, placeGuest, writeAnswer } from "./take-answer.ts";
import { type LetterApp, writeLetter } from "./write-letters.ts";

/** What whoever has the link sees of a gathering. */
export type GuestView = {
  readonly guest: Guest;
  readonly gathering: GatheringFacts;
  readonly settings: GuestSettings;
  readonly partnership: string;
  /** Null: answers are taken. */
  readonly closed: ReturnType<typeof closedBecause>;
  /** Place in the row, from 1; null: does not wait. */
  readonly waitingPlace: number | null;
  readonly keepUntil: string;
  readonly isOptedOut: boolean;
};

type Opened = {
  readonly partnershipId: string;
  readonly guest: Guest;
  readonly gathering: GatheringFacts;
};

/** Opens the guest behind a token inside a transaction of its own partnership. */
async function withGuest<Result>(
  app: Pick<App, "config" | "db">,
  token: string,
  { lock }: { readonly lock: boolean },
  work: (tx: Tx, opened: Opened) => Promise<Result>,
): Promise<Result | Refusal<"no-such-guest">> {
  const named = await readGuestToken(app.config, token);
  if (!named) return refuse("no-such-guest");
  const { partnershipId, guestId } = named;
  return inPartnership(app.db, { partnershipId }, async (tx) => {
    const first = await findGuest(tx, guestId);
    if (!first || first.removedAt) return refuse("no-such-guest");
    const gathering = await findGatheringFacts(tx, first.gatheringId, { lock });
    // Read anew once the gathering is held: somebody else may have changed it meanwhile.
    const guest = lock ? await findGuest(tx, guestId) : first;
    if (!gathering || !guest || guest.removedAt) return refuse("no-such-guest");
    return work(tx, { partnershipId, guest, gathering });
  });
}

/** Whoever has the link is the guest. */
export const openGuestPage = (
  app: Pick<App, "config" | "db">,
  token: string,
  now: Instant,
): Promise<GuestView | Refusal<"no-such-guest">> =>
  withGuest(app, token, { lock: false }, async (tx, { partnershipId, guest, gathering }) => {
    const settings = await readSettings(tx, gathering.id);
    const waiting = (await selectGuestsOf(tx, gathering.id))
      .filter(({ state }) => state === "waiting")
      .map(({ id, seats, waitingSince }) => ({
        id,
        seats,
        waitingSince,
        state: "waiting" as const,
      }))
      .sort(waitOrder);
    const place = waiting.findIndex(({ id }) => id === guest.id);
    return {
      guest,
      gathering,
      settings,
      partnership: (await findPartnership(tx, partnershipId))?.name ?? "",
      closed: closedBecause(gathering, now),
      waitingPlace: place === -1 ? null : place + 1,
      keepUntil: keepUntilOf(gathering, settings),
      isOptedOut: guest.email
        ? await isOptedOut(tx, addressHash(partnershipId, guest.email))
        : false,
    };
  });

/** For other parts of the personal page: who this is, inside the caller's transaction. */
export async function guestByToken(
  tx: Tx,
  app: Pick<App, "config">,
  token: string,
): Promise<Guest | null> {
  const named = await readGuestToken(app.config, token);
  const guest = named && (await findGuest(tx, named.guestId));
  return guest && !guest.removedAt ? guest : null;
}

const pageLimits = {
  accountAndAddress: { name: "guest", failures: 30, windowMinutes: 60 },
  address: { name: "guest-address", failures: 200, windowMinutes: 60 },
  account: { name: "guest-account", failures: 60, windowMinutes: 60 },
} as const;

export type Answered =
  | { readonly kind: "answered"; readonly state: Guest["state"] }
  | TooMany
  | Refusal<"no-such-guest" | "closed" | "full" | "too-many-companions" | "too-long">;

/** An answer by the personal page; until the last day it can be changed, and withdrawn until it begins. */
export async function answerInvitation(
  app: LetterApp,
  token: string,
  answer: GuestAnswer,
  address: string,
  now: Instant,
): Promise<Answered> {
  const tooMany = await countKnock(app, pageLimits, { email: token, address });
  if (tooMany) return tooMany;
  const done = await withGuest<Answered>(
    app,
    token,
    { lock: true },
    async (tx, { partnershipId, guest, gathering }) => {
      const settings = await readSettings(tx, gathering.id);
      const closed = closedBecause(gathering, now);
      const onlyWithdraws = !answer.comes && (closed === "too-late" || closed === "not-open");
      if (closed !== null && !onlyWithdraws) return refuse("closed", closed);
      const problem = judgeAnswer(answer, settings.mostCompanions);
      if (problem) return problem;
      const actor: Actor = { kind: "visitor", partnershipId };
      const placed = await placeGuest(tx, gathering, guest, answer, now);
      if (!placed) return refuse("full");
      await writeAnswer(tx, guest, answer, { askDiet: settings.askDiet, now });
      if (
        placed.state !== guest.state &&
        (placed.state === "coming" || placed.state === "waiting")
      ) {
        const fresh = (await findGuest(tx, guest.id)) ?? guest;
        if (placed.state === "coming") {
          await writeLetter(tx, app, actor, "confirmation", { gathering, guest: fresh }, now);
        }
      }
      await moveUpWaiting(tx, app, actor, gathering, now);
      await auditGuests(tx, actor, "answer", gathering, { state: placed.state });
      return { kind: "answered", state: placed.state };
    },
  );
  return done;
}

/** What cannot be taken of an answer; null when all can. */
export function judgeAnswer(
  answer: GuestAnswer,
  mostCompanions: number,
): Refusal<"too-many-companions" | "too-long"> | null {
  if (answer.seats < 1 || answer.seats > 1 + mostCompanions) {
    return refuse("too-many-companions", String(mostCompanions));
  }
  const isTooLong =
    answer.personName.length > longest.person ||
    answer.accessNeeds.length > longest.accessNeeds ||
    answer.diet.length > longest.diet ||
    answer.remark.length > longest.remark ||
    answer.companions.some((name) => name.length > longest.person);
  return isTooLong ? refuse("too-long") : null;
}

/** No more letters to the address of this guest, or again; by the fingerprint of the address only. */
export const changeOptOut = (
  app: Pick<App, "config" | "db">,
  token: string,
  on: boolean,
): Promise<{ readonly kind: "changed" } | Refusal<"no-such-guest">> =>
  withGuest(app, token, { lock: false }, async (tx, { partnershipId, guest, gathering }) => {
    if (guest.email) await writeOptOut(tx, addressHash(partnershipId, guest.email), on);
    const actor: Actor = { kind: "visitor", partnershipId };
    await auditGuests(tx, actor, on ? "opt-out" : "opt-in", gathering);
    return { kind: "changed" as const };
  });
