import { sql } from "kysely";
import type { Day } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { ReadScope } from "../../rules/actions/action-subject.ts";
import type { NodeFigures } from "../../rules/plan/plan-tree.ts";
import { lastsUntil, mayRead } from "../actions/action-conditions.ts";
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

/** Takes a plan away with everything in it; its actions stay and stand alone. */
export async function deletePlan(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom("plan").where("id", "=", id).execute();
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
  // Three questions instead of one join: each stays quick whatever the database believes of the tables.
  const stated = await tx
    .selectFrom("plan_node")
    .leftJoin("plan_node_budget as voted", (join) =>
      join.onRef("voted.node_id", "=", "plan_node.id").on("voted.year", "=", year),
    )
    .select(["plan_node.id", "voted.amount_cents as cents"])
    .where("plan_node.plan_id", "=", planId)
    .execute();
  const counted = await inYear(tx, year, scope)
    .select((eb) => [
      "action.node_id as id",
      eb.fn.countAll<number>().as("actions"),
      sql<number>`count(*) filter (where action.status = 'done')`.as("done"),
    ])
    .groupBy("action.node_id")
    .execute();
  const money = await inYear(tx, year, scope)
    .innerJoin("action_money as money", "money.action_id", "action.id")
    .where("money.year", "=", year)
    .select((eb) => [
      "action.node_id as id",
      eb.fn.sum<number>("money.budget_cents").as("budget"),
      eb.fn.sum<number>("money.spent_cents").as("spent"),
    ])
    .groupBy("action.node_id")
    .execute();
  const counts = new Map(counted.map((row) => [row.id, row]));
  const sums = new Map(money.map((row) => [row.id, row]));
  return new Map(
    stated.map(({ id, cents }) => [
      id,
      {
        statedCents: cents,
        actions: Number(counts.get(id)?.actions ?? 0),
        done: Number(counts.get(id)?.done ?? 0),
        budgetCents: Number(sums.get(id)?.budget ?? 0),
        spentCents: Number(sums.get(id)?.spent ?? 0),
      },
    ]),
  );
}

const inYear = (tx: Tx, year: number, scope: ReadScope) =>
  tx
    .selectFrom("action")
    .where("action.removed_at", "is", null)
    .where("action.node_id", "is not", null)
    .where("action.starts_on", "<=", `${year}-12-31` as Day)
    .where(lastsUntil(`${year}-01-01` as Day))
    .where(mayRead(scope));
