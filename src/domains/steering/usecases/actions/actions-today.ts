import { type Actor, refusalFor, tenantOf } from "#access";
import { addDays, daysBetween } from "#kernel/day";
import { isRefusal } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import type { TodayGroup, TodayItem, TodayQuestion } from "#platform/today";
import { countWaitingForOwner } from "../../store/actions/ownerless-actions.ts";
import {
  type DueAction,
  findNextAction,
  listDueActions,
} from "../../store/actions/today-actions.ts";
import { actionWords } from "../../text/actions/index.ts";
import { listOwners } from "./list-owners.ts";
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
  const { today, language, limit, only = {} } = question;
  const words = actionWords(language).today;
  return inPartnership(app.db, tenantOf(actor), async (tx) => {
    const until = addDays(today, daysAhead);
    const { actions, total } = await listDueActions(tx, scope, until, limit, only);
    const items = actions.map((action): TodayItem => itemOf(action, question, scope.personId));
    const next = total === 0 ? await findNextAction(tx, scope, until) : undefined;
    const group: TodayGroup = {
      items,
      total,
      moreHref: "/plan?beeld=lijst",
      ...(next ? { next: nextItem(next) } : {}),
    };
    if (refusalFor(actor, "plan.arrange") || only.mine || only.nis) return group;
    const owners = await listOwners(tx, actor.partnershipId);
    const waiting = await countWaitingForOwner(
      tx,
      owners.map(({ id }) => id),
    );
    if (waiting === 0) return group;
    const handOver: TodayItem = {
      key: "actions:without-owner",
      kind: "due",
      title: words.waiting(waiting),
      href: "/plan/overdragen",
      on: null,
    };
    return { ...group, items: [handOver, ...items], total: total + 1 };
  });
}

const nextItem = ({ id, title, dueOn }: Pick<DueAction, "id" | "title" | "dueOn">): TodayItem => ({
  key: `action:${id}`,
  kind: "due",
  title,
  href: `/actie/${id}`,
  on: dueOn,
});

function itemOf(
  action: DueAction,
  { today, language }: TodayQuestion,
  personId: string | null,
): TodayItem {
  const words = actionWords(language).today;
  const late = daysBetween(action.dueOn, today);
  const isMine = personId !== null && action.ownerPersonId === personId;
  const whose = isMine ? words.yours : action.ownerName;
  const [nis] = action.nis;
  return {
    key: `action:${action.id}`,
    kind: late > 0 ? "overdue" : "due",
    title: action.title,
    detail: [late > 0 ? words.late(late) : words.inDays(-late), whose || words.noOwner].join(" · "),
    href: `/actie/${action.id}`,
    on: action.dueOn,
    ...(nis && action.nis.length === 1 ? { nis } : {}),
    ...(isMine ? { mine: true as const } : {}),
  };
}
