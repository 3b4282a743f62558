import { type Actor, refusalFor } from "#access";
import type { Day, Instant } from "#kernel/day";
import { isRefusal } from "#kernel/refusal";
import type { Tx } from "#platform/db";
import { type ActionStatus, actionStanding, addAction, followAction } from "#steering";
import type { PlanAction, PlanState } from "../../rules/plan/plan-action.ts";
import { isToDo } from "../../rules/plan/plan-action.ts";
import { linkSteeringAction, updatePlanAction } from "../../store/plan/plan-rows.ts";
import type { HeldScan } from "../hold-scan.ts";

const statusOf: Readonly<Record<PlanState, ActionStatus>> = {
  open: "planned",
  busy: "running",
  done: "done",
  dropped: "stopped",
};
const stateOf = Object.fromEntries(
  Object.entries(statusOf).map(([state, status]) => [status, state]),
) as Readonly<Record<ActionStatus, PlanState>>;

/**
 * Who writes in the plan of the partnership for a scan of an authority: somebody signed in who may, else the machine for
 * who began the scan, which only somebody of the authority can. Null: a company, or a colleague who was invited.
 */
export function steeringWriter(
  actor: Actor,
  { partnershipId, scan, holder }: Pick<HeldScan, "partnershipId" | "scan" | "holder">,
): Actor | null {
  if (scan.instrument !== "authority" || scan.nis === null) return null;
  const isHere = actor.partnershipId === partnershipId;
  if (isHere && refusalFor(actor, "plan.edit", { nis: [scan.nis] }) === null) return actor;
  return holder.isOwner ? { kind: "operator", partnershipId } : null;
}

/** Puts an action of an authority in the plan of the partnership, or brings it in step there. */
export async function putInSteering(
  tx: Tx,
  writer: Actor,
  { scan }: Pick<HeldScan, "scan">,
  action: PlanAction,
  now: Instant,
  today: Day,
): Promise<void> {
  const { id, title, firstStep, dueOn, ownerName, state, doneOn, partnerId } = action;
  if (action.steeringActionId) {
    const followed = { title, description: firstStep, dueOn, ownerName, doneOn };
    const status = statusOf[state];
    await followAction(tx, writer, action.steeringActionId, { ...followed, status }, now);
    return;
  }
  if (!isToDo(action) || scan.nis === null) return;
  const added = await addAction(
    tx,
    writer,
    {
      ...{ title, description: firstStep, dueOn, ownerName },
      startsOn: dueOn < today ? dueOn : today,
      ownerNis: scan.nis,
      nis: [scan.nis],
      partnerIds: partnerId ? [partnerId] : [],
      origin: "csr-scan",
      originRef: id,
      originHref: `/mvo-scan/${scan.id}`,
      originLabel: `MVO-scan ${scan.name}`,
    },
    now,
    { status: statusOf[state] },
  );
  if (!isRefusal(added)) await linkSteeringAction(tx, scan.id, id, added.id);
}

/** What was done or stopped at the desk is so in the scan too. @returns the plan as it is then */
export async function followSteering(
  tx: Tx,
  scanId: string,
  plan: readonly PlanAction[],
  now: Instant,
): Promise<readonly PlanAction[]> {
  const followed: PlanAction[] = [];
  for (const action of plan) {
    const there = action.steeringActionId && (await actionStanding(tx, action.steeringActionId));
    if (!there || stateOf[there.status] === action.state) {
      followed.push(action);
      continue;
    }
    const moved = { ...action, state: stateOf[there.status], doneOn: there.doneOn };
    await updatePlanAction(tx, scanId, action.id, moved, now);
    followed.push({ ...moved, version: action.version + 1 });
  }
  return followed;
}
