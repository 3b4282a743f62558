import { type Actor, mayReach, refusalFor, tenantOf } from "#access";
import { type Day, dayOf, type Instant } from "#kernel/day";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import { inPartnership, type Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import { listContracts } from "#procurement";
import { type MetPair, type PairEnd, supplierOf } from "../../rules/follow-up/pair.ts";
import { nextRound, type Round } from "../../rules/follow-up/rounds.ts";
import { type MetTotals, totalsOf } from "../../rules/follow-up/totals.ts";
import { ruleOn, type VoucherRule } from "../../rules/follow-up/voucher.ts";
import type { GatheringState } from "../../rules/gathering.ts";
import type { Side } from "../../rules/guest.ts";
import { guestName } from "../../rules/guests/guest.ts";
import { type AskedLetter, listLettersOf } from "../../store/follow-up/letter-rows.ts";
import { listPairs } from "../../store/follow-up/pair-rows.ts";
import { listVoucherRules } from "../../store/follow-up/voucher-rows.ts";
import type { GatheringFacts } from "../../store/guests/gathering-facts.ts";
import { findGuest, selectGuestsOf } from "../../store/guests/guest-rows.ts";
import { type HeldRefusal, mayEditGuests, withGuestsOf } from "../guests/hold-guests.ts";

export type FollowUpGuest = {
  readonly id: string;
  readonly name: string;
  readonly side: Side;
  readonly isPresent: boolean;
};

export type FollowUp = {
  readonly gathering: GatheringFacts;
  readonly heldOn: Day;
  readonly pairs: readonly MetPair[];
  readonly totals: MetTotals;
  readonly guests: readonly FollowUpGuest[];
  readonly letters: readonly AskedLetter[];
  readonly next: { readonly round: Round; readonly on: Day } | null;
  readonly rule: VoucherRule | null;
  readonly isOver: boolean;
  readonly mayEdit: boolean;
};

const asked: readonly GatheringState[] = ["open", "closed", "held"];

/** Who met whom at one gathering, and what came of it. */
export const openFollowUp = (
  app: Pick<App, "db">,
  actor: Actor,
  id: string,
  now: Instant,
): Promise<FollowUp | HeldRefusal> =>
  withGuestsOf<FollowUp>(app.db, actor, id, "guest.read", async (tx, gathering) => {
    const pairs = await listPairs(tx, { gatheringId: id });
    const guests = await selectGuestsOf(tx, id);
    const today = dayOf(now);
    const heldOn = dayOf(gathering.startsAt);
    return {
      gathering,
      heldOn,
      pairs,
      totals: totalsOf(pairs),
      guests: guests.map((guest) => ({
        id: guest.id,
        name: guestName(guest),
        side: guest.side,
        isPresent: guest.attendance === "present",
      })),
      letters: await listLettersOf(tx, id),
      next: asked.includes(gathering.state) ? nextRound(heldOn, today) : null,
      rule: ruleOn(await listVoucherRules(tx), today),
      isOver: gathering.endsAt <= now,
      mayEdit: mayEditGuests(actor, gathering),
    };
  });

export type ContractChoice = {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly supplier: string;
};

export type OpenedPair = {
  readonly gathering: GatheringFacts;
  readonly pair: MetPair;
  /** Contracts of the partnership that may be tied to it, those of one of the two first. */
  readonly contracts: readonly ContractChoice[];
  readonly rule: VoucherRule | null;
  readonly mayEdit: boolean;
  /** Who would deliver, and which municipality would buy, if one would; null: may make no contract. */
  readonly newContract: { readonly supplier: PairEnd; readonly nis: string | null } | null;
};

/** One pair, with what it can be tied to. */
export const openPair = (
  app: Pick<App, "db">,
  actor: Actor,
  { gatheringId, pairId }: { readonly gatheringId: string; readonly pairId: string },
  now: Instant,
): Promise<OpenedPair | HeldRefusal | Refusal<"no-such-pair">> =>
  withGuestsOf<OpenedPair | Refusal<"no-such-pair">>(
    app.db,
    actor,
    gatheringId,
    "guest.read",
    async (tx, gathering) => {
      const [pair] = await listPairs(tx, { gatheringId, id: pairId });
      if (!pair) return refuse("no-such-pair");
      const ours = [pair.left.organisationId, pair.right.organisationId];
      const contracts = (await listContracts(tx))
        .filter(
          ({ nis }) => !refusalFor(actor, "contract.read", { nis: nis === null ? [] : [nis] }),
        )
        .filter(
          ({ id, organisationId }) =>
            id === pair.contractId || (organisationId !== null && ours.includes(organisationId)),
        )
        .map(({ id, number, title, supplierName }) => ({
          id,
          number,
          title,
          supplier: supplierName,
        }));
      return {
        gathering,
        pair,
        contracts,
        rule: ruleOn(await listVoucherRules(tx), dayOf(now)),
        mayEdit: mayEditGuests(actor, gathering),
        newContract: mayReach(actor, "contract.edit")
          ? {
              supplier: supplierOf(pair),
              nis: await placeOfBuyer(tx, pair, gathering),
            }
          : null,
      };
    },
  );

/** A municipality buys only where a public body met the supplier: its own, else that of the gathering. */
async function placeOfBuyer(
  tx: Tx,
  pair: MetPair,
  gathering: Pick<GatheringFacts, "nis">,
): Promise<string | null> {
  const buyer = [pair.left, pair.right].find(({ side }) => side === "authority");
  return buyer ? ((await findGuest(tx, buyer.guestId))?.nis ?? gathering.nis) : null;
}

/** The rules of vouchers, for who works at the desk. */
export const openVoucherRules = (
  app: Pick<App, "db">,
  actor: Actor,
): Promise<
  { readonly rules: readonly VoucherRule[]; readonly mayEdit: boolean } | Refusal<"not-permitted">
> =>
  inPartnership(app.db, tenantOf(actor), async (tx) => {
    const refusal = refusalFor(actor, "gathering.read");
    if (refusal) return refusal;
    const mayEdit = !isRefusal(refusalFor(actor, "guest.edit", { nis: [] }));
    return { rules: await listVoucherRules(tx), mayEdit };
  });
