import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import { type Actor, tenantOf } from "../rules/actor.ts";
import { endSession, endSessions, listSessions, type SessionLine } from "../store/sessions.ts";
import { recordAudit } from "./record-audit.ts";

type DbApp = Pick<App, "db">;

/** One's own open sessions, last seen first. */
export async function readSessions(
  app: DbApp,
  actor: Actor,
): Promise<readonly SessionLine[] | Refusal<"not-permitted">> {
  if (actor.kind !== "person") return refuse("not-permitted");
  return listSessions(app.db, actor.personId);
}

/** Ends one of one's own sessions; from its next request that browser is a visitor. */
export async function revokeSession(
  app: DbApp,
  actor: Actor,
  sessionId: string,
): Promise<{ readonly kind: "revoked" } | Refusal<"not-permitted" | "unknown">> {
  if (actor.kind !== "person") return refuse("not-permitted");
  return inPartnership(app.db, tenantOf(actor), async (tx) => {
    if ((await endSession(tx, actor.personId, sessionId)) === 0) return refuse("unknown");
    await recordAudit(tx, actor, "access.revoke-session", { kind: "session", id: sessionId });
    return { kind: "revoked" };
  });
}

/** Ends all of one's own sessions but the one at hand. */
export async function revokeOtherSessions(
  app: DbApp,
  actor: Actor,
  sessionId: string | undefined,
): Promise<{ readonly kind: "revoked"; readonly count: number } | Refusal<"not-permitted">> {
  if (actor.kind !== "person" || !sessionId) return refuse("not-permitted");
  return inPartnership(app.db, tenantOf(actor), async (tx) => {
    const count = await endSessions(tx, actor.personId, sessionId);
    await recordAudit(tx, actor, "access.revoke-sessions", undefined, { count });
    return { kind: "revoked", count };
  });
}
