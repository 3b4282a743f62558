import { type Actor, tenantOf } from "#access";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import { type Db, inOneMoment } from "#platform/db";
import type { Gathering } from "../../rules/gatherings/gathering.ts";
import {
  type FairGuest,
  type GuestDemands,
  type PairDemand,
  takesPart,
} from "../../rules/schedule/fair-facts.ts";
import {
  type FairSetup,
  type Slot,
  slotsOf,
  slotsWithin,
} from "../../rules/schedule/fair-setup.ts";
import { pairWishes, type WishPair } from "../../rules/wishes/wish.ts";
import { listWishImports, type WishImport } from "../../store/wishes/import-rows.ts";
import { type FairRefusal, holdFair } from "../schedule/hold-fair.ts";
import { demandsOf } from "./save-wishes.ts";

export type WishGuest = FairGuest & {
  readonly takesPart: boolean;
  readonly asks: number;
  readonly isAsked: number;
  /** Slots in which it cannot. */
  readonly away: number;
  readonly booth: string | null;
};

export type OpenedWishes = {
  readonly gathering: Gathering;
  readonly guests: readonly WishGuest[];
  readonly pairs: readonly WishPair[];
  readonly wishes: number;
  readonly imports: readonly WishImport[];
};

/** All wishes of a fair, by pair, with its guests. */
export const openWishes = (db: Db, actor: Actor, id: string): Promise<OpenedWishes | FairRefusal> =>
  inOneMoment(db, tenantOf(actor), async (tx): Promise<OpenedWishes | FairRefusal> => {
    const fair = await holdFair(tx, actor, id);
    if (isRefusal(fair)) return fair;
    const { facts, gathering } = fair;
    const slots = slotsOf(facts.setup);
    const glad = facts.wishes.filter(({ strength }) => strength !== null);
    const demandOf = new Map(facts.demands.map((one) => [one.guestId, one]));
    return {
      gathering,
      guests: facts.guests.map((guest) => {
        const demands = demandOf.get(guest.id);
        return {
          ...guest,
          takesPart: takesPart(guest, facts.setup),
          asks: glad.filter(({ from }) => from === guest.id).length,
          isAsked: glad.filter(({ to }) => to === guest.id).length,
          away: new Set((demands?.away ?? []).flatMap((time) => slotsWithin(slots, time))).size,
          booth: demands?.booth ?? null,
        };
      }),
      pairs: pairWishes(facts.wishes, facts.setup.worth),
      wishes: glad.length,
      imports: await listWishImports(tx, id),
    };
  });

export type OpenedWishGuest = {
  readonly gathering: Gathering;
  readonly guest: FairGuest;
  readonly guests: readonly FairGuest[];
  readonly pairs: readonly WishPair[];
  readonly demands: GuestDemands;
  readonly fixed: readonly PairDemand[];
  readonly slots: readonly Slot[];
  readonly tables: readonly string[];
  readonly setup: Pick<FairSetup, "mostMeetings">;
};

/** One guest of a fair: its wishes, and what the schedule must keep to for it. */
export const openWishGuest = (
  db: Db,
  actor: Actor,
  id: string,
  guestId: string,
): Promise<OpenedWishGuest | FairRefusal | Refusal<"no-such-guest">> =>
  inOneMoment(
    db,
    tenantOf(actor),
    async (tx): Promise<OpenedWishGuest | FairRefusal | Refusal<"no-such-guest">> => {
      const fair = await holdFair(tx, actor, id);
      if (isRefusal(fair)) return fair;
      const { facts, gathering } = fair;
      const guest = facts.guests.find((one) => one.id === guestId);
      if (!guest) return refuse("no-such-guest");
      const about = ({ between }: { readonly between: readonly string[] }) =>
        between.includes(guestId);
      return {
        gathering,
        guest,
        guests: facts.guests,
        pairs: pairWishes(facts.wishes, facts.setup.worth).filter(about),
        demands: demandsOf(fair, guestId),
        fixed: facts.pairs.filter(about),
        slots: slotsOf(facts.setup),
        tables: facts.setup.tables.map(({ name }) => name),
        setup: facts.setup,
      };
    },
  );
