import type { Actor } from "#access";
import type { Refusal } from "#kernel/refusal";
import type { PlanCounts } from "../../rules/plans/plan-counts.ts";
import type { SettingsProblem } from "../../rules/plans/plan-settings.ts";
import { importPurchasePlan } from "./import-purchase-plan.ts";
import { openPurchasePlan, settlePlan } from "./open-purchase-plan.ts";
import type { PlanDeps } from "./plan-deps.ts";
import { uploadPurchasePlan } from "./upload-purchase-plan.ts";

export type LoadedPlan =
  | { readonly kind: "loaded"; readonly planId: string; readonly counts: PlanCounts }
  | { readonly kind: "known"; readonly planId: string }
  | Refusal<SettingsProblem | "not-permitted" | string>;

/** Takes a plan over as it is understood, without asking anybody; for the command line and the demonstration. */
export async function loadPlanFile(
  deps: PlanDeps,
  actor: Actor,
  file: { readonly name: string; readonly content: Uint8Array },
): Promise<LoadedPlan> {
  const uploaded = await uploadPurchasePlan(deps, actor, file);
  if (uploaded.kind !== "uploaded") return uploaded;
  const { planId } = uploaded;
  const opened = await openPurchasePlan(deps, actor, planId);
  if (opened.kind === "refused") return opened;
  const settled = await settlePlan(deps, actor, planId, opened.settings);
  if (settled.kind === "refused") return settled;
  const imported = await importPurchasePlan(deps, actor, planId);
  if (imported.kind === "refused") return imported;
  return { kind: "loaded", planId, counts: imported.counts };
}
