import { countKnock, type TooMany } from "#access";
import type { Instant } from "#kernel/day";
import { holdsNationalNumber } from "#kernel/national-number";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import { inPartnership, type Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import { findPartnership } from "#territory";
import type { Gathering } from "../../rules/gatherings/gathering.ts";
import { type FairGuest, type GuestDemands, takesPart } from "../../rules/schedule/fair-facts.ts";
import { type Slot, slotsOf } from "../../rules/schedule/fair-setup.ts";
import { type PersonalSchedule, personalSchedule } from "../../rules/schedule/personal-schedule.ts";
import type { Strength, Wish } from "../../rules/wishes/wish.ts";
import { findFairGathering, findGatheringOfGuest } from "../../store/schedule/fair-rows.ts";
import { findSchedule } from "../../store/schedule/schedule-rows.ts";
import { deleteWish, saveDemands, saveWishes } from "../../store/wishes/wish-rows.ts";
import { readGuestToken } from "../guests/guest-links.ts";
import { demandsOf } from "../wishes/save-wishes.ts";
import { type Fair, readFair } from "./hold-fair.ts";

type GuestApp = Pick<App, "config" | "db">;

export type OwnFair = {
  readonly partnership: string;
  readonly gathering: Gathering;
  readonly guest: FairGuest;
  /** Whom one can wish for: who comes, by name. */
  readonly others: readonly {
    readonly id: string;
    readonly name: string;
    readonly offers: string;
  }[];
  /** The wishes of this guest; what others wish is not told. */
  readonly wishes: readonly Wish[];
  readonly demands: GuestDemands;
  readonly slots: readonly Slot[];
  /** Null: nothing was published yet. */
  readonly personal: PersonalSchedule | null;
  readonly mayWish: boolean;
};

/** The own part of a fair, for whoever has the personal link. */
export async function openOwnFair(
  app: GuestApp,
  token: string,
): Promise<OwnFair | Refusal<"no-such-guest">> {
  return withOwnFair(app, token, async (tx, fair, guest, partnershipId) => {
    const partnership = await findPartnership(tx, partnershipId);
    return ownFair(tx, fair, guest, partnership?.name ?? "");
  });
}

export async function ownFair(
  tx: Tx,
  fair: Fair,
  guest: FairGuest,
  partnership: string,
): Promise<OwnFair> {
  const { facts, gathering, desk } = fair;
  const published = await findSchedule(tx, desk.publishedId);
  const offersOf = new Map(facts.demands.map(({ guestId, offers }) => [guestId, offers]));
  return {
    partnership,
    gathering,
    guest,
    others: facts.guests
      .filter((other) => other.id !== guest.id && takesPart(other, { alsoInvited: true }))
      .map(({ id, name }) => ({ id, name, offers: offersOf.get(id) ?? "" })),
    wishes: facts.wishes.filter(({ from }) => from === guest.id),
    demands: demandsOf(fair, guest.id),
    slots: slotsOf(facts.setup),
    personal: published ? personalSchedule(facts, published.meetings, guest.id) : null,
    mayWish: mayStillWish(gathering, guest),
  };
}

const mayStillWish = ({ state }: Gathering, guest: FairGuest): boolean =>
  (state === "open" || state === "draft") && guest.state === "coming";

/** Opens the fair of the guest whom a link names. */
export async function withOwnFair<Result>(
  { config, db }: GuestApp,
  token: string,
  work: (tx: Tx, fair: Fair, guest: FairGuest, partnershipId: string) => Promise<Result>,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<Result | Refusal<"no-such-guest">> {
  const named = await readGuestToken(config, token);
  if (!named) return refuse("no-such-guest");
  const { partnershipId, guestId } = named;
  return inPartnership(db, { partnershipId }, async (tx) => {
    const gatheringId = await findGatheringOfGuest(tx, guestId);
    const gathering = gatheringId ? await findFairGathering(tx, gatheringId) : null;
    if (gathering?.kind !== "fair") return refuse("no-such-guest");
    const fair = await readFair(tx, gathering, { lock });
    const guest = fair.facts.guests.find(({ id }) => id === guestId);
    return guest ? work(tx, fair, guest, partnershipId) : refuse("no-such-guest");
  });
}

export type OwnWishes = {
  /** By guest: how gladly; "veto" for rather not. Guests that are not named keep what was said of them. */
  readonly said: ReadonlyMap<
    string,
    { readonly strength: Strength | "veto" | "none"; readonly about: string }
  >;
  /** Null: as it was. */
  readonly demands: Pick<GuestDemands, "away" | "seeks" | "offers"> | null;
};

export type OwnWishesSaved =
  | { readonly kind: "saved" }
  | TooMany
  | Refusal<"no-such-guest" | "closed" | "too-long" | "national-number">;

const knocks = {
  accountAndAddress: { name: "guest-wish", failures: 60, windowMinutes: 60 },
  address: { name: "guest-wish-address", failures: 300, windowMinutes: 60 },
  account: { name: "guest-wish-account", failures: 120, windowMinutes: 60 },
} as const;

/** What a guest wishes, by his personal page. */
export async function saveOwnWishes(
  app: GuestApp & Pick<App, "log" | "now">,
  token: string,
  given: OwnWishes,
  address: string,
  now: Instant,
): Promise<OwnWishesSaved> {
  const tooMany = await countKnock(app, knocks, { email: token, address });
  if (tooMany) return tooMany;
  const problem = judgeOwn(given);
  if (problem) return problem;
  return withOwnFair<OwnWishesSaved>(app, token, async (tx, fair, guest) => {
    if (!mayStillWish(fair.gathering, guest)) return refuse("closed");
    const by = { name: guest.name, at: now };
    const known = new Set(fair.facts.guests.map(({ id }) => id));
    const said = [...given.said].filter(([to]) => known.has(to) && to !== guest.id);
    await saveWishes(
      tx,
      fair.gathering.id,
      said.flatMap(([to, { strength, about }]) =>
        strength === "none"
          ? []
          : {
              from: guest.id,
              to,
              strength: strength === "veto" ? null : strength,
              about,
              activity: null,
              origin: "guest" as const,
              reasons: [],
            },
      ),
      by,
    );
    for (const [to, { strength }] of said) {
      if (strength === "none") await deleteWish(tx, fair.gathering.id, guest.id, to);
    }
    if (!given.demands) return { kind: "saved" };
    const { seeks, offers, away } = given.demands;
    const before = demandsOf(fair, guest.id);
    const talks = before.away.filter(({ why }) => why === "talk");
    await saveDemands(
      tx,
      fair.gathering.id,
      { ...before, seeks, offers, away: [...away, ...talks] },
      by,
    );
    return { kind: "saved" };
  });
}

function judgeOwn({ said, demands }: OwnWishes): Refusal<"too-long" | "national-number"> | null {
  const { seeks, offers } = demands ?? { seeks: "", offers: "" };
  const texts = [seeks, offers, ...[...said.values()].map(({ about }) => about)];
  if (seeks.length > 1000 || offers.length > 1000) return refuse("too-long");
  if ([...said.values()].some(({ about }) => about.length > 500)) return refuse("too-long");
  return texts.some((text) => holdsNationalNumber(text)) ? refuse("national-number") : null;
}

/** For the calendar and the printed sheet of one guest. */
export async function readOwnSchedule(app: GuestApp, token: string) {
  const own = await openOwnFair(app, token);
  return isRefusal(own) ? null : own;
}
