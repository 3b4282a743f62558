import { type Actor, listColleagues, refusalFor, tenantOf } from "#access";
import { addDays, daysBetween } from "#kernel/day";
import { isRefusal } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import type { TodayGroup, TodayItem, TodayQuestion } from "#platform/today";
import { countWaitingForOwner } from "../../store/actions/ownerless-actions.ts";
import { type DueAction, listDueActions } from "../../store/actions/today-actions.ts";
import { actionWords } from "../../text/actions/index.ts";
import { readScope } from "./read-scope.ts";

/** An action this many days before its due day asks for attention. */
const daysAhead = 14;

/**
 * Open actions that are late or due within two weeks, one's own first; for who arranges the plan also how
 * many wait for a new owner. Nothing for who may not read the plan.
 */
export async function actionsToday(
  app: Pick<App, "db">,
  actor: Actor,
  question: TodayQuestion,
): Promise<TodayGroup> {
  const scope = readScope(actor);
  if (isRefusal(scope)) return { items: [], total: 0 };
  const { today, language, limit } = question;
  const words = actionWords(language).today;
  return inPartnership(app.db, tenantOf(actor), async (tx) => {
    const until = addDays(today, daysAhead);
    const { actions, total } = await listDueActions(tx, scope, until, limit);
    const items = actions.map((action): TodayItem => itemOf(action, question, scope.personId));
    if (refusalFor(actor, "plan.arrange")) return { items, total, moreHref: "/plan?beeld=lijst" };
    const colleagues = await listColleagues(tx);
    const waiting = await countWaitingForOwner(
      tx,
      colleagues.map(({ id }) => id),
    );
    if (waiting === 0) return { items, total, moreHref: "/plan?beeld=lijst" };
    const handOver: TodayItem = {
      key: "actions:without-owner",
      kind: "due",
      title: words.waiting(waiting),
      href: "/plan/overdragen",
      on: null,
    };
    return { items: [handOver, ...items], total: total + 1, moreHref: "/plan?beeld=lijst" };
  });
}

function itemOf(
  action: DueAction,
  { today, language }: TodayQuestion,
  personId: string | null,
): TodayItem {
  const words = actionWords(language).today;
  const late = daysBetween(action.dueOn, today);
  const whose = action.ownerPersonId === personId && personId ? words.yours : action.ownerName;
  const [nis] = action.nis;
  return {
    key: `action:${action.id}`,
    kind: late > 0 ? "overdue" : "due",
    title: action.title,
    detail: [late > 0 ? words.late(late) : words.inDays(-late), whose || words.noOwner].join(" · "),
    href: `/actie/${action.id}`,
    on: action.dueOn,
    ...(nis && action.nis.length === 1 ? { nis } : {}),
  };
}
