import { sql } from "kysely";
import type { Instant } from "#kernel/day";
import { isId } from "#kernel/id";
import { breaksUnique, type Tx } from "#platform/db";
import type { PlanNode } from "../../rules/plan/plan-tree.ts";
import "../tables.ts";

const here = sql<string>`current_partnership()`;

const columns = [
  "id",
  "parent_id as parentId",
  "level",
  "code",
  "title",
  "description",
  "position",
  "version",
] as const;

const asNode = (row: Omit<PlanNode, "level"> & { readonly level: string }): PlanNode => ({
  ...row,
  level: row.level as PlanNode["level"],
});

/** Goals and action plans of one plan, by position and code. */
export async function listNodes(tx: Tx, planId: string): Promise<PlanNode[]> {
  const rows = await tx
    .selectFrom("plan_node")
    .select(columns)
    .where("plan_id", "=", planId)
    .orderBy("position")
    .orderBy("code")
    .execute();
  return rows.map(asNode);
}

export type NodeInPlan = PlanNode & { readonly planId: string };

export async function findNode(
  tx: Tx,
  id: string,
  options: { readonly lock?: boolean } = {},
): Promise<NodeInPlan | undefined> {
  if (!isId(id)) return undefined;
  const query = tx
    .selectFrom("plan_node")
    .select([...columns, "plan_id as planId"])
    .where("id", "=", id);
  const row = await (options.lock ? query.forUpdate() : query).executeTakeFirst();
  return row && { ...asNode(row), planId: row.planId };
}

/** Ids of the parts of every plan that covers the year. */
export async function nodesIn(tx: Tx, year: number): Promise<string[]> {
  const rows = await tx
    .selectFrom("plan_node")
    .innerJoin("plan", "plan.id", "plan_node.plan_id")
    .select("plan_node.id")
    .where("plan.from_year", "<=", year)
    .where("plan.to_year", ">=", year)
    .execute();
  return rows.map(({ id }) => id);
}

/** Does another part of the same plan bear this code? */
export async function codeIsTaken(
  tx: Tx,
  planId: string,
  code: string,
  except: string | null,
): Promise<boolean> {
  const rows = await tx
    .selectFrom("plan_node")
    .select("id")
    .where("plan_id", "=", planId)
    .where("code", "=", code)
    .execute();
  return rows.some(({ id }) => id !== except);
}

/** Does the fault say that somebody gave a part of the same plan this code at the same moment? */
export const isCodeTaken = (fault: unknown): boolean =>
  breaksUnique(fault, "plan_node_partnership_id_plan_id_code_key");

export type NodeContent = Pick<
  PlanNode,
  "parentId" | "level" | "code" | "title" | "description" | "position"
>;

const columnsOf = (content: NodeContent) => ({
  parent_id: content.parentId,
  level: content.level,
  code: content.code,
  title: content.title,
  description: content.description,
  position: content.position,
});

/** @param id given back by undo, so that links to it hold again */
export async function insertNode(
  tx: Tx,
  planId: string,
  content: NodeContent,
  now: Instant,
  id?: string,
): Promise<string> {
  const row = await tx
    .insertInto("plan_node")
    .values({
      partnership_id: here,
      plan_id: planId,
      ...columnsOf(content),
      updated_at: now,
      ...(id ? { id } : {}),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function updateNode(
  tx: Tx,
  id: string,
  content: NodeContent,
  now: Instant,
): Promise<void> {
  await tx
    .updateTable("plan_node")
    .set({ ...columnsOf(content), version: sql<number>`version + 1`, updated_at: now })
    .where("id", "=", id)
    .execute();
}

/** Another place among its siblings is no edit: whoever has its form open loses nothing. */
export async function placeNode(tx: Tx, id: string, position: number, now: Instant): Promise<void> {
  await tx
    .updateTable("plan_node")
    .set({ position, updated_at: now })
    .where("id", "=", id)
    .execute();
}

/** Removes it with everything under it; their actions stay and stand alone. */
export async function deleteNode(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom("plan_node").where("id", "=", id).execute();
}

/** The place after the last among its siblings. */
export async function nextPosition(
  tx: Tx,
  planId: string,
  parentId: string | null,
): Promise<number> {
  const row = await tx
    .selectFrom("plan_node")
    .select((eb) => eb.fn.max<number | null>("position").as("last"))
    .where("plan_id", "=", planId)
    .where("parent_id", parentId === null ? "is" : "=", parentId)
    .executeTakeFirst();
  return (row?.last ?? 0) + 1;
}

/** Actions that stand at any of these parts. */
export async function actionsAt(
  tx: Tx,
  nodeIds: readonly string[],
): Promise<{ readonly id: string; readonly nodeId: string }[]> {
  if (nodeIds.length === 0) return [];
  const rows = await tx
    .selectFrom("action")
    .select(["id", "node_id"])
    .where("node_id", "in", [...nodeIds])
    .execute();
  return rows.flatMap(({ id, node_id }) => (node_id ? [{ id, nodeId: node_id }] : []));
}

/** Puts actions that stand alone (again) at a part of the plan. */
export async function placeActions(
  tx: Tx,
  nodeId: string,
  actionIds: readonly string[],
): Promise<void> {
  if (actionIds.length === 0) return;
  await tx
    .updateTable("action")
    .set({ node_id: nodeId })
    .where("id", "in", [...actionIds])
    .where("node_id", "is", null)
    .execute();
}

export type YearBudget = { readonly year: number; readonly amountCents: number };

/** What was stated for one part of the plan, by year. */
export async function listBudgets(tx: Tx, nodeId: string): Promise<YearBudget[]> {
  const rows = await tx
    .selectFrom("plan_node_budget")
    .select(["year", "amount_cents as amountCents"])
    .where("node_id", "=", nodeId)
    .orderBy("year")
    .execute();
  return rows;
}

/** Replaces what was stated for one part of the plan. */
export async function writeBudgets(
  tx: Tx,
  nodeId: string,
  budgets: readonly YearBudget[],
): Promise<void> {
  await tx.deleteFrom("plan_node_budget").where("node_id", "=", nodeId).execute();
  if (budgets.length === 0) return;
  await tx
    .insertInto("plan_node_budget")
    .values(
      budgets.map(({ year, amountCents }) => ({
        partnership_id: here,
        node_id: nodeId,
        year,
        amount_cents: amountCents,
      })),
    )
    .execute();
}
