import { addDays, asDay, type Day } from "#kernel/day";
import type { Tx } from "#platform/db";
import { settle } from "../../rules/follow-up/outcome.ts";
import { rounds } from "../../rules/follow-up/rounds.ts";
import {
  countMetWishes,
  emptyNetworkingYear,
  type NetworkingYear,
  proofOf,
  saidBy,
  type YearGathering,
} from "../../rules/year/networking-year.ts";
import { tellResults, type YearMeeting } from "../../rules/year/tell-results.ts";
import {
  type AnswerRow,
  countGuestsOf,
  listAnswersOf,
  listHeld,
  listMadeActions,
  listMetPairs,
  listPublished,
  listVouchersOf,
  listWishesOf,
} from "../../store/year/year-rows.ts";

/**
 * What a year of gatherings was and what came of it, for a report: numbers and titles, no name of a guest. Asks nobody:
 * whoever calls asked who may.
 */
export async function readNetworkingYear(
  tx: Tx,
  {
    year,
    members,
    today,
  }: { readonly year: number; readonly members: readonly string[]; readonly today: Day },
): Promise<NetworkingYear> {
  const span = { from: asDay(`${year}-01-01`), until: asDay(`${year}-12-31`) };
  const held = await listHeld(tx, span);
  const vouchers = await listVouchersOf(tx, span);
  if (held.length === 0) return { ...emptyNetworkingYear, vouchers };
  const ids = held.map(({ id }) => id);
  const [guests, wishes, published, pairs, answers, actions] = await Promise.all([
    countGuestsOf(tx, ids),
    listWishesOf(tx, ids),
    listPublished(tx, ids),
    listMetPairs(tx, ids),
    listAnswersOf(tx, ids),
    listMadeActions(tx, ids),
  ]);
  const wishesOf = Map.groupBy(wishes, ({ gatheringId }) => gatheringId);
  const answersOf = Map.groupBy(answers, ({ pairId }) => pairId);
  return {
    gatherings: held.map((gathering) => ({
      ...gathering,
      ...(guests.get(gathering.id) ?? { asked: 0, came: null }),
      met: pairs.filter(({ gatheringId }) => gatheringId === gathering.id).length,
      wishes: wishesIn(wishesOf.get(gathering.id) ?? [], published.get(gathering.id)),
    })),
    results: tellResults(
      pairs.map((pair) => meetingOf(pair, answersOf.get(pair.id) ?? [], today)),
      held,
      members,
    ),
    vouchers,
    actions,
  };
}

function wishesIn(
  wishes: Awaited<ReturnType<typeof listWishesOf>>,
  published: ReturnType<Awaited<ReturnType<typeof listPublished>>["get"]>,
): YearGathering["wishes"] {
  if (wishes.length === 0) return null;
  return {
    made: wishes.length,
    met: published ? countMetWishes(wishes, published.meetings) : 0,
    proof: published ? proofOf(published.quality) : null,
  };
}

/** Exported for tests: what leaves this use case is told, and hides small counts. */
export function meetingOf(
  {
    left,
    right,
    desk,
    metOn,
    gatheringId,
    cents,
  }: Awaited<ReturnType<typeof listMetPairs>>[number],
  answers: readonly AnswerRow[],
  today: Day,
): YearMeeting {
  const of = (guest: string) => answers.filter(({ guestId }) => guestId === guest);
  const at = (round: (typeof rounds)[number]) => ({
    left: saidBy(of(left), round),
    right: saidBy(of(right), round),
  });
  return {
    gatheringId,
    cents,
    now: settle({ desk, ...at(180) }),
    after: Object.fromEntries(
      rounds
        .filter((round) => addDays(metOn, round) <= today)
        .map((round) => [round, settle({ desk: null, ...at(round) })]),
    ),
  };
}
