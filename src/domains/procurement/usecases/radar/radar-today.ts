import { type Actor, mayReach, tenantOf } from "#access";
import { daysBetween } from "#kernel/day";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import type { TodayGroup, TodayItem, TodayQuestion } from "#platform/today";
import { inReadersLanguage } from "../../rules/radar/words-of-notice.ts";
import { listClosing, listNewChances } from "../../store/radar/pressing.ts";
import type { ListedNotice } from "../../store/radar/radar-list.ts";
import { radarWords } from "../../text/radar/index.ts";
import { whereOf } from "./list-radar.ts";
import { readPlaces } from "./radar-places.ts";

/** What somebody saved is told of so many days before it closes. */
const closingDays = 14;
/** A chance is new for so many days. */
const newDays = 7;

/** What closes soon among what was saved or assigned, then new chances in the area that nobody looked at. */
export async function radarToday(
  app: Pick<App, "db">,
  actor: Actor,
  { today, language, limit, only = {} }: TodayQuestion,
): Promise<TodayGroup> {
  const me = actor.kind === "person" ? actor.personId : null;
  if (!mayReach(actor, "radar.edit") || !me) return { items: [], total: 0 };
  return inPartnership(app.db, tenantOf(actor), async (tx) => {
    const places = await readPlaces(tx, actor.partnershipId, { language, today });
    const members = places.members.map(({ nis }) => nis);
    const own = reachOf(actor, members);
    const nis = only.nis ? own.filter((one) => one === only.nis) : own;
    const narrow = { today, limit, nis, isAll: own.length === members.length && !only.nis };
    const [closing, fresh] = await Promise.all([
      listClosing(tx, { ...narrow, withinDays: closingDays, mine: only.mine ? me : null }),
      only.mine ? { notices: [], total: 0 } : listNewChances(tx, { ...narrow, sinceDays: newDays }),
    ]);
    const words = radarWords(language).today;
    const about = (notice: ListedNotice, detail: readonly string[]): Omit<TodayItem, "kind"> => ({
      key: `notice:${notice.id}`,
      title: inReadersLanguage(notice.title, language),
      detail: [...detail, notice.buyer || whereOf(notice, places.nameOf).join(", ")]
        .filter(Boolean)
        .join(" · "),
      href: `/radar/${notice.id}`,
      on: notice.deadlineOn,
      ...(notice.buyerNis && members.includes(notice.buyerNis) ? { nis: notice.buyerNis } : {}),
      ...(notice.assignedPersonId === me ? { mine: true as const } : {}),
    });
    const items: TodayItem[] = [
      ...closing.notices.map((notice) => {
        const left = notice.deadlineOn ? daysBetween(today, notice.deadlineOn) : 0;
        const whose = notice.assignedName ? [words.assigned(notice.assignedName)] : [];
        return { kind: "due" as const, ...about(notice, [words.closes(left), ...whose]) };
      }),
      ...fresh.notices.map((notice) => ({
        kind: "chance" as const,
        ...about(notice, [words.new]),
      })),
    ];
    return {
      items: items.slice(0, limit),
      total: closing.total + fresh.total,
      moreHref: "/radar",
    };
  });
}

/** Municipal staff hear of their own municipality. */
function reachOf(actor: Actor, members: readonly string[]): readonly string[] {
  if (actor.kind !== "person") return members;
  const isAll = actor.grants.some(({ role }) => role === "coordinator" || role === "administrator");
  const own = actor.grants.flatMap(({ nis }) => nis ?? []);
  return isAll ? members : members.filter((nis) => own.includes(nis));
}
