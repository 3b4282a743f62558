import { cookieLine } from "#platform/cookies";
import type { App } from "#platform/request-context";
import type { Actor } from "../rules/actor.ts";
import { sessionCookieName } from "../store/session-cookie.ts";
import { endSession } from "../store/sessions.ts";

/** Ends the session at hand; @returns the Set-Cookie line that takes it out of the browser. */
export async function signOut(
  app: Pick<App, "config" | "db">,
  actor: Actor,
  sessionId: string | undefined,
): Promise<string> {
  if (actor.kind === "person" && sessionId) await endSession(app.db, actor.personId, sessionId);
  const secure = app.config.url.startsWith("https://");
  return cookieLine(sessionCookieName(app.config), "", { secure, maxAgeSeconds: 0 });
}
