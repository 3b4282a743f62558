import { randomUUID } from "node:crypto";
import { type Actor, personOf, recordAudit, refusalFor, tenantOf } from "#access";
import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import type { Progress } from "#platform/jobs";
import { countPlan, type PlanCounts } from "../../rules/plans/plan-counts.ts";
import {
  findPurchasePlan,
  finishPurchasePlan,
  savePlanTroubles,
  savePurchaseMapping,
} from "../../store/plans/purchase-plans.ts";
import { markGoneLines, writeLines } from "../../store/plans/write-lines.ts";
import { type NotOpened, openPlanIn } from "./open-purchase-plan.ts";
import type { PlanDeps } from "./plan-deps.ts";
import { previewIn } from "./preview-purchase-plan.ts";

export type ImportedPlan =
  | { readonly kind: "imported"; readonly counts: PlanCounts }
  | NotOpened
  | Refusal<"not-settled" | "already-done">;

type Report = (progress: Progress) => Promise<void>;

/** Takes a settled file over in one transaction: all of it, or nothing. The lines are read for their sense afterwards. */
export async function importPurchasePlan(
  deps: PlanDeps & { readonly report?: Report },
  actor: Actor,
  id: string,
): Promise<ImportedPlan> {
  const refusal = refusalFor(actor, "purchase.import");
  if (refusal) return refusal;
  const { app, now, report } = deps;
  return inPartnership(app.db, tenantOf(actor), async (tx): Promise<ImportedPlan> => {
    const plan = await findPurchasePlan(tx, id, { lock: true });
    if (plan === null) return refuse("no-such-plan");
    if (plan.state !== "uploaded") return refuse("already-done");
    if (plan.settings === null) return refuse("not-settled");
    const opened = await openPlanIn(tx, deps, tenantOf(actor).partnershipId, id);
    if (opened.kind === "refused") return opened;
    const { reading, changes } = await previewIn(tx, deps, opened);
    const total = changes.length;
    let done = 0;
    await writeLines(tx, changes, {
      planId: id,
      person: personOf(actor),
      now,
      batch: randomUUID(),
      told: async (count) => {
        done += count;
        if (done % 500 < count || done === total) {
          await report?.({ done, total, unit: "rows" });
        }
      },
    });
    await savePlanTroubles(tx, id, [...reading.refused, ...reading.left, ...reading.told]);
    const gone = await markGoneLines(tx, id, changes);
    const counts = { ...countPlan(reading, changes), gone };
    await finishPurchasePlan(tx, id, counts, now);
    await savePurchaseMapping(tx, opened.table.headers, opened.settings.mapping, now);
    const about = { kind: "purchase-plan", id, name: plan.fileName };
    await recordAudit(tx, actor, "procurement.import-plan", about, {
      lines: counts.lines,
      added: counts.added,
      refused: counts.refused,
    });
    return { kind: "imported", counts };
  });
}
