import { type Actor, mayReach, personOf, tenantOf } from "#access";
import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import { startAssessing } from "./assess-notices.ts";

/** Asks that notices are looked at now; the job is found at `/taken/:id`. */
export async function askToAssess(
  app: Pick<App, "db" | "jobs">,
  actor: Actor,
): Promise<{ readonly kind: "asked"; readonly jobId: string } | Refusal<"not-permitted">> {
  if (!mayReach(actor, "radar.edit")) return refuse("not-permitted", "radar.edit");
  const jobId = await inPartnership(app.db, tenantOf(actor), (tx) =>
    startAssessing(app, tx, { refresh: false, personId: personOf(actor)?.id ?? null }),
  );
  return { kind: "asked", jobId };
}
