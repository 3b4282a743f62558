import { type Actor, recordAudit, refusalFor, tenantOf } from "#access";
import type { Instant } from "#kernel/day";
import type { Refusal } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import { readSelfStart, writeSelfStart } from "../../store/fill/setting-rows.ts";

export const readSelfStartSetting = async (
  app: Pick<App, "db">,
  actor: Actor,
): Promise<{ readonly kind: "setting"; readonly isOn: boolean } | Refusal<"not-permitted">> => {
  const refusal = refusalFor(actor, "scan.campaign");
  if (refusal) return refusal;
  const isOn = await inPartnership(app.db, tenantOf(actor), readSelfStart);
  return { kind: "setting", isOn };
};

/** Whether a company may begin by itself on the public site. */
export async function changeSelfStart(
  app: Pick<App, "db">,
  actor: Actor,
  isOn: boolean,
  now: Instant,
): Promise<{ readonly kind: "changed" } | Refusal<"not-permitted">> {
  const refusal = refusalFor(actor, "scan.campaign");
  if (refusal) return refusal;
  const { partnershipId } = tenantOf(actor);
  await inPartnership(app.db, tenantOf(actor), async (tx) => {
    await writeSelfStart(tx, partnershipId, isOn, now);
    await recordAudit(tx, actor, "scan.self-start", undefined, { isOn });
  });
  return { kind: "changed" };
}
