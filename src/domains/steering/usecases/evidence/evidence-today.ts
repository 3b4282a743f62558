import { type Actor, mayReach, tenantOf } from "#access";
import { isRefusal } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import type { TodayGroup, TodayQuestion } from "#platform/today";
import { countWaiting, listTray } from "../../store/evidence/tray.ts";
import { evidenceKindNames } from "../../text/evidence-kinds/index.ts";
import { readReach } from "./evidence-app.ts";

/** What waits in the tray, for who may link it to an action. */
export async function evidenceToday(
  app: Pick<App, "db">,
  actor: Actor,
  { language, limit, only = {} }: TodayQuestion,
): Promise<TodayGroup> {
  const allowed = readReach(actor);
  // The tray is nobody's own.
  if (isRefusal(allowed) || !mayReach(actor, "evidence.edit") || only.mine) {
    return { items: [], total: 0 };
  }
  const { nis: narrow } = only;
  if (narrow && allowed.kind === "municipalities" && !allowed.nis.includes(narrow)) {
    return { items: [], total: 0 };
  }
  const reach = narrow ? { kind: "municipalities" as const, nis: [narrow] } : allowed;
  const kinds = evidenceKindNames(language);
  return inPartnership(app.db, tenantOf(actor), async (tx) => {
    const total = await countWaiting(tx, reach);
    if (total === 0) return { items: [], total };
    const waiting = await listTray(tx, reach, { limit, offset: 0 });
    const items = waiting.map(({ id, kind, title, happenedOn, nis }) => ({
      key: `evidence:${id}`,
      kind: "evidence" as const,
      title,
      detail: kinds[kind],
      href: `/bewijs/${id}`,
      on: happenedOn,
      ...(nis.length === 1 && nis[0] ? { nis: nis[0] } : {}),
    }));
    return { items, total, moreHref: "/bewijs" };
  });
}
