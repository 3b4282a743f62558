import { type Actor, mayReach, tenantOf } from "#access";
import type { Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership } from "#platform/db";
import { saveLook, saveLookAtRecord } from "../../store/today/register-looks.ts";

type Seen = { readonly kind: "seen" } | Refusal<"not-permitted">;

/** The person saw all that changed in the register until now; it leaves their page of today. */
export async function markRegisterSeen(db: Db, actor: Actor, now: Instant): Promise<Seen> {
  if (actor.kind !== "person" || !mayReach(actor, "register.history")) {
    return refuse("not-permitted", "register.history");
  }
  return inPartnership(db, tenantOf(actor), async (tx) => {
    await saveLook(tx, actor.personId, now);
    return { kind: "seen" };
  });
}

/** The person goes to look at one record. A record that is gone is seen too. */
export async function markRecordSeen(db: Db, actor: Actor, id: string): Promise<Seen> {
  if (actor.kind !== "person" || !mayReach(actor, "register.history")) {
    return refuse("not-permitted", "register.history");
  }
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return { kind: "seen" };
  return inPartnership(db, tenantOf(actor), async (tx) => {
    await saveLookAtRecord(tx, actor.personId, id);
    return { kind: "seen" };
  });
}
