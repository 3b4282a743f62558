import { type Actor, mayReach, refusalFor, tenantOf } from "#access";
import { addDays, dayOf, type Instant } from "#kernel/day";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import type { TodayGroup, TodayItem, TodayQuestion } from "#platform/today";
import { listAnswerNews } from "../../store/follow-up/answer-rows.ts";
import { listGatheringsWithoutPairs } from "../../store/follow-up/gathering-titles.ts";
import { followUpWords } from "../../text/follow-up/index.ts";
import { subjectOf } from "../guests/hold-guests.ts";

/** Answers are told so long, unless the desk looks at the pair before. */
const newsDays = 14;
/** So many days after a gathering the desk is reminded to say who met whom; the first question goes on day 30. */
const remindDays = 25;

/** Answers that came in, and gatherings of which nobody said who met whom. */
export async function followUpToday(
  app: Pick<App, "db">,
  actor: Actor,
  { today, language, limit, only = {} }: TodayQuestion,
): Promise<TodayGroup> {
  const me = actor.kind === "person" ? actor.personId : null;
  if (!me || !mayReach(actor, "guest.edit")) return { items: [], total: 0 };
  const words = followUpWords(language).today;
  return inPartnership(app.db, tenantOf(actor), async (tx) => {
    const since = `${addDays(today, -newsDays)}T00:00:00.000Z` as Instant;
    const news = (await listAnswerNews(tx, since)).filter((one) => isMine(one));
    const silent = (
      await listGatheringsWithoutPairs(tx, addDays(today, -remindDays), today)
    ).filter((one) => isMine(one));
    const items: TodayItem[] = [
      ...news.map((one) => ({
        key: `follow-up:${one.gatheringId}`,
        kind: "reply" as const,
        title: words.answers(one.answers),
        detail: one.title,
        href: `/bijeenkomsten/${one.gatheringId}/opvolging`,
        on: dayOf(one.last),
        ...(one.nis ? { nis: one.nis } : {}),
        ...(one.ownerPersonId === me ? { mine: true as const } : {}),
      })),
      ...silent.map((one) => ({
        key: `follow-up-pairs:${one.gatheringId}`,
        kind: "due" as const,
        title: words.ask,
        detail: one.title,
        href: `/bijeenkomsten/${one.gatheringId}/opvolging`,
        on: addDays(one.on, 30),
        ...(one.nis ? { nis: one.nis } : {}),
        ...(one.ownerPersonId === me ? { mine: true as const } : {}),
      })),
    ];
    return {
      items: items.slice(0, limit),
      total: items.length,
      moreHref: "/bijeenkomsten/netwerk",
    };
  });

  function isMine(one: { readonly nis: string | null; readonly ownerPersonId: string | null }) {
    if (refusalFor(actor, "guest.edit", subjectOf(one))) return false;
    if (only.mine && one.ownerPersonId !== me) return false;
    return only.nis === undefined || one.nis === only.nis;
  }
}
