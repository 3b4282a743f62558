import { type Actor, refusalFor } from "#access";
import { dayOf, type Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import type { Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import { listContracts } from "#procurement";
import { inOrder, type Said } from "../../rules/follow-up/outcome.ts";
import { type MetPair, mostPairs, pairsOfPresent, placeEnds } from "../../rules/follow-up/pair.ts";
import { guestName } from "../../rules/guests/guest.ts";
import { insertPairs, listPairs, updatePair } from "../../store/follow-up/pair-rows.ts";
import type { GatheringFacts } from "../../store/guests/gathering-facts.ts";
import { selectGuestsOf } from "../../store/guests/guest-rows.ts";
import { type HeldRefusal, nameOf, withGuestsOf } from "../guests/hold-guests.ts";
import { auditFollowUp } from "./audit-follow-up.ts";
import { provePair } from "./prove-pair.ts";

type PairApp = Pick<App, "db">;
export type PairsAdded = { readonly kind: "added"; readonly count: number };

const endsOf = async (tx: Tx, gatheringId: string) =>
  (await selectGuestsOf(tx, gatheringId)).map((guest) => ({
    guestId: guest.id,
    name: guestName(guest),
    side: guest.side,
    isPresent: guest.attendance === "present",
  }));

/** Two guests met, somebody says. */
export const addPair = (
  app: PairApp,
  actor: Actor,
  gatheringId: string,
  given: readonly [one: string, other: string],
  now: Instant,
): Promise<PairsAdded | HeldRefusal | Refusal<"two-guests" | "known">> =>
  withGuestsOf<PairsAdded | Refusal<"two-guests" | "known">>(
    app.db,
    actor,
    gatheringId,
    "guest.edit",
    async (tx, gathering) => {
      const ends = await endsOf(tx, gatheringId);
      const [one, other] = given.map((id) => ends.find(({ guestId }) => guestId === id));
      if (!one || !other || one === other) return refuse("two-guests");
      const [left, right] = placeEnds(one, other);
      const count = await insertPairs(tx, gatheringId, [[left.guestId, right.guestId]], {
        source: "hand",
        metOn: dayOf(gathering.startsAt),
        by: { name: nameOf(actor), at: now },
      });
      if (count === 0) return refuse("known");
      await auditFollowUp(tx, actor, "add", gathering, { pairs: count });
      return { kind: "added", count };
    },
  );

/** Everybody who was there on the one side met everybody of the other side. */
export const takePresent = (
  app: PairApp,
  actor: Actor,
  gatheringId: string,
  now: Instant,
): Promise<PairsAdded | HeldRefusal | Refusal<"nobody-present" | "too-many">> =>
  withGuestsOf<PairsAdded | Refusal<"nobody-present" | "too-many">>(
    app.db,
    actor,
    gatheringId,
    "guest.edit",
    async (tx, gathering) => {
      const present = (await endsOf(tx, gatheringId)).filter(({ isPresent }) => isPresent);
      const met = pairsOfPresent(present);
      if (met.length === 0) return refuse("nobody-present");
      if (met.length > mostPairs) return refuse("too-many", String(met.length));
      const pairs = met.map(([left, right]) => [left.guestId, right.guestId] as const);
      const count = await insertPairs(tx, gatheringId, pairs, {
        source: "presence",
        metOn: dayOf(gathering.startsAt),
        by: { name: nameOf(actor), at: now },
      });
      if (count > 0) await auditFollowUp(tx, actor, "add", gathering, { pairs: count });
      return { kind: "added", count };
    },
  );

export type PairContent = {
  /** Null: the desk leaves it to the guests. */
  readonly outcomes: Said | null;
  readonly cents: number | null;
  readonly note: string;
  readonly contractId: string | null;
  /** As it was when the form was opened. */
  readonly version: number;
};

export const longestNote = 2_000;

export type PairDone = { readonly kind: "saved" };
type PairRefusal =
  | HeldRefusal
  | Refusal<"no-such-pair" | "changed" | "too-long" | "no-such-contract">;

/** Holds one pair of a gathering until the work is done, for who may change it. */
export const withPair = <Result>(
  app: PairApp,
  actor: Actor,
  { gatheringId, pairId }: { readonly gatheringId: string; readonly pairId: string },
  work: (tx: Tx, pair: MetPair, gathering: GatheringFacts) => Promise<Result>,
): Promise<Result | HeldRefusal | Refusal<"no-such-pair">> =>
  withGuestsOf<Result | Refusal<"no-such-pair">>(
    app.db,
    actor,
    gatheringId,
    "guest.edit",
    async (tx, gathering) => {
      const [pair] = await listPairs(tx, { gatheringId, id: pairId });
      return pair ? work(tx, pair, gathering) : refuse("no-such-pair");
    },
  );

/** What the desk found out of one pair. */
export const savePair = (
  app: PairApp,
  actor: Actor,
  which: { readonly gatheringId: string; readonly pairId: string },
  content: PairContent,
  now: Instant,
): Promise<PairDone | PairRefusal> =>
  withPair<PairDone | PairRefusal>(app, actor, which, async (tx, pair, gathering) => {
    if (content.version !== pair.version) return refuse("changed");
    if (content.note.length > longestNote) return refuse("too-long", "note");
    if (content.contractId && content.contractId !== pair.contractId) {
      const known = (await listContracts(tx)).find(({ id }) => id === content.contractId);
      const nis = known?.nis ? [known.nis] : [];
      if (!known || refusalFor(actor, "contract.read", { nis })) return refuse("no-such-contract");
    }
    const { version: _, outcomes, ...rest } = content;
    const by = { name: nameOf(actor), at: now };
    const change = { ...rest, outcomes: outcomes && inOrder(outcomes) };
    await updatePair(tx, pair.id, change, by);
    await auditFollowUp(tx, actor, "settle", gathering);
    await provePair(tx, actor, pair.id, gathering, now);
    return { kind: "saved" };
  });

/** They did not meet after all. */
export const removePair = (
  app: PairApp,
  actor: Actor,
  which: { readonly gatheringId: string; readonly pairId: string },
  now: Instant,
): Promise<PairDone | HeldRefusal | Refusal<"no-such-pair">> =>
  withPair<PairDone>(app, actor, which, async (tx, pair, gathering) => {
    await updatePair(tx, pair.id, { removedAt: now }, { name: nameOf(actor), at: now });
    await provePair(tx, actor, pair.id, gathering, now);
    await auditFollowUp(tx, actor, "remove", gathering);
    return { kind: "saved" };
  });
