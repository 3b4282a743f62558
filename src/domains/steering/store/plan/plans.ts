import { sql } from "kysely";
import type { Tx } from "#platform/db";
import type { ReadScope } from "../../rules/actions/action-subject.ts";
import type { NodeFigures } from "../../rules/plan/plan-tree.ts";
import { mayRead } from "../actions/action-conditions.ts";
import "../tables.ts";

/** A multi-year plan. */
export type Plan = {
  readonly id: string;
  readonly name: string;
  readonly fromYear: number;
  readonly toYear: number;
  readonly visionId: string | null;
  readonly isCurrent: boolean;
};

const columns = [
  "id",
  "name",
  "from_year as fromYear",
  "to_year as toYear",
  "vision_id as visionId",
  "is_current as isCurrent",
] as const;

/** All plans, the current one first, then the newest. */
export async function listPlans(tx: Tx): Promise<Plan[]> {
  return tx
    .selectFrom("plan")
    .select(columns)
    .orderBy("is_current", "desc")
    .orderBy("from_year", "desc")
    .orderBy("name")
    .execute();
}

export type PlanContent = Omit<Plan, "id">;

/** Writes a plan; a current one takes that place from the one before. @returns its id */
export async function writePlan(tx: Tx, id: string | null, plan: PlanContent): Promise<string> {
  if (plan.isCurrent) {
    await tx
      .updateTable("plan")
      .set({ is_current: false })
      .where("is_current", "=", true)
      .execute();
  }
  const values = {
    name: plan.name,
    from_year: plan.fromYear,
    to_year: plan.toYear,
    vision_id: plan.visionId,
    is_current: plan.isCurrent,
  };
  if (id) {
    await tx.updateTable("plan").set(values).where("id", "=", id).execute();
    return id;
  }
  const row = await tx
    .insertInto("plan")
    .values({ partnership_id: sql<string>`current_partnership()`, ...values })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Versions of the vision a plan can carry out, the newest first. */
export async function listVisionChoices(
  tx: Tx,
): Promise<{ readonly id: string; readonly number: number; readonly title: string }[]> {
  return tx
    .selectFrom("vision")
    .select(["id", "number", "title"])
    .orderBy("number", "desc")
    .execute();
}

/**
 * Of each part of a plan in one year: what was stated, and the sums over the actions that stand directly at
 * it as far as the reader may see them.
 */
export async function loadFigures(
  tx: Tx,
  planId: string,
  year: number,
  scope: ReadScope,
): Promise<Map<string, NodeFigures>> {
  const rows = await sql<{
    id: string;
    stated: number | null;
    actions: number;
    done: number;
    budget: string | null;
    spent: string | null;
  }>`select plan_node.id, stated.amount_cents as stated,
      count(action.id) as actions, count(action.id) filter (where action.status = 'done') as done,
      sum(money.budget) as budget, sum(money.spent) as spent
    from plan_node
    left join plan_node_budget stated on stated.node_id = plan_node.id and stated.year = ${year}
    left join action on action.node_id = plan_node.id and action.removed_at is null
      and action.starts_on <= make_date(${year}, 12, 31) and action.due_on >= make_date(${year}, 1, 1)
      and ${mayRead(scope)}
    left join (select action_id, sum(budget_cents) as budget, sum(spent_cents) as spent
      from action_money where year = ${year} group by action_id) money on money.action_id = action.id
    where plan_node.plan_id = ${planId}
    group by plan_node.id, stated.amount_cents`.execute(tx);
  return new Map(
    rows.rows.map((row) => [
      row.id,
      {
        statedCents: row.stated === null ? null : Number(row.stated),
        actions: Number(row.actions),
        done: Number(row.done),
        budgetCents: Number(row.budget ?? 0),
        spentCents: Number(row.spent ?? 0),
      },
    ]),
  );
}
