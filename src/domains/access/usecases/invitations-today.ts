import { dayOf } from "#kernel/day";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import type { TodayGroup, TodayQuestion } from "#platform/today";
import { type Actor, tenantOf } from "../rules/actor.ts";
import { refusalFor } from "../rules/permissions.ts";
import { listInvitations } from "../store/invitations.ts";
import { words } from "../text/index.ts";

/** Invitations nobody took up; expired ones ask for a new letter. */
export async function invitationsToday(
  app: Pick<App, "db">,
  actor: Actor,
  { language, limit, only = {} }: TodayQuestion,
): Promise<TodayGroup> {
  if (refusalFor(actor, "people.invite") || only.mine || only.nis) return { items: [], total: 0 };
  const open = await inPartnership(app.db, tenantOf(actor), (tx) =>
    listInvitations(tx, actor.partnershipId),
  );
  const w = words(language).today;
  return {
    items: open.slice(0, limit).map(({ id, email, expired, expiresAt }) => ({
      key: `invitation:${id}`,
      kind: expired ? "due" : "reply",
      title: w.invitation(email),
      detail: expired ? w.expired : w.waiting,
      href: "/beheer/mensen",
      on: dayOf(expiresAt),
    })),
    total: open.length,
    moreHref: "/beheer/mensen",
  };
}
