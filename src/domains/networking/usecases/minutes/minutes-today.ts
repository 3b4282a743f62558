import { type Actor, refusalFor, tenantOf } from "#access";
import { addSeconds, type Day, dayOf, type Instant } from "#kernel/day";
import { isRefusal } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import type { TodayGroup, TodayItem, TodayQuestion } from "#platform/today";
import { listLateMinutes } from "../../store/minutes/minutes-rows.ts";
import { minutesWords } from "../../text/minutes/index.ts";
import { mayReadDesk } from "../gatherings/hold-gathering.ts";
import { minutesHref } from "./hold-minutes.ts";

const daySeconds = 86_400;
/** Told from so many days after the gathering. */
const daysToSend = 2;
/** After so many nobody waits for them any more. */
const daysToForget = 60;

/** Gatherings whose minutes were not sent two days later. */
export async function minutesToday(
  app: Pick<App, "db" | "now">,
  actor: Actor,
  { language, limit, only = {} }: TodayQuestion,
): Promise<TodayGroup> {
  if (!mayReadDesk(actor)) return { items: [], total: 0 };
  const me = actor.kind === "person" ? actor.personId : null;
  const now = app.now();
  const words = minutesWords(language).today;
  const late = await inPartnership(app.db, tenantOf(actor), (tx) =>
    listLateMinutes(tx, {
      from: addSeconds(now, -daysToForget * daySeconds),
      until: addSeconds(now, -daysToSend * daySeconds),
    }),
  );
  const own = late.filter(
    ({ nis, ownerPersonId }) =>
      !isRefusal(refusalFor(actor, "gathering.edit", { nis: nis ? [nis] : [] })) &&
      (only.nis === undefined || nis === null || nis === only.nis) &&
      (!only.mine || ownerPersonId === me),
  );
  const items: TodayItem[] = own
    .slice(0, limit)
    .map(({ id, title, endsAt, nis, ownerPersonId }) => ({
      key: `minutes:${id}`,
      kind: "overdue",
      title: words.title(title),
      detail: words.detail,
      href: minutesHref(id),
      on: dueOf(endsAt),
      ...(nis ? { nis } : {}),
      ...(ownerPersonId !== null && ownerPersonId === me ? { mine: true as const } : {}),
    }));
  return { items, total: own.length, moreHref: "/bijeenkomsten?wanneer=voorbij" };
}

const dueOf = (endsAt: Instant): Day => dayOf(addSeconds(endsAt, daysToSend * daySeconds));
