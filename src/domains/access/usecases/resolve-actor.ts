import type { Language } from "#kernel/language";
import { readCookies } from "#platform/cookies";
import type { App } from "#platform/request-context";
import { sharedLook } from "#platform/shared-look";
import type { Actor } from "../rules/actor.ts";
import { listPartnerships } from "../store/memberships.ts";
import { sessionCookieName, tokenOfCookie } from "../store/session-cookie.ts";
import { findVisit, type Visit } from "../store/sessions.ts";
import { secretOf } from "./auth-of.ts";

export type ResolvedActor = {
  readonly actor: Actor;
  /** What the person chose; undefined for visitors and who chose nothing. */
  readonly language: Language | undefined;
  readonly theme: "light" | "dark" | "system" | undefined;
  readonly sessionId: string | undefined;
};

/** The partnership of a visitor before any is founded: a tenant that owns nothing. */
export const noPartnership = "00000000-0000-0000-0000-000000000000";

const shareVisit = sharedLook<Visit | undefined>();
const sharePartnership = sharedLook<string>();

/**
 * Who asks, by the cookie of their session: one indexed query, shared only by requests that come while it is
 * awaited, so that a revoked session or role counts at once. Somebody without a cookie of ours is a visitor of
 * the published, else the oldest partnership.
 * @param visiting slug of the partnership whose public site is asked for: there everybody is a visitor, except who has a role in just that partnership
 */
export async function resolveActor(
  app: Pick<App, "config" | "db">,
  cookieHeader: string | undefined,
  visiting?: string,
): Promise<ResolvedActor> {
  const cookie = readCookies(cookieHeader).get(sessionCookieName(app.config));
  const token = cookie ? tokenOfCookie(cookie, await secretOf(app)) : null;
  const visit = token ? await shareVisit(app.db, token, () => findVisit(app.db, token)) : undefined;
  const visited = visiting === undefined ? null : await partnershipOfSlug(app, visiting);
  if (!visit) {
    const partnershipId = visited ?? (await partnershipOfVisitors(app));
    const actor: Actor = { kind: "visitor", partnershipId };
    return { actor, language: undefined, theme: undefined, sessionId: undefined };
  }
  return {
    actor: await actorOfVisit(app, visit, visited),
    language: visit.language ?? undefined,
    theme: visit.theme,
    sessionId: visit.sessionId,
  };
}

async function actorOfVisit(
  app: Pick<App, "config" | "db">,
  visit: Visit,
  visited: string | null,
): Promise<Actor> {
  const { memberships, workingFor } = visit;
  if (visited !== null && !memberships.some((one) => one.partnershipId === visited)) {
    return { kind: "visitor", partnershipId: visited };
  }
  const chosen = memberships.find(({ partnershipId }) => partnershipId === (visited ?? workingFor));
  const partnershipId =
    (chosen ?? memberships[0])?.partnershipId ?? (await partnershipOfVisitors(app));
  return {
    kind: "person",
    personId: visit.personId,
    name: visit.name,
    partnershipId,
    grants: memberships
      .filter((one) => one.partnershipId === partnershipId)
      .map(({ grant }) => grant),
    ...(memberships.some((one) => one.partnershipId !== partnershipId)
      ? { worksElsewhere: true as const }
      : {}),
    ...(visit.isOperator ? { isOperator: true as const } : {}),
  };
}

const partnershipOfVisitors = ({ db }: Pick<App, "db">): Promise<string> =>
  sharePartnership(db, "visitors", async () => {
    const all = await listPartnerships(db);
    return (all.find(({ published }) => published) ?? all[0])?.id ?? noPartnership;
  });

/** A slug that names no partnership leads to the tenant that owns nothing. */
async function partnershipOfSlug({ db }: Pick<App, "db">, slug: string): Promise<string> {
  const all = await listPartnerships(db);
  return all.find((one) => one.slug === slug)?.id ?? noPartnership;
}
