import type { Language } from "#kernel/language";
import type { App } from "#platform/request-context";
import type { Actor } from "../rules/actor.ts";

export type ResolvedActor = {
  readonly actor: Actor;
  readonly language: Language | undefined;
  readonly theme: "light" | "dark" | "system" | undefined;
};

/** TEMPORARY until sign-in stands: everybody is the operator of the first partnership. To be replaced by the access builder. */
export async function resolveActor(app: App, _cookies: string | undefined): Promise<ResolvedActor> {
  const row = await app.db.selectFrom("partnership").select("id").limit(1).executeTakeFirst();
  return {
    actor: { kind: "operator", partnershipId: row?.id ?? "" },
    language: undefined,
    theme: undefined,
  };
}
