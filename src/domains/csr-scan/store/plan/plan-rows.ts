import { sql } from "kysely";
import type { Day, Instant } from "#kernel/day";
import { isId } from "#kernel/id";
import type { Tx } from "#platform/db";
import type { PlanAction, PlanContent } from "../../rules/plan/plan-action.ts";
import "./tables.ts";

const rowsOf = (tx: Tx, scanId: string) =>
  tx.selectFrom("csr_plan_action").selectAll().where("scan_id", "=", scanId);
type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>["execute"]>>[number];

const actionOf = (row: Row): PlanAction => ({
  id: row.id,
  question: row.question,
  effectId: row.effect_id,
  title: row.title,
  firstStep: row.first_step,
  ownerName: row.owner_name,
  ownerEmail: row.owner_email,
  dueOn: row.due_on,
  partnerId: row.partner_id,
  partnerName: row.partner_name,
  state: row.state,
  result: row.result,
  doneOn: row.done_on,
  steeringActionId: row.steering_action_id,
  carriedFrom: row.carried_from,
  version: row.version,
  changedAt: row.changed_at,
});

/** The plan of the scan the transaction opened, by day; what was dropped too. */
export async function selectPlan(tx: Tx, scanId: string): Promise<readonly PlanAction[]> {
  const rows = await rowsOf(tx, scanId)
    .orderBy("due_on")
    .orderBy("created_at")
    .orderBy("id")
    .execute();
  return rows.map(actionOf);
}

export async function findPlanAction(
  tx: Tx,
  scanId: string,
  id: string,
): Promise<PlanAction | null> {
  if (!isId(id)) return null;
  const row = await rowsOf(tx, scanId).where("id", "=", id).forUpdate().executeTakeFirst();
  return row ? actionOf(row) : null;
}

const columnsOf = (content: PlanContent) => ({
  title: content.title,
  first_step: content.firstStep,
  owner_name: content.ownerName,
  owner_email: content.ownerEmail,
  due_on: content.dueOn,
  partner_id: content.partnerId,
  partner_name: content.partnerName,
  state: content.state,
  result: content.result,
});

export type NewPlanAction = PlanContent &
  Pick<PlanAction, "question" | "effectId" | "doneOn" | "steeringActionId" | "carriedFrom">;

/** @returns its id; null when the plan has one of this question already */
export async function insertPlanAction(
  tx: Tx,
  { partnershipId, scanId }: { readonly partnershipId: string; readonly scanId: string },
  action: NewPlanAction,
  now: Instant,
): Promise<string | null> {
  const row = await tx
    .insertInto("csr_plan_action")
    .values({
      ...columnsOf(action),
      partnership_id: partnershipId,
      scan_id: scanId,
      question: action.question,
      effect_id: action.effectId,
      done_on: action.doneOn,
      steering_action_id: action.steeringActionId,
      carried_from: action.carriedFrom,
      created_at: now,
      changed_at: now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(["partnership_id", "scan_id", "question"])
        .where("question", "is not", null)
        // Written out: a bound value would not be known to be that of the index.
        .where(sql<boolean>`state <> 'dropped'`)
        .doNothing(),
    )
    .returning("id")
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function updatePlanAction(
  tx: Tx,
  scanId: string,
  id: string,
  content: PlanContent & { readonly doneOn: Day | null },
  now: Instant,
): Promise<void> {
  await tx
    .updateTable("csr_plan_action")
    .set({
      ...columnsOf(content),
      done_on: content.doneOn,
      changed_at: now,
      version: sql<number>`version + 1`,
    })
    .where("scan_id", "=", scanId)
    .where("id", "=", id)
    .execute();
}

/** Which action in the plan of the partnership it is; null: none any more. */
export async function linkSteeringAction(
  tx: Tx,
  scanId: string,
  id: string,
  steeringActionId: string | null,
): Promise<void> {
  await tx
    .updateTable("csr_plan_action")
    .set({ steering_action_id: steeringActionId })
    .where("scan_id", "=", scanId)
    .where("id", "=", id)
    .execute();
}
