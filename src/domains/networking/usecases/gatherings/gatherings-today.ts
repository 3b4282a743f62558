import { type Actor, refusalFor, tenantOf } from "#access";
import { addDays, addSeconds, dayOf, type Instant } from "#kernel/day";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import type { TodayGroup, TodayItem, TodayQuestion } from "#platform/today";
import { updateGathering } from "../../store/gatherings/gathering-rows.ts";
import {
  countGuests,
  listForToday,
  listOver,
  noGuests,
} from "../../store/gatherings/search-gatherings.ts";
import { gatheringWords } from "../../text/gatherings/index.ts";
import { doneBy, gatheringHref, mayReadDesk, subjectOf } from "./hold-gathering.ts";
import { sayWhen } from "./where-when.ts";

const daysAhead = 14;

/** Gatherings that are over and wait for who says whether they were held, then those of the coming fortnight. */
export async function gatheringsToday(
  app: Pick<App, "db" | "now">,
  actor: Actor,
  { today, language, limit, only = {} }: TodayQuestion,
): Promise<TodayGroup> {
  if (!mayReadDesk(actor)) return { items: [], total: 0 };
  const me = actor.kind === "person" ? actor.personId : null;
  const words = gatheringWords(language);
  const now = app.now();
  return inPartnership(app.db, tenantOf(actor), async (tx) => {
    // The fortnight ends with its last day, wherever the clock stands.
    const until = addSeconds(`${addDays(today, daysAhead)}T22:00:00.000Z` as Instant, 0);
    const found = (await listForToday(tx, { now, until }))
      .filter((one) => refusalFor(actor, "gathering.edit", subjectOf(one)) === null)
      .filter((one) => !only.mine || one.ownerPersonId === me)
      .filter((one) => !only.nis || one.nis === only.nis);
    const counts = await countGuests(
      tx,
      found.map(({ id }) => id),
    );
    const items = found.map((one): TodayItem => {
      const isOver = one.endsAt < now;
      const { seatsComing } = counts.get(one.id) ?? noGuests;
      return {
        key: `gathering:${one.id}`,
        kind: isOver ? "overdue" : "meeting",
        title: isOver ? words.today.wasHeld(one.title) : one.title,
        detail: [sayWhen(one, language), words.today.coming(seatsComing)].join(" · "),
        href: gatheringHref(one.id),
        on: dayOf(one.startsAt),
        ...(one.nis ? { nis: one.nis } : {}),
        ...(me !== null && one.ownerPersonId === me ? { mine: true as const } : {}),
      };
    });
    return { items: items.slice(0, limit), total: items.length, moreHref: "/bijeenkomsten" };
  });
}

/** Once a day: who can answer no more is told so by a closed list, and whoever organised is asked whether it was held. */
export const closePastGatherings = (
  app: Pick<App, "db">,
  partnershipId: string,
  now: Instant,
): Promise<number> =>
  inPartnership(app.db, { partnershipId }, async (tx) => {
    const over = await listOver(tx, now);
    const by = doneBy({ kind: "operator", partnershipId }, now);
    for (const { id } of over) {
      await updateGathering(tx, id, { state: "closed", heldProposedAt: now }, by);
    }
    return over.length;
  });
