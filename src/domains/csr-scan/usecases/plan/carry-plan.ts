import type { Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import { actionsToCarry } from "../../rules/plan/carry-over.ts";
import { insertEffect, selectEffects } from "../../store/effects/effect-rows.ts";
import { insertPlanAction, linkSteeringAction, selectPlan } from "../../store/plan/plan-rows.ts";
import { wipeOwnerAddress } from "../../store/plan/reminder-rows.ts";
import { openAnswersOf } from "../../store/scans.ts";

/**
 * Effects and plan go along to the scan of the next year, with their states. From then on owners are reminded of the new
 * one, and an action in the plan of the partnership follows that. The transaction holds the scan before, and does so
 * again afterwards.
 * @returns letters of the scan before that are to be taken out of the outbox
 */
export async function carryPlan(
  tx: Tx,
  partnershipId: string,
  { from, to }: { readonly from: string; readonly to: string },
  now: Instant,
): Promise<readonly string[]> {
  const effects = await selectEffects(tx, from);
  const plan = actionsToCarry(await selectPlan(tx, from));
  const letters: string[] = [];
  for (const { id } of plan) letters.push(...(await wipeOwnerAddress(tx, from, id)));
  await openAnswersOf(tx, to);
  const place = { partnershipId, scanId: to };
  const effectIds = new Map<string, string | null>();
  for (const effect of effects) {
    const id = await insertEffect(tx, place, { ...effect, carriedFrom: effect.id }, now);
    effectIds.set(effect.id, id);
  }
  for (const action of plan) {
    const effectId = effectIds.get(action.effectId ?? "") ?? null;
    await insertPlanAction(tx, place, { ...action, effectId, carriedFrom: action.id }, now);
  }
  await openAnswersOf(tx, from);
  for (const { id, steeringActionId } of plan) {
    if (steeringActionId) await linkSteeringAction(tx, from, id, null);
  }
  return letters;
}
