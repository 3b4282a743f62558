import type { Actor } from "#access";
import type { Day, Instant } from "#kernel/day";
import { dayOf } from "#kernel/day";
import type { Refusal } from "#kernel/refusal";
import type { Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import { type ActivityFacts, listActivityFacts, listSegment } from "#register";
import type { GuestState } from "../../rules/guest.ts";
import { type Balance, weighSides } from "../../rules/guests/balance.ts";
import type { Guest, GuestSettings } from "../../rules/guests/guest.ts";
import type { GuestLetterKind } from "../../rules/guests/letter.ts";
import type { GatheringFacts } from "../../store/guests/gathering-facts.ts";
import { selectGuestsOf } from "../../store/guests/guest-rows.ts";
import { listFailedLetters, listLetters, listOptedOut } from "../../store/guests/letter-rows.ts";
import { readSettings } from "../../store/guests/settings-rows.ts";
import { addressHash } from "./guest-links.ts";
import { closedBecause, type HeldRefusal, mayEditGuests, withGuestsOf } from "./hold-guests.ts";

export type ListedGuest = Guest & {
  readonly lastLetter: { readonly kind: GuestLetterKind; readonly sentAt: Instant } | null;
  readonly isOptedOut: boolean;
  /** Top groups of activities of the organisation. */
  readonly sectors: readonly string[];
};

export type SectorBalance = { readonly code: string; readonly balance: Balance };

export type GuestList = {
  readonly gathering: GatheringFacts;
  readonly guests: readonly ListedGuest[];
  readonly settings: GuestSettings;
  readonly counts: GuestCounts;
  /** Of those who are not out: neither declined nor withdrawn. */
  readonly balance: Balance;
  readonly sectors: readonly SectorBalance[];
  readonly activities: readonly Pick<ActivityFacts, "code" | "label">[];
  readonly closed: ReturnType<typeof closedBecause>;
  readonly mayEdit: boolean;
  readonly today: Day;
};

export type GuestCounts = {
  readonly byState: Readonly<Record<GuestState, number>>;
  /** Guests on the list. */
  readonly listed: number;
  readonly invited: number;
  readonly coming: number;
  readonly waiting: number;
  readonly declined: number;
  /** Seats, companions included. */
  readonly seatsComing: number;
  readonly seatsWaiting: number;
  readonly present: number;
};

/** Numbers of a list. `listed` is everybody on it, `invited` who has not answered yet. */
export function countOf(guests: readonly Guest[]): GuestCounts {
  const of = (state: GuestState) => guests.filter((guest) => guest.state === state);
  const seats = (state: GuestState) => of(state).reduce((sum, guest) => sum + guest.seats, 0);
  const byState = {
    listed: of("listed").length,
    invited: of("invited").length,
    coming: of("coming").length,
    waiting: of("waiting").length,
    declined: of("declined").length,
    withdrawn: of("withdrawn").length,
  };
  return {
    byState,
    listed: guests.length,
    invited: byState.invited,
    coming: byState.coming,
    waiting: byState.waiting,
    declined: byState.declined + byState.withdrawn,
    seatsComing: seats("coming"),
    seatsWaiting: seats("waiting"),
    present: guests.filter(({ attendance }) => attendance === "present").length,
  };
}

/** Guests of a gathering, inside the caller's transaction. */
export async function listGuests(
  tx: Tx,
  gatheringId: string,
  { state }: { readonly state?: GuestState } = {},
): Promise<readonly Guest[]> {
  const guests = await selectGuestsOf(tx, gatheringId);
  return state ? guests.filter((guest) => guest.state === state) : guests;
}

export const countGuests = async (tx: Tx, gatheringId: string): Promise<GuestCounts> =>
  countOf(await selectGuestsOf(tx, gatheringId));

/** What the page of the guest list shows. */
export const openGuestList = (
  app: Pick<App, "db">,
  actor: Actor,
  gatheringId: string,
  now: Instant,
): Promise<GuestList | HeldRefusal | Refusal<"not-permitted">> =>
  withGuestsOf(app.db, actor, gatheringId, "guest.read", async (tx, gathering) => {
    const guests = await withLetters(tx, actor.partnershipId, gathering.id, dayOf(now));
    const settings = await readSettings(tx, gathering.id);
    const activities = (await listActivityFacts(tx)).filter(({ parent }) => parent === null);
    const inside = guests.filter(({ state }) => state !== "declined" && state !== "withdrawn");
    return {
      gathering,
      guests,
      settings,
      counts: countOf(guests),
      balance: weighSides(inside),
      sectors: activities
        .map(({ code }) => ({
          code,
          balance: weighSides(inside.filter(({ sectors }) => sectors.includes(code))),
        }))
        .filter(({ balance }) => balance.total > 0),
      activities,
      closed: closedBecause(gathering, now),
      mayEdit: mayEditGuests(actor, gathering),
      today: dayOf(now),
    };
  });

/** Guests with what was sent to them, whose address works, and what they do. */
export async function withLetters(
  tx: Tx,
  partnershipId: string,
  gatheringId: string,
  today: Day,
): Promise<readonly ListedGuest[]> {
  const guests = await selectGuestsOf(tx, gatheringId);
  const last = new Map(
    [...(await listLetters(tx, gatheringId))].reverse().map((letter) => [letter.guestId, letter]),
  );
  const failed = new Map(
    (await listFailedLetters(tx, gatheringId)).map(({ guestId, problem }) => [guestId, problem]),
  );
  const hashOf = ({ email }: Guest) => (email ? addressHash(partnershipId, email) : "");
  const optedOut = await listOptedOut(tx, guests.map(hashOf).filter(Boolean));
  const ids = guests.flatMap(({ organisationId }) => organisationId ?? []);
  const known = new Map(
    (await listSegment(tx, { ids }, ids.length + 1)).map((one) => [one.id, one.activities]),
  );
  return guests.map((guest) => {
    const problem = failed.get(guest.id);
    const activities = known.get(guest.organisationId ?? "") ?? [];
    const letter = last.get(guest.id);
    return {
      ...guest,
      ...(problem === undefined ? {} : { bouncedOn: today, bounceReason: problem }),
      lastLetter: letter ? { kind: letter.kind, sentAt: letter.sentAt } : null,
      isOptedOut: optedOut.has(hashOf(guest)),
      sectors: [...new Set(activities.map((code) => code.split("/")[0] ?? code))],
    };
  });
}
