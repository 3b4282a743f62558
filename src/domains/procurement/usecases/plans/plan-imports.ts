import { type Actor, personOf, recordAudit, refusalFor, tenantOf } from "#access";
import type { Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership } from "#platform/db";
import type { PlanTrouble } from "../../rules/plans/planned-purchase.ts";
import {
  cancelPurchasePlan,
  findPurchasePlan,
  listPlanTroubles,
  listPurchasePlans,
  markPlanUndone,
  type PurchasePlan,
} from "../../store/plans/purchase-plans.ts";
import { takeBackLines, type UndoneLines } from "../../store/plans/write-lines.ts";

const shown = 50;

/** Plans that came in, the newest first. */
export async function recentPurchasePlans(
  db: Db,
  actor: Actor,
): Promise<{ readonly kind: "plans"; readonly plans: PurchasePlan[] } | Refusal<"not-permitted">> {
  const refusal = refusalFor(actor, "purchase.read");
  if (refusal) return refusal;
  const plans = await inPartnership(db, tenantOf(actor), (tx) => listPurchasePlans(tx, shown));
  return { kind: "plans", plans };
}

/** One plan with what did not become a line, at most so many rows. */
export async function readPurchasePlan(
  db: Db,
  actor: Actor,
  id: string,
  mostRows: number,
): Promise<
  | {
      readonly kind: "plan";
      readonly plan: PurchasePlan;
      readonly troubles: readonly PlanTrouble[];
    }
  | Refusal<"not-permitted" | "no-such-plan">
> {
  const refusal = refusalFor(actor, "purchase.import");
  if (refusal) return refusal;
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const plan = await findPurchasePlan(tx, id);
    if (plan === null) return refuse("no-such-plan");
    return { kind: "plan", plan, troubles: await listPlanTroubles(tx, id, mostRows) };
  });
}

/** Leaves a file that was not taken over; it shows no more. */
export async function dropPurchasePlan(
  db: Db,
  actor: Actor,
  id: string,
): Promise<
  { readonly kind: "dropped" } | Refusal<"not-permitted" | "no-such-plan" | "already-done">
> {
  const refusal = refusalFor(actor, "purchase.import");
  if (refusal) return refusal;
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const plan = await findPurchasePlan(tx, id, { lock: true });
    if (plan === null) return refuse("no-such-plan");
    if (plan.state !== "uploaded") return refuse("already-done");
    await cancelPurchasePlan(tx, id);
    return { kind: "dropped" };
  });
}

export type UndonePlan =
  | { readonly kind: "undone"; readonly lines: UndoneLines }
  | Refusal<"not-permitted" | "no-such-plan" | "not-done">;

/** Takes a whole plan back; lines somebody worked on stay, and are named. */
export async function undoPurchasePlan(
  db: Db,
  actor: Actor,
  id: string,
  now: Instant,
): Promise<UndonePlan> {
  const refusal = refusalFor(actor, "purchase.import");
  if (refusal) return refusal;
  return inPartnership(db, tenantOf(actor), async (tx): Promise<UndonePlan> => {
    const plan = await findPurchasePlan(tx, id, { lock: true });
    if (plan === null) return refuse("no-such-plan");
    if (plan.state !== "done") return refuse("not-done");
    const lines = await takeBackLines(tx, id);
    await markPlanUndone(tx, id, lines, { name: personOf(actor)?.name ?? "", now });
    const about = { kind: "purchase-plan", id, name: plan.fileName };
    await recordAudit(tx, actor, "procurement.undo-plan", about, { removed: lines.removed });
    return { kind: "undone", lines };
  });
}
