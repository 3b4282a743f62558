import type { Actor } from "#access";
import { dayOf, type Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import type { Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import { placeEnds } from "../../rules/follow-up/pair.ts";
import { guestName } from "../../rules/guests/guest.ts";
import { insertPairs } from "../../store/follow-up/pair-rows.ts";
import { selectGuestsOf } from "../../store/guests/guest-rows.ts";
import { findFairDesk, findSchedule } from "../../store/schedule/schedule-rows.ts";
import { type HeldRefusal, nameOf, withGuestsOf } from "../guests/hold-guests.ts";
import { auditFollowUp } from "./audit-follow-up.ts";
import type { PairsAdded } from "./change-pairs.ts";

/**
 * The meetings of the published schedule of whom nobody was noted absent.
 * @returns how many are new; null when nothing was published
 */
export async function takeMeetings(
  tx: Tx,
  gathering: { readonly id: string; readonly startsAt: Instant },
  by: { readonly name: string; readonly at: Instant },
): Promise<number | null> {
  const desk = await findFairDesk(tx, gathering.id);
  const schedule = await findSchedule(tx, desk?.publishedId ?? null);
  if (!schedule) return null;
  const guests = await selectGuestsOf(tx, gathering.id);
  const there = new Map(
    guests
      .filter(({ attendance }) => attendance !== "absent")
      .map((guest) => [guest.id, { guestId: guest.id, name: guestName(guest), side: guest.side }]),
  );
  const pairs = schedule.meetings.flatMap(({ a, b }) => {
    const [one, other] = [there.get(a), there.get(b)];
    if (!one || !other) return [];
    const [left, right] = placeEnds(one, other);
    return [[left.guestId, right.guestId] as const];
  });
  return insertPairs(tx, gathering.id, pairs, {
    source: "schedule",
    metOn: dayOf(gathering.startsAt),
    by,
  });
}

/** Takes over who met whom from the schedule of a fair that is over. */
export const takeSchedule = (
  app: Pick<App, "db">,
  actor: Actor,
  gatheringId: string,
  now: Instant,
): Promise<PairsAdded | HeldRefusal | Refusal<"no-schedule" | "not-over">> =>
  withGuestsOf<PairsAdded | Refusal<"no-schedule" | "not-over">>(
    app.db,
    actor,
    gatheringId,
    "guest.edit",
    async (tx, gathering) => {
      if (gathering.endsAt > now) return refuse("not-over");
      const count = await takeMeetings(tx, gathering, { name: nameOf(actor), at: now });
      if (count === null) return refuse("no-schedule");
      if (count > 0) await auditFollowUp(tx, actor, "add", gathering, { pairs: count });
      return { kind: "added", count };
    },
  );
