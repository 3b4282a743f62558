import { type Actor, mayReach, tenantOf } from "#access";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import type { TodayGroup, TodayQuestion } from "#platform/today";
import { listMemberNis } from "#territory";
import { readLineFilter } from "../../rules/plans/line-filter.ts";
import { listPurchaseLines, sumByLevel } from "../../store/plans/line-list.ts";
import { planWords } from "../../text/plans/index.ts";

const list = "/aankoopplannen?kans=likely&stand=to-look&inplan=ja";

/** Planned purchases that very likely suit the social economy and that nobody looked at yet. */
export async function plansToday(
  app: Pick<App, "db">,
  actor: Actor,
  { today, language, limit, only = {} }: TodayQuestion,
): Promise<TodayGroup> {
  if (!mayReach(actor, "purchase.edit") || only.mine) return { items: [], total: 0 };
  const tenant = tenantOf(actor);
  const words = planWords(language);
  return inPartnership(app.db, tenant, async (tx) => {
    const members = await listMemberNis(tx, tenant.partnershipId, today);
    const query = new URLSearchParams("kans=likely&stand=to-look&inplan=ja");
    const filter = { ...readLineFilter(query), nis: only.nis ? [only.nis] : [] };
    const [lines, sums] = await Promise.all([
      listPurchaseLines(tx, filter, members, { limit, offset: 0 }),
      sumByLevel(tx, filter, members),
    ]);
    return {
      items: lines.map(({ id, title, nis, totalCents }) => ({
        key: `purchase-line:${id}`,
        kind: "change",
        title,
        detail: words.todayDetail(totalCents),
        href: `/aankoopplannen/lijn/${id}`,
        on: null,
        nis,
      })),
      total: sums.find(({ level }) => level === "likely")?.count ?? 0,
      moreHref: list,
    };
  });
}
