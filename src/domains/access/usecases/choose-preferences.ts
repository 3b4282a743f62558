import type { Language } from "#kernel/language";
import { type Refusal, refuse } from "#kernel/refusal";
import { cookieLine } from "#platform/cookies";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import { type Actor, tenantOf } from "../rules/actor.ts";
import { partnershipsOf } from "../store/memberships.ts";
import { savePreferences } from "../store/people.ts";
import { workFor } from "../store/sessions.ts";

const yearSeconds = 365 * 24 * 60 * 60;

export type Preferences = {
  readonly language?: Language;
  readonly theme?: "light" | "dark" | "system";
};

/**
 * Keeps language and theme: with the person when somebody is signed in, and in the browser for the pages one
 * sees without.
 * @returns Set-Cookie lines
 */
export async function choosePreferences(
  app: Pick<App, "db" | "config">,
  actor: Actor,
  chosen: Preferences,
): Promise<readonly string[]> {
  if (actor.kind === "person") await savePreferences(app.db, actor.personId, chosen);
  const options = { secure: app.config.url.startsWith("https://"), maxAgeSeconds: yearSeconds };
  return Object.entries(chosen).map(([name, value]) => cookieLine(name, value, options));
}

/** Changes one's own name, as others see it. */
export async function chooseName(
  app: Pick<App, "db">,
  actor: Actor,
  name: string,
): Promise<{ readonly kind: "saved" } | Refusal<"not-permitted" | "no-name">> {
  if (actor.kind !== "person") return refuse("not-permitted");
  const trimmed = name.trim();
  if (trimmed === "" || trimmed.length > 200) return refuse("no-name", "name");
  await savePreferences(app.db, actor.personId, { name: trimmed });
  return { kind: "saved" };
}

/** The partnerships one works for, to choose from. */
export async function readOwnPartnerships(
  app: Pick<App, "db">,
  actor: Actor,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  if (actor.kind !== "person") return [];
  return inPartnership(app.db, tenantOf(actor), (tx) => partnershipsOf(tx, actor.personId));
}

/** From now on this session works for another of one's own partnerships. */
export async function switchPartnership(
  app: Pick<App, "db">,
  actor: Actor,
  sessionId: string | undefined,
  partnershipId: string,
): Promise<{ readonly kind: "switched" } | Refusal<"not-permitted">> {
  if (actor.kind !== "person" || !sessionId) return refuse("not-permitted");
  return inPartnership(app.db, tenantOf(actor), async (tx) => {
    const own = await partnershipsOf(tx, actor.personId);
    if (!own.some(({ id }) => id === partnershipId)) return refuse("not-permitted");
    await workFor(tx, sessionId, partnershipId);
    return { kind: "switched" };
  });
}
